import { once } from '../once';

/** The Kazakh alphabet, in which the Russian one is contained; Chromium's Collator does not know it. */
const CYRILLIC = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';

/** Letters that no decomposition takes to their look-alike. */
const PLAIN: Record<string, string> = {
  ı: 'i',
  ŋ: 'n',
  ə: 'a',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  є: 'е',
  ґ: 'г',
};

/** Kazakh letters as a Russian keyboard writes them: what a person would ignore when searching. */
const LOOK_ALIKES: Record<string, string> = {
  қ: 'к',
  ұ: 'у',
  ү: 'у',
  ә: 'а',
  ө: 'о',
  ғ: 'г',
  ң: 'н',
  һ: 'х',
  і: 'и',
  ё: 'е',
};

const ranked = (letters: string, from: number): [string, string][] =>
  [...letters].map((letter, at) => [letter, String.fromCharCode(from + at)]);

/** Spaces come first, so that a short surname stands before a longer one that begins with it. */
const RANKS = new Map([[' ', '\u0001'], ...ranked(DIGITS, 0x10), ...ranked(CYRILLIC, 0x30), ...ranked(LATIN, 0x80)]);

const base = (letter: string): string => PLAIN[letter] ?? letter.normalize('NFD').replace(/\p{M}+/gu, '');

/** A letter's place; a foreign one stands after ours, and punctuation nowhere. */
function rankOf(letter: string): string {
  const known = RANKS.get(letter);
  if (known !== undefined) return known;
  if (/\s/.test(letter)) return '\u0001';
  const plain = base(letter);
  if (plain !== letter) return [...plain].map((each) => RANKS.get(each) ?? '').join('');
  return /[\p{L}\p{N}]/u.test(letter) && letter.charCodeAt(0) > 0xff ? letter : '';
}

/** A text that stands where the alphabet would put it when two keys are compared with `<`. */
export function sortKey(text: string): string {
  const composed = text.normalize('NFC');
  let key = '';
  for (const letter of composed.toLowerCase()) key += RANKS.get(letter) ?? rankOf(letter);
  return `${key}\u0000${composed}`;
}

const byKey = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Kazakh, then Latin order, without regard to case. For a list, `sortedBy` makes each key once. */
export const compareAlphabetically = (one: string, other: string): number => byKey(sortKey(one), sortKey(other));

/** The items in the alphabet's order of the text that stands for each; equal ones keep their order. */
export const sortedBy = <T>(items: readonly T[], textOf: (item: T) => string): T[] =>
  items
    .map((item) => ({ item, key: sortKey(textOf(item)) }))
    .sort((one, other) => byKey(one.key, other.key))
    .map(({ item }) => item);

const FOLDED = /[ёқұүәөғңһі]/g;

/** A text as a person would search it: no case, no diacritics, Kazakh letters as their Russian look-alikes, one kind of dash. */
export function foldForSearch(text: string): string {
  const table = foldingTable();
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const letter = code < TABLE_END ? table[code] : undefined;
    if (letter === undefined) return foldSlowly(text);
    if (letter !== ' ' || !folded.endsWith(' ')) folded += letter;
  }
  return folded;
}

const foldSlowly = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(FOLDED, (letter) => LOOK_ALIKES[letter] ?? letter)
    .replace(/[^ -~а-я]/g, (letter) => base(letter))
    .replace(/['’‘ʼʻ`´]/g, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ');

/** Latin and Cyrillic end here; a mark that combines with the letter before it has no place in the table. */
const TABLE_END = 0x530;
const isCombining = (code: number): boolean => code >= 0x300 && code < 0x370;

/** How each letter folds, so that a list of thousands costs one look a letter. */
const foldingTable = once((): readonly (string | undefined)[] =>
  Array.from({ length: TABLE_END }, (_, code) =>
    isCombining(code) ? undefined : foldSlowly(String.fromCharCode(code)),
  ),
);
