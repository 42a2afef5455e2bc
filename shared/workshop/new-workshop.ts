import { byTime, type HalfDay } from '../attendance/half-day';
import type { Language } from '../text/language';
import { NO_TEXT, type Text } from '../text/text';
import { addDays, type Day, daysBetween } from '../time';
import type { Context } from './command';
import type { Overview } from './overview';
import type { Stage } from './stage';
import { SCHEMA, type Workshop } from './workshop';

/** A stage before the doors open: the title, in the room's language. */
export const emptyStage = (language: Stage['language']): Stage => ({
  shows: 'title',
  blank: 'no',
  language,
  slide: null,
  started: null,
  run: null,
  session: null,
  sound: true,
  look: 'light',
});

/** A workshop that has only its name and its room's language, with the rule that most trainings use. */
export const newWorkshop = (
  { title, place, code }: { title: Text; place: Text; code: string },
  stageLanguage: Language,
  context: Context,
): Workshop => ({
  schema: SCHEMA,
  id: context.newId(),
  overview: {
    title,
    place,
    code,
    halfDays: [],
    partners: [],
    signatories: [],
    stageLanguage,
    documentLanguages: ['kk', 'ru'],
    rule: { attendance: { kind: 'minutes', percent: 80 }, passMark: 60, result: 'mean' },
    organizer: '',
  } satisfies Overview,
  participants: {},
  regions: {},
  attendance: {},
  decks: {},
  exercises: {},
  order: { decks: [], exercises: [] },
  stage: emptyStage(stageLanguage),
  assignment: { title: NO_TEXT, brief: NO_TEXT, criteria: [], graders: {}, works: {}, sheets: {}, decisions: {} },
  register: {},
});

/** The same half-days, moved so that the first is on this day; none when the new days are not known yet. */
export function movedTo(firstDay: Day | null, halfDays: readonly HalfDay[]): HalfDay[] {
  const [first] = [...halfDays].sort(byTime);
  if (firstDay === null || first === undefined) return [];
  const by = daysBetween(first.day, firstDay);
  return halfDays.map((halfDay) => ({ ...halfDay, day: addDays(halfDay.day, by) }));
}

/** The plan of a workshop for another city: everything but the people and what they did. */
export const clonedPlan = (
  source: Workshop,
  { title, place, code, firstDay }: { title: Text; place: Text; code: string; firstDay: Day | null },
  context: Context,
): Workshop => ({
  ...source,
  id: context.newId(),
  overview: {
    ...source.overview,
    ...{ title, place, code, retention: '' },
    halfDays: movedTo(firstDay, source.overview.halfDays),
  },
  participants: {},
  attendance: {},
  stage: emptyStage(source.overview.stageLanguage),
  assignment: { ...source.assignment, works: {}, sheets: {}, decisions: {} },
  register: {},
});
