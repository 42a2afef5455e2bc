import { once } from '../once';
import { foldForSearch } from '../text/alphabet';
import type { Language } from '../text/language';
import { tidy } from '../text/text';

/** Cyrillic that is neither Kazakh's alone nor foreign can be a name in either language. */
export type Script = 'kk' | 'cyrillic' | 'latin' | 'none';

const KAZAKH_ONLY = /[әғқңөұүһі]/i;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

/** In which script a name is written, told by its letters alone. */
export function scriptOf(name: string): Script {
  if (KAZAKH_ONLY.test(name)) return 'kk';
  if (CYRILLIC.test(name)) return 'cyrillic';
  return LATIN.test(name) ? 'latin' : 'none';
}

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

/** Latin letters that a keyboard left in the wrong layout puts into a Cyrillic word, most often i for і. */
const TWINS: Record<string, string> = { a: 'а', c: 'с', e: 'е', i: 'і', o: 'о', p: 'р', x: 'х', y: 'у', h: 'һ' };
const CAPITAL_TWINS: Record<string, string> = {
  ...{ A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', I: 'І', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х', Y: 'У' },
};

// What each letter below U+0530 is, so that the usual name costs one look a letter.
const [LATIN_LETTER, CYRILLIC_LETTER, KAZAKH_LETTER, CAPITAL] = [1, 2, 4, 8];
const kinds = once(() =>
  Uint8Array.from({ length: 0x530 }, (_, code) => {
    const letter = String.fromCharCode(code);
    if (!/\p{L}/u.test(letter) || letter !== letter.normalize('NFC')) return 0;
    const script = LATIN.test(letter) ? LATIN_LETTER : CYRILLIC.test(letter) ? CYRILLIC_LETTER : 0;
    if (script === 0) return 0;
    return script | (KAZAKH_ONLY.test(letter) ? KAZAKH_LETTER : 0) | (/\p{Lu}/u.test(letter) ? CAPITAL : 0);
  }),
);

// Of a usual form, and no form of address in front.
const USUAL_LATIN = /^(?!(?:Mrs?|Ms|Miss|Dr|Prof|Professor) )[A-Z][a-z]+(?: [A-Z][a-z]+)+$/;
const USUAL_CYRILLIC =
  /^(?!(?:Господин|Госпожа|Проф|Профессор) )[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]+(?: [А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]+)+$/;

const FIRST_NOT_ASCII = 128;

/**
 * The script of a name that needs no tidying: two words or more of one alphabet, each a capital and small
 * letters, one space between. Null for any other.
 */
export function ordinaryScript(raw: string): Script | null {
  if (raw.charCodeAt(0) < FIRST_NOT_ASCII) {
    if (USUAL_LATIN.test(raw)) return 'latin';
  } else if (USUAL_CYRILLIC.test(raw)) return KAZAKH_ONLY.test(raw) ? 'kk' : 'cyrillic';
  return ADDRESS.test(raw) ? null : scriptOfLetters(raw);
}

/** The same told letter by letter: rarer letters have their capitals in no order that an expression could name. */
function scriptOfLetters(raw: string): Script | null {
  const table = kinds();
  let seen = 0;
  let words = 1;
  let at = 0;
  for (let index = 0; index < raw.length; index += 1) {
    const code = raw.charCodeAt(index);
    if (code === 32 && at > 1) {
      words += 1;
      at = 0;
      continue;
    }
    const kind = code < 0x530 ? (table[code] as number) : 0;
    if (kind === 0 || ((kind & CAPITAL) !== 0) !== (at === 0)) return null;
    seen |= kind;
    at += 1;
  }
  const scripts = seen & (LATIN_LETTER | CYRILLIC_LETTER);
  if (words < 2 || at < 2 || scripts === (LATIN_LETTER | CYRILLIC_LETTER)) return null;
  if (scripts === LATIN_LETTER) return 'latin';
  return (seen & KAZAKH_LETTER) === 0 ? 'cyrillic' : 'kk';
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
  const unmixed = note('mixedLetters', plain, plain.replace(/[\p{L}\p{M}]+/gu, inOneAlphabet));
  const lowered = note(
    'fromCapitals',
    unmixed,
    isShouted(unmixed) ? unmixed.replace(/[\p{L}\p{M}]+/gu, capitalised) : unmixed,
  );
  const name = note('fromSmall', lowered, isSmall(lowered) ? lowered.replace(/[\p{L}\p{M}]+/gu, capitalised) : lowered);
  if (/(^| )\p{Lu}(\.|$| )/u.test(name)) notes.push('initials');
  if (/\d/.test(name)) notes.push('digitsInName');
  if (name !== '' && !name.includes(' ')) notes.push('oneWord');
  if (name.split(' ').some((word) => SMALL_WORD.test(word) && !OF_NAMES.test(word))) notes.push('smallWord');
  return { name, notes };
}

const ADDRESS =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|г-н|г-жа|господин|госпожа|д-р|проф|профессор)(?:\. ?| )(?=\p{L}{2})/iu;

/** A name without "Mr." and «г-жа»: on a certificate and in a comparison they are not part of it. */
export const withoutAddress = (name: string): string =>
  ADDRESS.test(name) ? withoutAddress(name.replace(ADDRESS, '')) : name;

/** "журналист" after a name; but "аль-Фараби" and "о’Коннор" begin with a small letter too. */
const SMALL_WORD = /^\p{Ll}[\p{Ll}.]*$/u;
const OF_NAMES =
  /^(ұлы|қызы|улы|кызы|оглы|оглу|гызы|uly|qyzy|kyzy|ogly|oglu|де|ла|да|ди|ду|дю|фон|ван|дер|ден|бен|бин|ибн|аль|эль|de|la|da|di|du|von|van|der|den|ben|bin|ibn|al|el)$/;

/** A name without a list's numbers, quotes and stray points at its ends; each may lay bare another, so until none is left. */
function stripped(text: string): string {
  const next = tidy(text)
    .replace(/\n/g, ' ')
    .replace(/^\d+\s*[.)]\s*/, '')
    .replace(/^[\s"«»“”'.,;:*_-]+|[\s"«»“”',;:*_-]+$/g, '')
    .replace(/(?<!(^|[\s.])\p{Lu})\.+$/u, '')
    .replace(/\s*,\s*/g, ' ');
  return next === text ? text : stripped(next);
}

const isMixed = (text: string): boolean => LATIN.test(text) && CYRILLIC.test(text);

function inOneAlphabet(word: string): string {
  if (!isMixed(word)) return word;
  const changed = word.replace(/[a-z]/gi, (letter) => TWINS[letter] ?? CAPITAL_TWINS[letter] ?? letter);
  return LATIN.test(changed) ? word : changed;
}

const isShouted = (name: string): boolean => name === name.toUpperCase() && /\p{L}{3}/u.test(name);

const isSmall = (name: string): boolean => name === name.toLowerCase() && /\p{L}{3}/u.test(name);

/** "Сағи қызы": a word that says whose child somebody is stays small. */
const capitalised = (word: string, at: number): string => {
  const small = word.toLowerCase();
  return at > 0 && OF_NAMES.test(small) ? small : word.slice(0, 1).toUpperCase() + small.slice(1);
};

const PATRONYMIC = /(ович|евич|ич|овна|евна|ична|улы|кызы|uly|kyzy|qyzy|ovich|evich|ovna|evna)$/;

/** The words of a name in one order, without the patronymic, and the patronymic. */
export function wordsOf(name: string): { readonly key: string; readonly patronymic: string } {
  const folded = foldForSearch(name);
  const words = (ORDINARY_WORDS.test(folded) ? folded.split(' ') : folded.split(/[^\p{L}\p{M}\p{N}-]+/u)).filter(
    Boolean,
  );
  if (words.length === 2) return { key: inOrder(words[0] ?? '', words[1] ?? ''), patronymic: '' };
  const patronymic = words.length > 2 ? (words.find((word) => PATRONYMIC.test(word)) ?? '') : '';
  const rest = patronymic === '' ? words : words.filter((word) => word !== patronymic);
  return { key: rest.sort().join(' '), patronymic };
}

const ORDINARY_WORDS = /^[a-zа-я]+( [a-zа-я]+)*$/;

const inOrder = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);
