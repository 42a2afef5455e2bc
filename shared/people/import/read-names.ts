import type { Language } from '../../text/language';
import type { Text } from '../../text/text';
import { languageOfName, type NameNote, ordinaryScript, tidyName } from '../name';
import type { Column } from './columns';
import type { Field } from './field';

/** Columns that hold a whole name, and the language that their heading promises. */
const SPELLED = { name: null, nameKk: 'kk', nameRu: 'ru', nameLatin: 'en' } as const;

const isSpelled = (field: Field): field is keyof typeof SPELLED => Object.hasOwn(SPELLED, field);

/** Where the name stands in a row, worked out once a file. */
export interface NameColumns {
  readonly whole: readonly { readonly at: number; readonly language: Language | null }[];
  readonly surname: number;
  readonly given: number;
  readonly patronymic: number;
  readonly surnameLatin: number;
  readonly givenLatin: number;
  readonly hasParts: boolean;
  /** The language of the headings of a name in parts. */
  readonly partsLanguage: Language | null;
}

const PARTS: readonly Field[] = ['surname', 'given', 'surnameLatin', 'givenLatin'];

export function nameColumns(columns: readonly Column[]): NameColumns {
  const at = (field: Field) => columns.findIndex((column) => column.field === field);
  return {
    whole: columns.flatMap(({ field, language }, index) =>
      isSpelled(field) ? [{ at: index, language: SPELLED[field] ?? language }] : [],
    ),
    surname: at('surname'),
    given: at('given'),
    patronymic: at('patronymic'),
    surnameLatin: at('surnameLatin'),
    givenLatin: at('givenLatin'),
    hasParts: PARTS.some((field) => at(field) >= 0),
    partsLanguage: columns[at('surname')]?.language ?? null,
  };
}

type Note = (rule: NameNote, name: string) => void;

/** The names of a row, each under the language of its letters; told of every name that is not simply two words. */
export function readNames(cells: readonly string[], columns: NameColumns, note: Note, unusual: () => void): Text {
  const names: Text = { kk: '', ru: '', en: '' };
  for (const { at, language } of columns.whole) put(names, cells[at] ?? '', language, note, unusual);
  if (!columns.hasParts) return names;
  const part = (at: number) => (at < 0 ? '' : (cells[at]?.trim() ?? ''));
  const [surname, given, patronymic] = [part(columns.surname), part(columns.given), part(columns.patronymic)];
  if (surname + given !== '') {
    // In Latin letters the given name comes first, in Cyrillic the surname.
    const isLatin = /^[\p{Script=Latin}\P{L}]+$/u.test(surname + given);
    const parts = isLatin ? [given, patronymic, surname] : [surname, given, patronymic];
    put(names, parts.join(' '), columns.partsLanguage, note, unusual);
  }
  const latin = `${part(columns.givenLatin)} ${part(columns.surnameLatin)}`;
  if (latin !== ' ') put(names, latin, 'en', note, unusual);
  return names;
}

function put(names: Text, raw: string, language: Language | null, note: Note, unusual: () => void): void {
  if (raw === '') return;
  const script = ordinaryScript(raw);
  if (script !== null) {
    keep(names, raw, script === 'latin' ? 'en' : script === 'kk' || language === 'kk' ? 'kk' : 'ru', language);
    return;
  }
  unusual();
  for (const part of spellings(raw)) {
    const { name, notes } = tidyName(part);
    if (name !== '' && keep(names, name, languageOfName(name, language), language))
      for (const rule of notes) note(rule, name);
  }
}

/** The letters decide; where their place is taken, the heading does. */
function keep(names: Text, name: string, own: Language, language: Language | null): boolean {
  const slot = names[own] === '' ? own : (language ?? own);
  if (names[slot] !== '') return false;
  names[slot] = name;
  return true;
}

/** "Өтеген Ұлпан / Утеген Улпан (Ulpan Utegen)" is one person in three spellings. */
function spellings(cell: string): string[] {
  if (!/[/(|\n]/.test(cell)) return [cell];
  const parts = cell.split(/[/()|\n]/).filter((part) => part.trim() !== '');
  return parts.every((part) => part.trim().includes(' '))
    ? parts
    : [cell.replace(/\([^)]*\)?/g, ' ').replace(/[/|\n]/g, ' ')];
}
