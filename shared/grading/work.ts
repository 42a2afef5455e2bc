import { z } from 'zod';
import { Id } from '../id';
import { ParticipantId } from '../people/participant';
import { Line } from '../text/text';
import { Stamp } from '../time';
import { CriterionId, Points } from './rubric';

export const WorkId = Id;
export type WorkId = z.infer<typeof WorkId>;

/** A final assignment that was handed in; graders can know it by its code alone. */
export const Work = z.strictObject({
  id: WorkId,
  participant: ParticipantId,
  code: z.string().regex(/^[A-Z0-9-]{2,12}$/),
  handedIn: Stamp,
});
export type Work = z.infer<typeof Work>;

export const GraderId = Id;
export type GraderId = z.infer<typeof GraderId>;

export const Grader = z.strictObject({ id: GraderId, name: Line });
export type Grader = z.infer<typeof Grader>;

/** What one grader says of one work. A criterion without an entry is not scored, which is never zero. */
export const Sheet = z.strictObject({
  state: z.enum(['draft', 'final']),
  points: z.record(CriterionId, Points),
  comment: Line,
});
export type Sheet = z.infer<typeof Sheet>;

/** The lead's word where graders differ; it replaces their points criterion by criterion. */
export const Decision = z.strictObject({
  points: z.record(CriterionId, Points),
  reason: Line,
});
export type Decision = z.infer<typeof Decision>;
