import type { Say } from '../text/say';
import type { Milliseconds } from '../time';
import { shownCountdown } from './countdown';
import type { Warning } from './timer';

/** What a mark says in words, so that nobody depends on its colour: nothing before the first mark. */
export function markInWords(mark: Warning, left: Milliseconds, say: Say): string {
  switch (mark) {
    case 'none':
      return '';
    case 'soon':
      return say('exercise.minutesLeft', { count: Math.ceil(left / 60_000) });
    case 'last':
      return say('exercise.lastSeconds');
    case 'over':
      return say('exercise.over', { by: shownCountdown(left) });
  }
}

/** What is said aloud when a mark is passed; once, and without figures that go on changing. */
export const markAloud = (passed: Warning, left: Milliseconds, say: Say): string =>
  passed === 'over' ? say('exercise.overAloud') : markInWords(passed, left, say);
