import { describe, expect, it } from 'vitest';
import { hear, type Press, stageCommandFor } from '#shared/stage/keys';
import { emptyStage } from '#shared/workshop/new-workshop';

const press = (key: string, code = key, shift = false): Press => ({ key, code, shift });

const wishOf = (pressed: Press) => hear('', false, pressed).wish;

/** Hears keys one after another; answers the last wish. */
const typed = (...presses: Press[]) =>
  presses.reduce<ReturnType<typeof hear>>((before, each) => hear(before.digits, false, each), {
    digits: '',
    wish: null,
  }).wish;

describe('a presenter’s keys, as LibreOffice Impress has them', () => {
  it.each([
    ['next', ['ArrowRight', 'ArrowDown', ' ', 'PageDown', 'Enter', 'n', 'N']],
    ['previous', ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace', 'p', 'P']],
    ['first', ['Home']],
    ['last', ['End']],
    ['black', ['b', 'B', '.']],
    ['white', ['w', 'W', ',']],
    ['end', ['Escape', '-']],
    ['larger', ['g', 'G']],
    ['smaller', ['s', 'S']],
    ['up', ['a', 'A']],
    ['down', ['z', 'Z']],
  ])('mean %s', (wish, keys) => {
    expect(keys.map((key) => wishOf(press(key)))).toEqual(keys.map(() => wish));
  });

  it.each([
    ['и', 'KeyB', 'black'],
    ['И', 'KeyB', 'black'],
    ['ц', 'KeyW', 'white'],
    ['т', 'KeyN', 'next'],
    ['з', 'KeyP', 'previous'],
    ['п', 'KeyG', 'larger'],
    ['ы', 'KeyS', 'smaller'],
    ['ф', 'KeyA', 'up'],
    ['я', 'KeyZ', 'down'],
    ['ю', 'Period', 'black'],
    ['б', 'Comma', 'white'],
    ['.', 'Slash', 'black'],
    ['ө', 'Minus', 'end'],
  ])('work on a Russian or Kazakh layout, where the key types %s', (key, code, wish) => {
    expect(wishOf(press(key, code))).toBe(wish);
  });

  it.each([
    ['w', 'KeyZ', 'white'],
    ['z', 'KeyW', 'down'],
    ['a', 'KeyQ', 'up'],
    ['.', 'Comma', 'black'],
    ['q', 'KeyA', null],
  ])('mean what they type on a French layout: %s', (key, code, wish) => {
    expect(wishOf(press(key, code))).toBe(wish);
  });

  it('start with F5, and from the current slide with Shift and F5', () => {
    expect([wishOf(press('F5')), wishOf(press('F5', 'F5', true))]).toEqual(['start', 'startHere']);
  });

  it.each([
    ['the digit row', [press('1', 'Digit1'), press('2', 'Digit2')], 12],
    ['the number block', [press('4', 'Numpad4'), press('0', 'Numpad0')], 40],
    ['the Kazakh digit row', [press('"', 'Digit1'), press(',', 'Digit6')], 16],
    ['the French digit row', [press('é', 'Digit2')], 2],
  ])('go to the slide of a number typed on %s, at Enter', (_, digits, number) => {
    expect(typed(...digits)).toBe(null);
    expect(typed(...digits, press('Enter'))).toBe(number);
  });

  it('read the number block without NumLock as arrows', () => {
    expect(wishOf(press('PageDown', 'Numpad3'))).toBe('next');
  });

  it('forget a number when another key comes between, and ignore a number of nothing', () => {
    expect(typed(press('1', 'Digit1'), press('ArrowRight'), press('Enter'))).toBe('next');
    expect(typed(press('0', 'Digit0'), press('Enter'))).toBe('next');
  });

  it('only bring the picture back while the wall is blank, whichever is pressed', () => {
    for (const key of ['b', 'PageDown', 'Escape', '7', 'x', 'F5'])
      expect(hear('', true, press(key))).toEqual({ digits: '', wish: 'unblank' });
  });

  it('are not mistaken for Shift and its like', () => {
    expect(hear('1', true, press('Shift', 'ShiftLeft'))).toEqual({ digits: '1', wish: null });
  });

  it('do nothing that is not in the table', () => {
    for (const key of ['x', 'Tab', 'F1', 'Delete', '+']) expect(wishOf(press(key))).toBe(null);
  });
});

describe('what a key does to the stage', () => {
  const title = emptyStage('ru');
  const slide = { ...title, shows: 'slide' as const };

  it('is a command by the same name for a step, and a blank for a blank', () => {
    expect(stageCommandFor('next', slide)).toEqual({ name: 'stage.next', input: {} });
    expect(stageCommandFor('black', slide)).toEqual({ name: 'stage.blank', input: { blank: 'black' } });
    expect(stageCommandFor('unblank', slide)).toEqual({ name: 'stage.blank', input: { blank: 'no' } });
    expect(stageCommandFor(7, slide)).toEqual({ name: 'stage.goTo', input: { number: 7 } });
    expect(stageCommandFor('end', slide)).toEqual({ name: 'stage.stop', input: {} });
  });

  it('starts a deck from the title, but never throws a running one back', () => {
    expect(stageCommandFor('start', title)).toEqual({ name: 'stage.start', input: { deck: null } });
    expect(stageCommandFor('start', slide)).toBe(null);
    expect(stageCommandFor('startHere', slide)).toBe(null);
  });

  it('leaves an exercise on the wall that F5 opens again, and goes back to the slides with Shift', () => {
    const exercise = { ...title, shows: 'exercise' as const };

    expect(stageCommandFor('start', exercise)).toBe(null);
    expect(stageCommandFor('startHere', exercise)).toEqual({ name: 'stage.startHere', input: {} });
  });

  it('is nothing for keys of the trainer’s own notes', () => {
    expect((['larger', 'smaller', 'up', 'down'] as const).map((wish) => stageCommandFor(wish, slide))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
