import type { Language } from '../../text/language';
import { type Text, tidy } from '../../text/text';
import { languageOfName, type NameNote, ordinaryScript, tidyName } from '../name';
import { scriptOf } from '../script';
import { type Heard, soundAlike } from '../sound';
import { withoutBeside, withoutBirth } from './beside-name';
import type { Column, Field } from './field';
import { heard, SILENCE, type Sounds, soundOfPerson } from './sounds';
import { isFilled } from './table';

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

/** What is told of the names of a row beside the names. */
export interface Telling {
  note(rule: NameNote, name: string): void;
  /** Of what stands in the cell of a name and is none: a post in `isPost`, a word in brackets otherwise. */
  beside(said: string, isPost: boolean): void;
  /** Of every name that is not simply two words. */
  unusual(): void;
  /** How the names sound that were read. */
  readonly sounds: Sounds;
  /** The last name as it was heard. */
  readonly heard: Heard;
}

/** Writes the names of a row into `names`, each under the language of its letters. */
export function readNames(cells: readonly string[], columns: NameColumns, names: Text, telling: Telling): void {
  const { sounds } = telling;
  sounds.kk = SILENCE;
  sounds.ru = SILENCE;
  sounds.en = SILENCE;
  for (const { at, language } of columns.whole) put(names, cells[at] ?? '', language, telling);
  if (columns.hasParts) putParts(cells, columns, names, telling);
}

/** Names in parts, each in a column of its own. */
function putParts(cells: readonly string[], columns: NameColumns, names: Text, telling: Telling): void {
  const part = (at: number) => (at < 0 ? '' : (cells[at]?.trim() ?? ''));
  const [surname, given, patronymic] = [part(columns.surname), part(columns.given), part(columns.patronymic)];
  if (surname + given !== '') {
    // In Latin letters the given name comes first, in Cyrillic the surname.
    const isLatin = /^[\p{Script=Latin}\P{L}]+$/u.test(surname + given);
    const parts = isLatin ? [given, patronymic, surname] : [surname, given, patronymic];
    put(names, parts.join(' '), columns.partsLanguage, telling);
  }
  const latin = `${part(columns.givenLatin)} ${part(columns.surnameLatin)}`;
  if (latin !== ' ') put(names, latin, 'en', telling);
}

function put(names: Text, raw: string, language: Language | null, telling: Telling): void {
  if (raw === '') return;
  const { heard, sounds } = telling;
  const script = ordinaryScript(raw, heard);
  if (script !== null) {
    const own = script === 'latin' ? 'en' : script === 'kk' || language === 'kk' ? 'kk' : 'ru';
    const place = placeOf(names, own, language);
    if (place !== null) keep(names, sounds, place, raw, heard.words === 2 ? heard.sound : soundOfPerson(raw));
  } else putUnusual(names, raw, language, telling);
}

/** A name that is not simply words of one alphabet. */
function putUnusual(names: Text, raw: string, language: Language | null, telling: Telling): void {
  telling.unusual();
  const { cell, born } = withoutBirth(raw);
  if (born !== '') telling.beside(born, false);
  const { name: own, beside, isPost } = withoutBeside(cell);
  if (beside !== '') telling.beside(beside, isPost);
  for (const part of spellings(own, telling)) {
    const { name, notes } = tidyName(part);
    const place = name === '' ? null : placeOfSpelling(names, name, language);
    if (place === null) {
      if (name !== '' && !isSaid(names, name)) telling.beside(name, false);
      continue;
    }
    keep(names, telling.sounds, place, name, soundOfPerson(name));
    for (const rule of notes) telling.note(rule, name);
  }
}

/** The letters decide; where their place is taken, the heading does; null where that is taken too. */
function placeOf(names: Text, own: Language, language: Language | null): Language | null {
  if (isFree(names, own)) return own;
  return language !== null && isFree(names, language) ? language : null;
}

/** «Мұқанов Самат / Муканов Самат» under a Kazakh heading: what has no Kazakh letter is the other spelling. */
function placeOfSpelling(names: Text, name: string, language: Language | null): Language | null {
  const place = placeOf(names, languageOfName(name, language), language);
  return place === null && scriptOf(name) === 'cyrillic' && isFree(names, 'ru') && names.kk !== name ? 'ru' : place;
}

const isSaid = (names: Text, name: string): boolean =>
  Object.values(names).some((known) => known !== '' && soundAlike(heard(known), heard(name)));

// Each language by its name: asked for by a variable, a property costs five times as much, which is a millisecond a list.
const isFree = ({ kk, ru, en }: Text, language: Language): boolean =>
  (language === 'kk' ? kk : language === 'ru' ? ru : en) === '';

function keep(names: Text, sounds: Sounds, place: Language, name: string, sound: number): void {
  if (place === 'kk') {
    names.kk = name;
    sounds.kk = sound;
  } else if (place === 'ru') {
    names.ru = name;
    sounds.ru = sound;
  } else {
    names.en = name;
    sounds.en = sound;
  }
}

/** «Хабар 24», «газета «Дала»», «из Алматы». */
const NO_SPELLING = /[\d«»"“„]|^\s*\p{Ll}/u;

/** "Өтеген Ұлпан / Утеген Улпан (Ulpan Utegen)" is one person in three spellings. */
function spellings(cell: string, { beside }: Telling): readonly string[] {
  if (!/[/(|\n]/.test(cell)) return [cell];
  const parts = cell.split(/[/()|\n]/).filter((part) => part.trim() !== '');
  const isSpelling = (part: string) => part.trim().includes(' ') && !NO_SPELLING.test(part);
  if (parts.every(isSpelling)) return withoutStrangers(parts, beside);
  for (const [, said = ''] of cell.matchAll(/\(([^)]*)\)?/g)) if (isFilled(said)) beside(tidy(said), false);
  return [cell.replace(/\([^)]*\)?/g, ' ').replace(/[/|\n]/g, ' ')];
}

/** What stands beside names and is none: a newsroom, a post. */
const NO_NAME =
  /радио|агентт|агентств|газет|телеканал|арнасы|(?<!\p{L})(?:тв|tv|fm|news|media)(?!\p{L})|медиа|редактор|журналист|продюсер|оператор/iu;

/** «Радио Азаттық», «Astana Times», «Ли Вера»: what has no word of the name is no spelling of it. The name is what most agree with, the first of them that is no newsroom. */
function withoutStrangers(parts: readonly string[], beside: Telling['beside']): readonly string[] {
  const kin = parts.map((part) => parts.filter((other) => shareWord(part, other)));
  const most = Math.max(...kin.map(({ length }) => length));
  const likely = kin.filter(({ length }, at) => length === most && !NO_NAME.test(parts[at] ?? ''));
  const own = likely[0] ?? kin[0] ?? [];
  for (const part of parts) if (!own.includes(part)) beside(tidy(part), false);
  return own;
}

const shareWord = (one: string, other: string): boolean => {
  const words = other.trim().split(/\s+/);
  return one
    .trim()
    .split(/\s+/)
    .some((word) => words.some((each) => soundAlike(word, each)));
};
