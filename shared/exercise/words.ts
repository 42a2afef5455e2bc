import type { Say } from '../text/say';
import type { Milliseconds } from '../time';
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
      return say('exercise.over');
  }
}
