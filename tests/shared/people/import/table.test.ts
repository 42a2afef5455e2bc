import { describe, expect, it } from 'vitest';
import { isBlankRow, isFilled } from '#shared/people/import/table';

describe('a cell', () => {
  it('says something unless it is white space alone, of whatever kind', () => {
    const letters = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code));
    const isWhite = (letter: string) => letter.trim() === '';

    expect(letters.filter((letter) => isFilled(letter) === isWhite(letter))).toEqual([]);
    expect(letters.filter((letter) => isFilled(` ${letter}`) === isWhite(letter))).toEqual([]);
    expect(letters.filter((letter) => !isFilled(`${letter}а`))).toEqual([]);
  });
});

describe('a row', () => {
  it('is blank when none of its cells says anything', () => {
    expect(isBlankRow({ number: 1, cells: ['', ' ', '\u00a0', '\u3000'] })).toBe(true);
    expect(isBlankRow({ number: 1, cells: ['', ' ', '\u00a0', 'а'] })).toBe(false);
  });
});
