import type { Command } from '../workshop/commands';
import type { Stage } from '../workshop/stage';
import type { Press } from './keys';

/** What a key asks of the clocks. None of them is one of Impress's slide keys, whose minus ends the show. */
export type TimerWish = 'startOrPause' | 'more' | 'less' | 'muchMore' | 'nextPhase' | 'previousPhase' | 'sound';

interface TimerKey {
  readonly wish: TimerWish;
  readonly code: string;
  readonly letter: string;
  readonly shift: boolean;
  /** How the key is named on a button. */
  readonly shown: string;
}

/** The table that the keyboard, the buttons and the help are made from. */
export const TIMER_KEYS: readonly TimerKey[] = [
  { wish: 'startOrPause', code: 'KeyT', letter: 't', shift: false, shown: 'T' },
  { wish: 'more', code: 'BracketRight', letter: ']', shift: false, shown: ']' },
  { wish: 'less', code: 'BracketLeft', letter: '[', shift: false, shown: '[' },
  { wish: 'muchMore', code: 'BracketRight', letter: '}', shift: true, shown: 'Shift+]' },
  { wish: 'nextPhase', code: 'KeyN', letter: 'n', shift: true, shown: 'Shift+N' },
  { wish: 'previousPhase', code: 'KeyP', letter: 'p', shift: true, shown: 'Shift+P' },
  { wish: 'sound', code: 'KeyM', letter: 'm', shift: false, shown: 'M' },
];

export const shownKey = (wish: TimerWish): string => TIMER_KEYS.find((key) => key.wish === wish)?.shown ?? '';

/** By what the key types where the layout types Latin, else by where it lies: T is "е" in Russian and Kazakh. */
export function timerWishOf({ key, code, shift }: Press): TimerWish | null {
  const isLatin = /^[\x20-\x7e]$/.test(key);
  const fits = (each: TimerKey) => (isLatin ? each.letter === key.toLowerCase() : each.code === code);
  return TIMER_KEYS.find((each) => each.shift === shift && fits(each))?.wish ?? null;
}

export const MUCH_MORE = 5;

/** The commands that these keys can give. */
export type TimerCommand = Extract<
  Command,
  { name: `stage.${'startTimer' | 'pauseTimer' | 'addMinutes' | 'nextPhase' | 'previousPhase' | 'setSound'}` }
>;

/** The command that a wish comes to; null when there is nothing for it to change. */
export function timerCommandFor(wish: TimerWish, { run, sound }: Stage): TimerCommand | null {
  if (wish === 'sound') return { name: 'stage.setSound', input: { on: !sound } };
  if (run === null) return null;
  switch (wish) {
    case 'startOrPause':
      return { name: run.timer.state === 'running' ? 'stage.pauseTimer' : 'stage.startTimer', input: {} };
    case 'more':
      return { name: 'stage.addMinutes', input: { minutes: 1 } };
    case 'less':
      return { name: 'stage.addMinutes', input: { minutes: -1 } };
    case 'muchMore':
      return { name: 'stage.addMinutes', input: { minutes: MUCH_MORE } };
    case 'nextPhase':
      return { name: 'stage.nextPhase', input: {} };
    case 'previousPhase':
      return { name: 'stage.previousPhase', input: {} };
  }
}
