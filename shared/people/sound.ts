import { foldForSearch } from '../text/alphabet';
import {
  CAPITAL,
  GAP,
  IN_CYRILLIC,
  IN_KAZAKH,
  IN_LATIN,
  LETTERS_END,
  letterTables,
  PAIR,
  PAIR_AT,
  SILENT,
  SOUND,
  STRANGE,
  X,
} from './letters';
import type { Script } from './script';

// FNV-1a, which needs one multiplication a letter.
const PRIME = 0x0100_0193;
const SEED = 0x1c9d_c5a1;
const K = 'k'.charCodeAt(0);
const S = 's'.charCodeAt(0);

/** What one look at each letter of a name tells; one object serves for all the names of a list. */
export interface Heard {
  /** See `soundOf`. */
  sound: number;
  /** One more than there are gaps. */
  words: number;
  /** What any of the letters is; strange if any word is not a capital and small letters. */
  letters: number;
}

export const unheard = (): Heard => ({ sound: 0, words: 0, letters: 0 });

/**
 * Hears a name: its sound and of what letters it is come from one look at each. Two looks, of which one was an expression's,
 * took half as long again: three milliseconds in a list of ten thousand people.
 */
export function listen(name: string, heard: Heard, seed: number = SEED): Heard {
  const { length } = name;
  const { letters, pairSound, follows } = letterTables();
  let sum = 0;
  let word = seed;
  let last = SILENT;
  let start = 0;
  let seen = 0;
  let words = 1;
  let capitals = 0;
  for (let at = 0; at < length; at += 1) {
    const code = name.charCodeAt(at);
    const letter = code < LETTERS_END ? (letters[code] as number) : STRANGE | code;
    seen |= letter;
    if (isCapital(letter)) {
      capitals += 1;
      if (at > start) seen |= STRANGE;
    }
    let sound = letter & SOUND;
    if (sound <= GAP) {
      if (sound === SILENT) continue;
      if (at > start) sum = (sum + (last === SILENT ? silentWord(name, start, at) : word)) | 0;
      if (at - start < 2) seen |= STRANGE;
      word = seed;
      last = SILENT;
      start = at + 1;
      words += 1;
      continue;
    }
    if (letter >= X) {
      word = Math.imul(word ^ K, PRIME);
      sound = S;
    } else if (letter >= PAIR && at + 1 < length) {
      const next = name.charCodeAt(at + 1);
      if (next < LETTERS_END && follows[next] === letter >> PAIR_AT) {
        sound = pairSound[code] as number;
        seen |= isCapital(letters[next] as number) ? STRANGE : (letters[next] as number);
        at += 1;
      }
    }
    if (sound === last) continue;
    last = sound;
    word = Math.imul(word ^ sound, PRIME);
  }
  if (length > start) sum = (sum + (last === SILENT ? silentWord(name, start, length) : word)) | 0;
  heard.sound = sum & 0x3fff_ffff;
  heard.words = words;
  heard.letters = capitals === words && length - start > 1 ? seen : STRANGE;
  return heard;
}

const isCapital = (letter: number): boolean => (letter & CAPITAL) !== 0;

/** A word of nothing but silent letters is still a word, and goes by its letters. */
function silentWord(name: string, start: number, end: number): number {
  let word = SEED;
  for (const letter of foldForSearch(name.slice(start, end))) word = Math.imul(word ^ letter.charCodeAt(0), PRIME);
  return word;
}

/** The script of a name of two words or more, each a capital and small letters of one alphabet, one space between; null for any other. */
export function scriptHeard({ letters, words }: Heard): Script | null {
  if (words < 2 || (letters & STRANGE) !== 0) return null;
  const scripts = letters & (IN_LATIN | IN_CYRILLIC);
  if (scripts === (IN_LATIN | IN_CYRILLIC)) return null;
  if (scripts === IN_LATIN) return 'latin';
  return (letters & IN_KAZAKH) === 0 ? 'cyrillic' : 'kk';
}

/**
 * The sound of a name as a number of thirty bits: the same for Өтеген Ұлпан, Утеген Улпан and Ulpan Utegen,
 * whatever the order of the words. It joins more names than it should, so whoever finds two alike must still
 * compare what is written in one script, or the sound from another seed.
 */
export const soundOf = (name: string, seed: number = SEED): number => listen(name, unheard(), seed).sound;

/** Whether two names sound alike beyond any accident of numbers. */
export const soundAlike = (one: string, other: string): boolean =>
  soundOf(one) === soundOf(other) && soundOf(one, PRIME) === soundOf(other, PRIME);
