import type { Assignment } from '#shared/grading/assignment';
import type { WorkResult } from '#shared/grading/result';
import { tallyOfSheet } from '#shared/grading/tally';
import type { WorkId } from '#shared/grading/work';
import type { Language } from '#shared/text/language';
import { perCent } from '#shared/text/numbers';
import type { Say } from '#shared/text/say';
import type { CompletionRule } from '#shared/workshop/overview';
import { resultInWords } from './result-in-words';
import type { Row } from './use-rows';

interface Work {
  readonly row: Row;
  readonly name: string;
  readonly isHidden: boolean;
  readonly assignment: Assignment;
  readonly results: ReadonlyMap<WorkId, WorkResult>;
  readonly rule: CompletionRule;
  readonly say: Say;
  readonly language: Language;
}

/** One line of the table of works as plain words, for a spreadsheet. */
export function workAsCells({ row, name, isHidden, assignment, results, rule, say, language }: Work): string[] {
  const { work } = row;
  if (work === null) return [name, '', '', say('grading.state.notHandedIn'), ''];
  const result = isHidden ? undefined : results.get(work.id);
  const sheets = Object.entries(assignment.sheets[work.id] ?? {}).map(([id, sheet]) => {
    const total = perCent(tallyOfSheet(assignment.criteria, sheet).earned, language, 2);
    const state = sheet.state === 'final' && !isHidden ? total : say(`grading.states.${sheet.state}`);
    return `${assignment.graders[id]?.name ?? ''}: ${state}`;
  });
  const verdict =
    result?.state === 'settled' ? say(result.percent >= rule.passMark ? 'grading.passed' : 'grading.notPassed') : '';
  return [
    name,
    work.code,
    sheets.join('; '),
    result === undefined ? say('grading.hiddenMark') : resultInWords(result, say, language),
    verdict,
  ];
}
