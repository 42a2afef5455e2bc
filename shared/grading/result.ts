import { exactly, type Fraction, hundredthsOf } from './fraction';
import type { ResultRule } from './result-rule';
import { type Criterion, type CriterionId, isCounted } from './rubric';
import { type Percent, type Tally, tally } from './tally';
import type { Decision, Sheet } from './work';

/** What a work comes to, or why it has no result yet. */
export type WorkResult =
  /** There is nothing to score by. */
  | { readonly state: 'noRubric' }
  | { readonly state: 'ungraded' }
  /** Only drafts; they never count. */
  | { readonly state: 'unfinished'; readonly drafts: number }
  /** The lead has to decide these criteria. */
  | { readonly state: 'undecided'; readonly criteria: readonly CriterionId[] }
  | { readonly state: 'settled'; readonly percent: Percent; readonly tally: Tally; readonly sheets: number };

export interface Graded {
  readonly sheets: Readonly<Record<string, Sheet>> | undefined;
  readonly decision: Decision | undefined;
}

/**
 * The result by the rule of the overview. Each criterion is settled over the final sheets first, and
 * the settled points are then tallied like one sheet, so that the arithmetic can be shown in one table.
 */
export function resultOf(criteria: readonly Criterion[], { sheets, decision }: Graded, rule: ResultRule): WorkResult {
  if (!criteria.some(isCounted)) return { state: 'noRubric' };
  const all = Object.values(sheets ?? {});
  const final = all.filter(({ state }) => state === 'final');
  if (all.length === 0) return { state: 'ungraded' };
  if (final.length === 0) return { state: 'unfinished', drafts: all.length };

  const decided = rule === 'decision' ? (decision?.points ?? {}) : {};
  const open = rule === 'decision' ? disputed(criteria, final).filter((id) => decided[id] === undefined) : [];
  if (open.length > 0) return { state: 'undecided', criteria: open };

  const settled = tally(criteria, (id) => {
    const word = decided[id];
    return word === undefined ? (rule === 'median' ? median : mean)(pointsFor(id, final)) : exactly(word);
  });
  // A final sheet is complete by every command; one that is not would be "not scored", never zero.
  if (settled.percent === null) return { state: 'unfinished', drafts: final.length };
  return { state: 'settled', percent: settled.percent, tally: settled, sheets: final.length };
}

/** The criteria on which final sheets differ, in the rubric's order. */
export const disputed = (criteria: readonly Criterion[], final: readonly Sheet[]): CriterionId[] =>
  criteria.flatMap((criterion) =>
    isCounted(criterion) && new Set(pointsFor(criterion.id, final)).size > 1 ? [criterion.id] : [],
  );

const pointsFor = (criterion: CriterionId, sheets: readonly Sheet[]): number[] =>
  sheets.flatMap(({ points }) => points[criterion] ?? []);

function mean(points: readonly number[]): Fraction | null {
  if (points.length === 0) return null;
  return [points.reduce((total, each) => total + hundredthsOf(each), 0n), 100n * BigInt(points.length)];
}

/** The middle one, or half-way between the middle two. */
function median(points: readonly number[]): Fraction | null {
  const sorted = [...points].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return mean([sorted[Math.floor(middle)], sorted[Math.ceil(middle)]].flatMap((each) => each ?? []));
}
