import type { HalfDay } from '#shared/attendance/half-day';
import type { Assignment } from '#shared/grading/assignment';
import type { Criterion } from '#shared/grading/rubric';
import type { Sheet } from '#shared/grading/work';
import { noFacts, type Participant } from '#shared/people/participant';
import { NO_TEXT } from '#shared/text/text';
import type { Instant } from '#shared/time';
import type { Context } from '#shared/workshop/command';
import { newWorkshop } from '#shared/workshop/new-workshop';
import type { Overview } from '#shared/workshop/overview';
import type { Workshop } from '#shared/workshop/workshop';

/** A told world: ids count up from one. */
export function aContext(): Context {
  let count = 0;
  return {
    now: 1_000_000 as Instant,
    stamp: '2025-06-17T16:30:00+05:00',
    newId: () => `id${++count}`,
  };
}

export const aParticipant = (id: string, name = id): Participant => ({
  ...noFacts(),
  id,
  names: { ...NO_TEXT, ru: name },
});

/** Levels of 0, 1 … up to the most, the usual shape. */
export const aCriterion = (id: string, weight: number, most = 3): Criterion => ({
  id,
  name: { ...NO_TEXT, ru: id },
  weight,
  levels: Array.from({ length: most + 1 }, (_, points) => ({ id: `${id}-${points}`, points, text: NO_TEXT })),
});

export const aSheet = (points: Sheet['points'], state: Sheet['state'] = 'final'): Sheet => ({
  state,
  points,
  comment: '',
});

/** Two days, each with a morning and an afternoon of three hours. */
export const FOUR_HALF_DAYS: readonly HalfDay[] = ['2025-06-16', '2025-06-17'].flatMap((day, index) => [
  { id: `h${index * 2 + 1}`, day, start: '09:30', end: '12:30' },
  { id: `h${index * 2 + 2}`, day, start: '13:30', end: '16:30' },
]);

interface Parts {
  readonly overview?: Partial<Overview>;
  readonly people?: readonly string[];
  readonly attendance?: Workshop['attendance'];
  readonly assignment?: Partial<Assignment>;
}

/** A workshop with just what a test names. */
export function aWorkshop({ overview = {}, people = [], attendance = {}, assignment = {} }: Parts = {}): Workshop {
  const title = { ...NO_TEXT, ru: 'Семинар' };
  const plain = newWorkshop({ title, place: NO_TEXT, code: 'TEST' }, 'ru', aContext());
  return {
    ...plain,
    overview: { ...plain.overview, ...overview },
    participants: Object.fromEntries(people.map((id) => [id, aParticipant(id)])),
    attendance,
    assignment: { ...plain.assignment, ...assignment },
  };
}

/** A two-day workshop of four half-days with people p1, p2 and so on. */
export const aTraining = (count = 3): Workshop =>
  aWorkshop({
    overview: { halfDays: [...FOUR_HALF_DAYS] },
    people: Array.from({ length: count }, (_, at) => `p${at + 1}`),
  });
