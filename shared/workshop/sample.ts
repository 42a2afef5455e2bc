import { z } from 'zod';
import { HalfDay } from '../attendance/half-day';
import type { Deck } from '../deck/deck';
import { Exercise, PhaseKind } from '../exercise/exercise';
import { Criterion, Level } from '../grading/rubric';
import type { AssetHash } from '../id';
import { NO_CONSENTS, Participant } from '../people/participant';
import { Text } from '../text/text';
import { Minutes } from '../time';
import type { Context } from './command';
import { emptyStage } from './new-workshop';
import { CompletionRule, Overview } from './overview';
import { SCHEMA, type Workshop } from './workshop';

/** The sample's plan as its file has it: texts and times, no ids. */
export const SamplePlan = z.strictObject({
  programme: z.strictObject({ title: Text }),
  partners: z.array(z.strictObject({ name: Text, logo: z.string() })),
  signatories: z.array(z.strictObject({ name: Text, role: Text, partner: z.number().int() })),
  workshops: z.array(
    z.strictObject({
      key: z.string(),
      ...Overview.pick({ title: true, place: true, code: true }).shape,
      halfDays: z.array(HalfDay.omit({ id: true })),
    }),
  ),
  exercises: z.array(
    z.strictObject({
      title: Exercise.shape.title,
      phases: z.array(z.strictObject({ kind: PhaseKind, minutes: Minutes, prompt: Text })),
    }),
  ),
  assignment: z.strictObject({
    title: Text,
    brief: Text,
    passMark: CompletionRule.shape.passMark,
    criteria: z.array(
      z.strictObject({
        ...Criterion.pick({ name: true, weight: true }).shape,
        levels: z.array(Level.omit({ id: true })),
      }),
    ),
  }),
});
export type SamplePlan = z.infer<typeof SamplePlan>;

/** The invented people, by the key of their workshop. */
export const SamplePeople = z.record(z.string(), z.array(Participant.omit({ id: true, consents: true })));
export type SamplePeople = z.infer<typeof SamplePeople>;

/** All that the sample is made of, read and stored. */
export interface SampleParts {
  readonly plan: SamplePlan;
  readonly people: SamplePeople;
  readonly decks: readonly Omit<Deck, 'id'>[];
  readonly logos: readonly AssetHash[];
  readonly signatures: readonly AssetHash[];
}

/** The sample has one place in a vault, so making it twice finds what is there. */
export const SAMPLE_PROGRAMME = 'sample';
export const sampleId = (key: string): string => `sample-${key}`;
export const isSampleId = (id: string): boolean => id.startsWith(sampleId(''));

const byId = <T extends { readonly id: string }>(all: readonly T[]): Record<string, T> =>
  Object.fromEntries(all.map((each) => [each.id, each]));

/** One workshop of the sample: planned to the last slide, with its people, and nothing yet that happened. */
export function sampleWorkshop(parts: SampleParts, key: string, { newId }: Pick<Context, 'newId'>): Workshop {
  const { plan } = parts;
  const place = plan.workshops.find((each) => each.key === key);
  if (place === undefined) throw new Error(`The sample has no workshop ${key}`);
  const named = <T extends object>(value: T) => ({ id: newId(), ...value });

  const decks = parts.decks.map(named);
  const exercises = plan.exercises.map(({ title, phases }) =>
    named({ title, phases: phases.map(({ minutes, ...phase }) => named({ ...phase, length: minutes })) }),
  );
  const people = (parts.people[key] ?? []).map((person) => named({ ...person, consents: NO_CONSENTS }));
  return {
    schema: SCHEMA,
    id: sampleId(key),
    overview: {
      title: place.title,
      place: place.place,
      code: place.code,
      halfDays: place.halfDays.map(named),
      partners: plan.partners.map(({ name }, at) => named({ name, logo: parts.logos[at] ?? '' })),
      signatories: plan.signatories.map(({ name, role }, at) =>
        named({ name, role, signature: parts.signatures[at] ?? '' }),
      ),
      stageLanguage: 'ru',
      documentLanguages: ['kk', 'ru'],
      rule: {
        attendance: { kind: 'halfDays', atLeast: Math.max(1, place.halfDays.length - 1) },
        passMark: plan.assignment.passMark,
        result: 'mean',
      },
      organizer: '',
    },
    participants: byId(people),
    regions: {},
    attendance: {},
    decks: byId(decks),
    exercises: byId(exercises),
    order: { decks: decks.map(({ id }) => id), exercises: exercises.map(({ id }) => id) },
    stage: emptyStage('ru'),
    assignment: {
      title: plan.assignment.title,
      brief: plan.assignment.brief,
      criteria: plan.assignment.criteria.map(({ levels, ...criterion }) =>
        named({ ...criterion, levels: levels.map(named) }),
      ),
      graders: {},
      works: {},
      sheets: {},
      decisions: {},
    },
    register: {},
  };
}
