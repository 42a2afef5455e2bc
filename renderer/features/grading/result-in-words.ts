import type { WorkResult } from '#shared/grading/result';
import type { Language } from '#shared/text/language';
import { perCent } from '#shared/text/numbers';
import type { Say } from '#shared/text/say';

/** A result as a figure, or what it waits for. */
export function resultInWords(result: WorkResult, say: Say, language: Language): string {
  switch (result.state) {
    case 'settled':
      return perCent(result.percent, language, 2);
    case 'undecided':
      return say('grading.resultState.undecided', { count: result.criteria.length });
    case 'unfinished':
      return say('grading.resultState.unfinished', { count: result.drafts });
    default:
      return say(`grading.resultState.${result.state}`);
  }
}
