import { z } from 'zod';
import { Id } from '../../id';
import { Participant } from '../participant';

/** Why a row is not a person. */
export const Refusal = z.enum(['blank', 'total', 'headingAgain', 'title', 'noName', 'notName', 'tooManyCells']);
export type Refusal = z.infer<typeof Refusal>;

/** Something in a row that a person should look at; the text is what the file says. */
export const Doubt = z.strictObject({
  field: z.string(),
  rule: z.enum([
    'emailBroken',
    'moreEmails',
    'phoneBroken',
    'morePhones',
    'regionUnknown',
    'genderUnknown',
    'languageUnknown',
    'consentUnknown',
    'fromCapitals',
    'fromSmall',
    'smallWord',
    'address',
    'mixedLetters',
    'initials',
    'digitsInName',
    'oneWord',
    'besideName',
    'fromAbove',
    'underOthers',
    'tooFewCells',
    'hidden',
    'tooLong',
  ]),
  text: z.string(),
});
export type Doubt = z.infer<typeof Doubt>;

/** What to do with a row that seems to be somebody who is there already. */
export const Choice = z.enum(['skip', 'update', 'add']);
export type Choice = z.infer<typeof Choice>;

/** Whom a row seems to repeat: somebody on the roster, or an earlier row of the same file. */
const Match = z.strictObject({
  by: z.array(z.enum(['email', 'phone', 'name'])).min(1),
  participant: Id.nullable(),
  row: z.number().int().nullable(),
});

/** What becomes of one row of the file. */
export const PlannedRow = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('refused'), row: z.number().int(), reason: Refusal, text: z.string() }),
  /** Says of the people below it where they are from. */
  z.strictObject({ outcome: z.literal('heading'), row: z.number().int(), region: Id, text: z.string() }),
  z.strictObject({
    outcome: z.enum(['new', 'duplicate', 'unchanged']),
    row: z.number().int(),
    person: Participant.omit({ id: true }),
    doubts: z.array(Doubt),
    match: Match.nullable(),
    /** What happens on import; for a duplicate it can be chosen. */
    choice: Choice,
  }),
]);
export type PlannedRow = z.infer<typeof PlannedRow>;
export type PersonRow = Extract<PlannedRow, { person: unknown }>;

export const isPerson = (row: PlannedRow): row is PersonRow => 'person' in row;

/** What an unknown region's spelling means: one of ours, or a new one. */
export const RegionChoices = z.record(z.string(), z.union([z.strictObject({ id: Id }), z.literal('new')]));
export type RegionChoices = z.infer<typeof RegionChoices>;

/** How many rows came, and what became of each: the six always add up to `rows`. */
export const ImportCounts = z.strictObject({
  rows: z.number().int(),
  added: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  skipped: z.number().int(),
  refused: z.number().int(),
  /** Rows that say of the people below them where they are from. */
  headings: z.number().int(),
});
export type ImportCounts = z.infer<typeof ImportCounts>;
