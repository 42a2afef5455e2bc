import { exactly, type Fraction, hundredthsOf, rounded, sum, times } from './fraction';
import { type Criterion, type CriterionId, isCounted, mostPoints } from './rubric';
import type { Sheet } from './work';

/** Per cent of the whole, 0 to 100, rounded once to two decimals; this very number is shown and compared. */
export type Percent = number;

/** One line of the arithmetic: points ÷ most × share = earned. */
export interface TallyLine {
  readonly criterion: CriterionId;
  /** Null is "not scored", which is never zero. */
  readonly points: number | null;
  readonly most: number;
  readonly weight: number;
  /** What the criterion can bring, per cent of the whole. */
  readonly share: Percent;
  /** What it brought, per cent of the whole. */
  readonly earned: Percent | null;
}

/** Points with the arithmetic that makes them one figure. */
export interface Tally {
  readonly lines: readonly TallyLine[];
  /** The sum of what is scored so far. */
  readonly earned: Percent;
  /** Null until every criterion is scored. */
  readonly percent: Percent | null;
}

/** The figure as a screen, a feedback sheet and a rule need it; points may be a mean, so they come as fractions. */
export function tally(criteria: readonly Criterion[], pointsOf: (criterion: CriterionId) => Fraction | null): Tally {
  const counted = criteria.filter(isCounted);
  const whole = counted.reduce((total, { weight }) => total + hundredthsOf(weight), 0n);
  const parts = counted.map((criterion) => {
    const share: Fraction = [hundredthsOf(criterion.weight) * 100n, whole];
    const points = pointsOf(criterion.id);
    const most = mostPoints(criterion);
    const earned = points === null ? null : times(times(points, [100n, hundredthsOf(most)]), share);
    const line: TallyLine = {
      criterion: criterion.id,
      points: points === null ? null : rounded(points),
      most,
      weight: criterion.weight,
      share: rounded(share),
      earned: earned === null ? null : rounded(earned),
    };
    return { line, earned };
  });
  const scored = parts.flatMap(({ earned }) => (earned === null ? [] : [earned]));
  const earned = rounded(sum(scored));
  const isWhole = counted.length > 0 && scored.length === counted.length;
  return { lines: parts.map(({ line }) => line), earned, percent: isWhole ? earned : null };
}

/** What one grader's sheet comes to so far. */
export const tallyOfSheet = (criteria: readonly Criterion[], { points }: Pick<Sheet, 'points'>): Tally =>
  tally(criteria, (id) => {
    const given = points[id];
    return given === undefined ? null : exactly(given);
  });

/** The criteria that still have to be scored before the sheet can be final. */
export const unscored = (criteria: readonly Criterion[], { points }: Pick<Sheet, 'points'>): Criterion[] =>
  criteria.filter((criterion) => isCounted(criterion) && points[criterion.id] === undefined);
