import { z } from 'zod';
import type { Language } from '../../text/language';
import { LONGEST, NO_TEXT, type Text, tidy } from '../../text/text';
import { readEmails } from '../email';
import { languageOfName, type NameNote, tidyName } from '../name';
import { NO_CONSENTS, type Participant } from '../participant';
import { readPhones } from '../phone';
import { isNothing, readConsent, readGender, readLanguages } from '../vocabulary';
import type { Column } from './columns';
import type { Field } from './field';
import type { TableRow } from './table';

export type Facts = Omit<Participant, 'id'>;

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
    'mixedLetters',
    'initials',
    'digitsInName',
    'oneWord',
    'tooFewCells',
    'hidden',
    'tooLong',
  ]),
  text: z.string(),
});
export type Doubt = z.infer<typeof Doubt>;

/** What the cells of a list are read with. */
export interface Reading {
  readonly columns: readonly Column[];
  /** Whether rows of this file say how many cells they have; a workbook's do not. */
  readonly isRagged: boolean;
  readonly regionOf: (text: string) => string | undefined;
}

export type ReadRow = { readonly facts: Facts; readonly doubts: readonly Doubt[] };

/** Reads one row that is known to be a person's, without judging whether the person is new. */
export function readRow(row: TableRow, reading: Reading): ReadRow {
  const doubts: Doubt[] = [];
  const facts: Facts = {
    names: NO_TEXT,
    gender: '',
    region: '',
    outlet: '',
    role: '',
    phone: '',
    email: '',
    languages: [],
    consents: NO_CONSENTS,
  };
  const person: Draft = { facts, doubts, row, reading };
  facts.names = namesIn(person);
  for (const [at, { field }] of reading.columns.entries()) {
    const read = READERS[field];
    if (read === undefined) continue;
    const cell = row.cells[at] ?? '';
    const text = /^[ -~А-яЁё]*$/.test(cell) && !cell.includes('  ') ? cell.trim() : tidy(cell).replace(/\n/g, ' ');
    if (text !== '' || row.links?.[at] !== undefined) read(person, text, row.links?.[at] ?? '', field, cell);
  }
  linkedEmail(person);
  if (row.isHidden) doubts.push({ field: 'name', rule: 'hidden', text: '' });
  if (reading.isRagged && row.cells.length < reading.columns.length)
    doubts.push({ field: '', rule: 'tooFewCells', text: `${row.cells.length} < ${reading.columns.length}` });
  return { facts, doubts };
}

interface Draft {
  readonly facts: Facts;
  readonly doubts: Doubt[];
  readonly row: TableRow;
  readonly reading: Reading;
}

type Reader = (draft: Draft, text: string, link: string, field: Field, raw: string) => void;

const doubt = ({ doubts }: Draft, field: string, rule: Doubt['rule'], text: string): void => {
  doubts.push({ field, rule, text: text.slice(0, 200) });
};

const line =
  (field: 'outlet' | 'role'): Reader =>
  (draft, text) => {
    if (isNothing(text)) return;
    if (text.length > LONGEST) doubt(draft, field, 'tooLong', text);
    else draft.facts[field] = text;
  };

const CONSENTS = { consentPhoto: 'photo', consentName: 'nameInReports', consentContact: 'contactSharing' } as const;

const consent: Reader = (draft, text, _, field) => {
  const answer = readConsent(text);
  const about = CONSENTS[field as keyof typeof CONSENTS];
  if (answer === undefined) doubt(draft, field, 'consentUnknown', text);
  else if (answer !== 'unasked') draft.facts.consents = { ...draft.facts.consents, [about]: answer };
};

const READERS: Partial<Record<Field, Reader>> = {
  outlet: line('outlet'),
  role: line('role'),
  consentPhoto: consent,
  consentName: consent,
  consentContact: consent,
  gender: (draft, text) => {
    const gender = readGender(text);
    if (gender !== undefined) draft.facts.gender = gender;
    else if (!isNothing(text)) doubt(draft, 'gender', 'genderUnknown', text);
  },
  region: (draft, text) => {
    const region = draft.reading.regionOf(text);
    if (region !== undefined) draft.facts.region = region;
    else if (!isNothing(text)) doubt(draft, 'region', 'regionUnknown', text);
  },
  languages: (draft, text) => {
    if (isNothing(text)) return;
    const { languages, isWhole } = readLanguages(text);
    draft.facts.languages = languages;
    if (!isWhole) doubt(draft, 'languages', 'languageUnknown', text);
  },
  email: (draft, text, link) => {
    if (isNothing(text) && link === '') return;
    const { emails, broken } = readEmails(text.includes('@') || link === '' ? text : link);
    if (emails[0] !== undefined) draft.facts.email = emails[0];
    if (emails.length > 1) doubt(draft, 'email', 'moreEmails', emails.slice(1).join(', '));
    if (broken.length > 0) doubt(draft, 'email', 'emailBroken', broken.join(', '));
  },
  phone: (draft, text, _, _field, raw) => {
    if (isNothing(text)) return;
    const { phones, broken } = readPhones(raw);
    if (phones[0] !== undefined) draft.facts.phone = phones[0];
    if (phones.length > 1) doubt(draft, 'phone', 'morePhones', phones.slice(1).join(', '));
    const address = text.includes('@') ? readEmails(text.replace(/[+\d() -]{7,}/g, ' ')).emails[0] : undefined;
    if (address !== undefined && draft.facts.email === '') draft.facts.email = address;
    else if (broken.length > 0 || phones.length === 0) doubt(draft, 'phone', 'phoneBroken', broken.join(', ') || text);
  },
};

/** A name or a "write to" that is a link carries the address that the e-mail column lacks. */
function linkedEmail({ facts, row }: Draft): void {
  if (facts.email !== '' || row.links === undefined) return;
  const found = Object.values(row.links).flatMap((link) => readEmails(link).emails);
  facts.email = found[0] ?? '';
}

const SPELLED = { name: null, nameKk: 'kk', nameRu: 'ru', nameLatin: 'en' } as const;

const isSpelled = (field: Field): field is keyof typeof SPELLED => Object.hasOwn(SPELLED, field);

/** The names of a row, each under the language of its letters. */
function namesIn(draft: Draft): Text {
  const { row, reading } = draft;
  const names = { ...NO_TEXT };
  const put = (raw: string, language: Language | null) => {
    for (const part of spellings(raw)) {
      const { name, notes } = tidyName(part);
      if (name === '') continue;
      const own = languageOfName(name, language);
      const slot = names[own] === '' ? own : (language ?? own);
      if (names[slot] !== '') continue;
      names[slot] = name;
      for (const note of notes) noteOnce(draft, note, name);
    }
  };
  for (const [at, { field, language }] of reading.columns.entries()) {
    const cell = row.cells[at] ?? '';
    if (cell !== '' && isSpelled(field)) put(cell, SPELLED[field] ?? language);
  }
  const parts = (...fields: Field[]) =>
    fields.map((field) => row.cells[reading.columns.findIndex((column) => column.field === field)]?.trim() ?? '');
  const [surname = '', given = '', patronymic = ''] = parts('surname', 'given', 'patronymic');
  const isLatin = /^[\p{Script=Latin}\P{L}]+$/u.test(surname + given);
  const spelled = isLatin ? [given, patronymic, surname] : [surname, given, patronymic];
  if (surname + given !== '') put(spelled.join(' '), partsLanguage(reading));
  const latin = parts('givenLatin', 'surnameLatin').join(' ').trim();
  if (latin !== '') put(latin, 'en');
  return names;
}

const partsLanguage = ({ columns }: Reading) => columns.find(({ field }) => field === 'surname')?.language ?? null;

const noteOnce = (draft: Draft, rule: NameNote, name: string): void => {
  if (!draft.doubts.some((each) => each.rule === rule)) doubt(draft, 'name', rule, name);
};

/** "Өтеген Ұлпан / Утеген Улпан (Ulpan Utegen)" is one person in three spellings. */
function spellings(cell: string): string[] {
  if (!/[/(|\n]/.test(cell)) return [cell];
  const parts = cell.split(/[/()|\n]/).filter((part) => part.trim() !== '');
  return parts.every((part) => part.trim().includes(' '))
    ? parts
    : [cell.replace(/\([^)]*\)?/g, ' ').replace(/[/|\n]/g, ' ')];
}
