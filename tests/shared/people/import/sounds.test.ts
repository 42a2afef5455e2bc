import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { rowReader } from '#shared/people/import/read-row';
import { SILENCE, soundsOf } from '#shared/people/import/sounds';

const column = { language: null, isKnown: true, letter: 'A', heading: '', samples: [] };
const readRow = rowReader({
  columns: [
    { ...column, field: 'name' },
    { ...column, field: 'nameLatin' },
  ],
  width: null,
  regionOf: () => undefined,
});
const read = (...cells: string[]) => readRow({ number: 1, cells });

describe('how the names of a row sound', () => {
  it('is told without the patronymic, and is nothing where there is no name', () => {
    const { en, ru } = read('Утеген Улпан Асановна', '').sounds;

    expect(ru).toBe(read('Утеген Улпан', '').sounds.ru);
    expect(en).toBe(SILENCE);
  });

  const word = fc.stringMatching(/^[А-ЯӘҒҚA-Zа-яa-z]?[а-яёәғқңa-z'-]{0,6}$/);
  const name = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));

  test.prop([name, name])('is how they sound by themselves, whether they were tidied or not', (one, other) => {
    const { facts, sounds } = read(one, other);

    expect(sounds).toEqual(soundsOf(facts.names));
  });
});
