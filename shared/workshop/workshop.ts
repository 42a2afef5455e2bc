import { z } from 'zod';
import { HalfDayId } from '../attendance/half-day';
import { Mark } from '../attendance/mark';
import { Deck, DeckId } from '../deck/deck';
import { Exercise, ExerciseId } from '../exercise/exercise';
import { Assignment } from '../grading/assignment';
import { Id } from '../id';
import { Participant, ParticipantId } from '../people/participant';
import { Region } from '../people/region';
import { Registration, Serial } from '../register/registration';
import { Overview } from './overview';
import { Stage } from './stage';

export const WorkshopId = Id;
export type WorkshopId = z.infer<typeof WorkshopId>;

/** The schema number of what is saved; raised with a migration whenever the shape below changes. */
export const SCHEMA = 1;

/** The whole document: one immutable value, changed only by commands. */
export const Workshop = z.strictObject({
  schema: z.literal(SCHEMA),
  id: WorkshopId,
  overview: Overview,
  participants: z.record(ParticipantId, Participant),
  /** Regions that the organizer added to those that ship with the program. */
  regions: z.record(Id, Region),
  attendance: z.record(ParticipantId, z.record(HalfDayId, Mark)),
  decks: z.record(DeckId, Deck),
  exercises: z.record(ExerciseId, Exercise),
  /** The order in which decks and exercises are listed and run. */
  order: z.strictObject({ decks: z.array(DeckId), exercises: z.array(ExerciseId) }),
  stage: Stage,
  assignment: Assignment,
  register: z.record(Serial, Registration),
});
export type Workshop = z.infer<typeof Workshop>;
