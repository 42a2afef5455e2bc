import { z } from 'zod';
import { Id } from '../id';
import { Text } from '../text/text';
import { Minutes } from '../time';

export const PhaseKind = z.enum(['brief', 'read', 'work', 'report', 'plenary']);
export type PhaseKind = z.infer<typeof PhaseKind>;

/** A stretch of an exercise: how long, and what the room sees meanwhile. */
export const Phase = z.strictObject({
  id: Id,
  kind: PhaseKind,
  length: Minutes,
  prompt: Text,
});
export type Phase = z.infer<typeof Phase>;

export const ExerciseId = Id;
export type ExerciseId = z.infer<typeof ExerciseId>;

/** A recipe of phases, run one after another. */
export const Exercise = z.strictObject({
  id: ExerciseId,
  title: Text,
  phases: z.array(Phase).max(40),
});
export type Exercise = z.infer<typeof Exercise>;

/** How long a whole recipe takes; nothing when there is none. */
export const totalLength = (exercise: Exercise | undefined): Minutes =>
  (exercise?.phases ?? []).reduce((sum, { length }) => sum + length, 0) as Minutes;
