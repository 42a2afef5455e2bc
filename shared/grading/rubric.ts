import { z } from 'zod';
import { Id } from '../id';
import { Text } from '../text/text';

/** Points and weights have at most two decimals, so that all grading is exact in whole hundredths. */
export const Points = z.number().min(0).max(1_000).multipleOf(0.01);

export const LevelId = Id;
export type LevelId = z.infer<typeof LevelId>;

export const Level = z.strictObject({
  id: LevelId,
  points: Points,
  text: Text,
});
export type Level = z.infer<typeof Level>;

export const CriterionId = Id;
export type CriterionId = z.infer<typeof CriterionId>;

/** Its share of the whole, whatever the weights add up to. */
export const Weight = z.number().positive().max(1_000).multipleOf(0.01);

/** One thing that is judged. */
export const Criterion = z.strictObject({
  id: CriterionId,
  name: Text,
  weight: Weight,
  levels: z.array(Level).max(10),
});
export type Criterion = z.infer<typeof Criterion>;

export const mostPoints = ({ levels }: Criterion): number => Math.max(0, ...levels.map(({ points }) => points));

/** A criterion none of whose levels gives a point cannot be scored yet, so it is no part of the whole. */
export const isCounted = (criterion: Criterion): boolean => mostPoints(criterion) > 0;
