import { z } from 'zod';
import { DeckId } from '../deck/deck';
import { ExerciseId } from '../exercise/exercise';
import { Timer } from '../exercise/timer';
import { Id } from '../id';
import { Language } from '../text/language';
import { Instant } from '../time';

/** Dark letters on a light ground, or light on dark: a bright room wants the first. */
export const StageLook = z.enum(['light', 'dark']);
export type StageLook = z.infer<typeof StageLook>;

/** An exercise under way: which phase, and its countdown. */
export const Run = z.strictObject({
  exercise: ExerciseId,
  phase: Id,
  timer: Timer,
});
export type Run = z.infer<typeof Run>;

/** All that was put before the room. It is saved, so a dropped projector or a crash costs nothing. */
export const Stage = z.strictObject({
  shows: z.enum(['title', 'slide', 'exercise']),
  blank: z.enum(['no', 'black', 'white']),
  language: Language,
  slide: z.strictObject({ deck: DeckId, slide: Id }).nullable(),
  /** When the deck on stage was started, for the elapsed time. */
  started: Instant.nullable(),
  run: Run.nullable(),
  /** The clock of the whole session, beside the exercise's own. */
  session: Timer.nullable(),
  sound: z.boolean(),
  look: StageLook,
});
export type Stage = z.infer<typeof Stage>;
