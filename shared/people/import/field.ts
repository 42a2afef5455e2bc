import { z } from 'zod';
import { Language } from '../../text/language';

/** What a column of an organizer's list can mean. */
export const Field = z.enum([
  'name',
  'nameKk',
  'nameRu',
  'nameLatin',
  'surname',
  'given',
  'patronymic',
  'surnameLatin',
  'givenLatin',
  'gender',
  'region',
  'outlet',
  'role',
  'phone',
  'email',
  'languages',
  'consentPhoto',
  'consentName',
  'consentContact',
  'ignore',
]);
export type Field = z.infer<typeof Field>;

/** The meaning of every column, from the first. */
export const Mapping = z.array(Field).max(200);
export type Mapping = z.infer<typeof Mapping>;

/** How a heading was understood. */
export const Recognised = z.strictObject({
  field: Field,
  /** The language of the heading, which tells in which language a plain Cyrillic name is meant. */
  language: Language.nullable(),
  /** A numbering column is known and left out; an unknown one is left out too, but says so. */
  isKnown: z.boolean(),
});
export type Recognised = z.infer<typeof Recognised>;

/** A column of the list as the program understands it. */
export const Column = Recognised.extend({
  /** As spreadsheets name it: A, B, C. */
  letter: z.string(),
  heading: z.string(),
  /** The first texts below the heading, for a person to see what is meant. */
  samples: z.array(z.string()),
});
export type Column = z.infer<typeof Column>;

/** Why nothing can be imported yet. */
export const ColumnProblem = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('twice'), field: Field, columns: z.array(z.number().int()) }),
  z.strictObject({ rule: z.literal('noName') }),
]);
export type ColumnProblem = z.infer<typeof ColumnProblem>;

export const NAME_FIELDS: readonly Field[] = [
  ...(['name', 'nameKk', 'nameRu', 'nameLatin', 'surname', 'given', 'surnameLatin', 'givenLatin'] as const),
];

/** What a name may be put together from; a patronymic alone names nobody. */
export const PARTS_OF_NAME: readonly Field[] = [...NAME_FIELDS, 'patronymic'];

/** Fields of which any number of columns may be left out. */
export const isRead = (field: Field): boolean => field !== 'ignore';
