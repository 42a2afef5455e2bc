import { describe, expect, it } from 'vitest';
import { hear } from '#shared/stage/keys';
import { TIMER_KEYS, timerCommandFor, timerWishOf } from '#shared/stage/timer-keys';
import { emptyStage } from '#shared/workshop/new-workshop';
import type { Stage } from '#shared/workshop/stage';

const STAGE = emptyStage('ru');
const running = { exercise: 'e', phase: 'p', timer: { state: 'running' as const, endsAt: 0 as never } };

describe('the keys of the clocks', () => {
  it.each([
    ['a Latin layout', 't', 'KeyT'],
    ['the Russian layout', 'е', 'KeyT'],
    ['the Kazakh layout', 'е', 'KeyT'],
    ['Dvorak, where T lies elsewhere', 't', 'KeyK'],
  ])('start and pause on %s', (_, key, code) => {
    expect(timerWishOf({ key, code, shift: false })).toBe('startOrPause');
  });

  it('take and give minutes with the brackets, also where these type letters', () => {
    expect(timerWishOf({ key: ']', code: 'BracketRight', shift: false })).toBe('more');
    expect(timerWishOf({ key: 'ъ', code: 'BracketRight', shift: false })).toBe('more');
    expect(timerWishOf({ key: 'х', code: 'BracketLeft', shift: false })).toBe('less');
    expect(timerWishOf({ key: 'Ъ', code: 'BracketRight', shift: true })).toBe('muchMore');
    expect(timerWishOf({ key: '}', code: 'BracketRight', shift: true })).toBe('muchMore');
  });

  it('leave every slide key of Impress to the slides: only with Shift are N and P the phases', () => {
    for (const { code, letter, shift, wish } of TIMER_KEYS) {
      const slides = hear('', false, { key: letter, code, shift: false }).wish;
      expect({ wish, isTaken: !shift && slides !== null }).toEqual({ wish, isTaken: false });
    }
    expect(timerWishOf({ key: 'n', code: 'KeyN', shift: false })).toBeNull();
    expect(timerWishOf({ key: 'N', code: 'KeyN', shift: true })).toBe('nextPhase');
    expect(timerWishOf({ key: '-', code: 'Minus', shift: false })).toBeNull();
  });

  it('do nothing to an exercise that is not there', () => {
    expect(timerCommandFor('startOrPause', STAGE)).toBeNull();
    expect(timerCommandFor('sound', STAGE)).toEqual({ name: 'stage.setSound', input: { on: false } });
  });

  it('pause what runs and start what stands', () => {
    const paused: Stage = { ...STAGE, run: { ...running, timer: { state: 'paused', left: 5 as never } } };

    expect(timerCommandFor('startOrPause', { ...STAGE, run: running })?.name).toBe('stage.pauseTimer');
    expect(timerCommandFor('startOrPause', paused)?.name).toBe('stage.startTimer');
  });
});
