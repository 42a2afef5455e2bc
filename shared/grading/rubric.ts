import { z } from 'zod';
import { Id } from '../id';
import { Text } from '../text/text';

export const Level = z.strictObject({
  id: Id,
  points: z.number().min(0).max(1_000),
  text: Text,
});
export type Level = z.infer<typeof Level>;

export const CriterionId = Id;
export type CriterionId = z.infer<typeof CriterionId>;

/** One thing that is judged; its weight is its share of the whole, whatever the weights add up to. */
export const Criterion = z.strictObject({
  id: CriterionId,
  name: Text,
  weight: z.number().positive().max(1_000),
  levels: z.array(Level).max(10),
});
export type Criterion = z.infer<typeof Criterion>;

export const mostPoints = ({ levels }: Criterion): number => Math.max(0, ...levels.map(({ points }) => points));
