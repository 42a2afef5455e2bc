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

export const NAME_FIELDS: readonly Field[] = [
  ...(['name', 'nameKk', 'nameRu', 'nameLatin', 'surname', 'given', 'surnameLatin', 'givenLatin'] as const),
];

/** What a name may be put together from; a patronymic alone names nobody. */
export const PARTS_OF_NAME: readonly Field[] = [...NAME_FIELDS, 'patronymic'];

/** Fields of which any number of columns may be left out. */
export const isRead = (field: Field): boolean => field !== 'ignore';
