import type { Language } from '../text/language';
import { tidy } from '../text/text';
import { inOneAlphabet } from './look-alikes';
import { type Script, scriptOf } from './script';
import { type Heard, listen, scriptHeard, unheard } from './sound';

/** The letters decide; a plain Cyrillic name goes by what its column was said to hold. */
export function languageOfName(name: string, column: Language | null): Language {
  const script = scriptOf(name);
  if (script === 'latin') return 'en';
  if (script === 'kk') return 'kk';
  return column === 'kk' ? 'kk' : 'ru';
}

/** What was done to a name, or is odd about it, for a person to look at. */
export type NameNote =
  | ('fromCapitals' | 'fromSmall' | 'mixedLetters' | 'address')
  | ('initials' | 'digitsInName' | 'oneWord' | 'smallWord');

/**
 * The script of a name that needs no tidying: two words or more of one alphabet, each a capital and small
 * letters, one space between, and no form of address in front. Null for any other.
 */
export function ordinaryScript(raw: string, heard: Heard = unheard()): Script | null {
  const script = scriptHeard(listen(raw, heard));
  return script !== null && ADDRESS_STARTS.has(raw.charCodeAt(0)) && ADDRESS.test(raw) ? null : script;
}

/** A name as it would be printed: single spaces, one alphabet a word, capitals only where they belong. */
export function tidyName(raw: string): { readonly name: string; readonly notes: readonly NameNote[] } {
  if (ordinaryScript(raw) !== null) return { name: raw, notes: [] };
  const notes: NameNote[] = [];
  const note = (kind: NameNote, before: string, after: string) => {
    if (before !== after) notes.push(kind);
    return after;
  };
  const marked = stripped(raw.normalize('NFKC'));
  const plain = note('address', marked, withoutAddress(marked));
  const unmixed = note('mixedLetters', plain, inOneAlphabet(plain));
  const lowered = note('fromCapitals', unmixed, withoutShouting(unmixed));
  const name = note('fromSmall', lowered, isSmall(lowered) ? lowered.replace(/[\p{L}\p{M}]+/gu, capitalised) : lowered);
  if (/(^| )\p{Lu}(\.|$| )/u.test(name)) notes.push('initials');
  if (/\d/.test(name)) notes.push('digitsInName');
  if (name !== '' && !name.includes(' ')) notes.push('oneWord');
  if (name.split(' ').some(isSmallWord)) notes.push('smallWord');
  return { name, notes };
}

const ADDRESS =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|г-н|г-жа|господин|госпожа|д-р|проф|профессор)(?:\. ?| )(?=\p{L}{2})/iu;

const ADDRESS_STARTS = new Set([...'MDPГДП'].map((letter) => letter.charCodeAt(0)));

/** A name without "Mr." and «г-жа»: on a certificate and in a comparison they are not part of it. */
export const withoutAddress = (name: string): string =>
  ADDRESS.test(name) ? withoutAddress(name.replace(ADDRESS, '')) : name;

/** Georgian has capitals, but no name begins with one. */
const CASELESS = /\p{Script=Georgian}/u;

/** "журналист" after a name; but "аль-Фараби" and "о’Коннор" begin with a small letter too. */
const isSmallWord = (word: string): boolean =>
  /^\p{Ll}[\p{Ll}.]*$/u.test(word) && !OF_NAMES.test(word) && !CASELESS.test(word);

const OF_NAMES =
  /^(ұлы|қызы|улы|кызы|оглы|оглу|гызы|uly|qyzy|kyzy|ogly|oglu|де|ла|да|ди|ду|дю|фон|ван|дер|ден|бен|бин|ибн|аль|эль|de|la|da|di|du|von|van|der|den|ben|bin|ibn|al|el)$/;

/** What is typed from a phone's other keyboard: smiles, flags, hearts. */
const PICTURES = /\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}]|[\u{1F1E6}-\u{1F1FF}]|\uFE0F/gu;

/** A name without a list's numbers, quotes and stray points at its ends; each may lay bare another, so until none is left. */
function stripped(text: string): string {
  const next = tidy(text.replace(PICTURES, ''))
    .replace(/\n/g, ' ')
    .replace(/^\d+\s*([.)]\s*|[-–—]\s+)/, '')
    .replace(/^[\s✓✗•●▪►"«»“”'.,;:*_-]+|[\s"«»“”',;:*_-]+$/g, '')
    .replace(/(?<!(^|[\s.])\p{Lu})\.+$/u, '')
    .replace(/\s*,\s*/g, ' ');
  return next === text ? text : stripped(next);
}

/** A name without its capitals, be they in all of its words or in some: «ТӨЛЕУ Асқар ЕРБОЛҰЛЫ». Initials and abbreviations stay. */
function withoutShouting(name: string): string {
  const isShouted = name === name.toUpperCase() && /\p{L}{3}/u.test(name);
  return name.replace(/[\p{L}\p{M}]+/gu, (word, at: number) => {
    if (/^\p{Ll}\p{Lu}{2,}$/u.test(word)) return capitalised(word, at);
    const isName = isShouted ? !isAbbreviation(word) : isShoutedWord(word, at);
    return isName ? capitalised(word, at) : word;
  });
}

/** Two letters are a surname only where it would stand: «ЛИ Анна», but «Утеген АБ». */
const isShoutedWord = (word: string, at: number): boolean =>
  /^\p{Lu}{2,}$/u.test(word) && !isAbbreviation(word) && (word.length > 2 || at === 0 || PARTICLE.test(word));

/** "DE LA CRUZ" in Latin letters; in Cyrillic ones two capitals are initials. */
const PARTICLE = /^(DE|LA|DA|DI|DU|EL|AL)$/;

/** «КТЖ», «ТОО»; and «ИИ», which is two initials. */
const isAbbreviation = (word: string): boolean =>
  word.length > 1 &&
  (!VOWEL.test(word) || (word.length === 2 && !/[^аәеёиіоөуұүыэюяaeiouy]/i.test(word)) || ABBREVIATIONS.test(word));

const VOWEL = /[аәеёиіоөуұүыэюяaeiouyáéíóúýäöüıə]/i;

const ABBREVIATIONS =
  /^(ТОО|ООО|ОАО|ЗАО|НАО|АО|ИП|ГУ|КГУ|РГУ|ОО|ОФ|АҚ|БАҚ|СМИ|МИА|ТАСС|РИА|КазТАГ|II|III|IV|VI|VII|PR|USA|UN|OSCE)$/;

const isSmall = (name: string): boolean =>
  name === name.toLowerCase() && /\p{L}{3}/u.test(name) && !CASELESS.test(name);

/** "Сағи қызы": a word that says whose child somebody is stays small. */
const capitalised = (word: string, at: number): string => {
  const small = word.toLowerCase();
  if (CASELESS.test(small) || (at > 0 && OF_NAMES.test(small))) return small;
  return word.slice(0, 1).toUpperCase() + small.slice(1);
};
