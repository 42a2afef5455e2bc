import { once } from '../once';
import { foldForSearch } from '../text/alphabet';

/** Several spellings of one sound come to one letter; the vowels that transcriptions disagree on come to none. */
const SOUNDS: Record<string, string> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'j', з: 'z', и: '', й: '', к: 'k', л: 'l', м: 'm', н: 'n' },
  ...{ о: 'u', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 's', ч: 'ч', ш: 'ч', щ: 'ч', ъ: '', ы: '' },
  ...{ ь: '', э: 'e', ю: 'u', я: 'a', o: 'u', i: '', y: '', q: 'k', w: 'u', c: 's', "'": '' },
};

/** Two letters that are one sound: zh, kh, gh, sh, ch, ts and дж. */
const PAIRS: readonly (readonly [first: string, second: string, sound: string])[] = [
  ['z', 'h', 'j'],
  ['k', 'h', 'h'],
  ['g', 'h', 'g'],
  ['s', 'h', 'ч'],
  ['c', 'h', 'ч'],
  ['t', 's', 's'],
  ['д', 'ж', 'j'],
];

const END = 0x530;
const SILENT = 0;
const GAP = 1;

const letterOf = (code: number): string => foldForSearch(String.fromCharCode(code));

/** What a letter below U+0530 sounds like by itself. */
function soundIn(code: number): number {
  const letter = letterOf(code);
  if (letter === '') return SILENT;
  if (!/^[\p{L}\p{N}]/u.test(letter)) return letter === '-' ? SILENT : GAP;
  const sound = SOUNDS[letter] ?? letter;
  return sound === '' ? SILENT : sound.charCodeAt(0);
}

// Above the sixteen bits of a sound stands which kind of letter would make a pair of this one; x is two sounds in one.
const SPECIAL = 0x1_0000;
const X = 0xff_0000;

/** Made once, so that a name costs one look a letter, and only a letter that can begin a pair another. */
const tables = once(() => {
  const sounds = Int32Array.from({ length: END }, (_, code) => soundIn(code));
  const [pairSound, follows] = [new Uint16Array(END), new Uint8Array(END)];
  for (const [first, second, sound] of PAIRS) {
    const kind = [...'hsж'].indexOf(second) + 1;
    for (const code of bothCases(first)) {
      sounds[code] = (sounds[code] as number) + kind * SPECIAL;
      pairSound[code] = sound.charCodeAt(0);
    }
    for (const code of bothCases(second)) follows[code] = kind;
  }
  for (const code of bothCases('x')) sounds[code] = X;
  return { sounds, pairSound, follows };
});

const bothCases = (letter: string): number[] => [letter.charCodeAt(0), letter.toUpperCase().charCodeAt(0)];

// FNV-1a, which needs one multiplication a letter.
const PRIME = 0x0100_0193;
const SEED = 0x1c9d_c5a1;
const K = 'k'.charCodeAt(0);
const S = 's'.charCodeAt(0);

/**
 * The sound of a name as a number of thirty bits: the same for Өтеген Ұлпан, Утеген Улпан and Ulpan Utegen,
 * whatever the order of the words. It joins more names than it should, so whoever finds two alike must still
 * compare what is written in one script, or the sound from another seed.
 */
export function soundOf(name: string, seed: number = SEED): number {
  const { length } = name;
  const { sounds, pairSound, follows } = tables();
  let sum = 0;
  let word = seed;
  let last = SILENT;
  let start = 0;
  for (let at = 0; at < length; at += 1) {
    const code = name.charCodeAt(at);
    let sound = code < END ? (sounds[code] as number) : code;
    if (sound <= GAP) {
      if (sound === SILENT) continue;
      if (at > start) sum = (sum + (last === SILENT ? silentWord(name, start, at) : word)) | 0;
      word = seed;
      last = SILENT;
      start = at + 1;
      continue;
    }
    if (sound >= SPECIAL) {
      if (sound === X) {
        word = Math.imul(word ^ K, PRIME);
        sound = S;
      } else if (at + 1 < length && follows[name.charCodeAt(at + 1)] === sound >> 16) {
        sound = pairSound[code] as number;
        at += 1;
      } else sound &= 0xffff;
    }
    if (sound === last) continue;
    last = sound;
    word = Math.imul(word ^ sound, PRIME);
  }
  if (length > start) sum = (sum + (last === SILENT ? silentWord(name, start, length) : word)) | 0;
  return sum & 0x3fff_ffff;
}

/** A word of nothing but silent letters is still a word, and goes by its letters. */
function silentWord(name: string, start: number, end: number): number {
  let word = SEED;
  for (const letter of foldForSearch(name.slice(start, end))) word = Math.imul(word ^ letter.charCodeAt(0), PRIME);
  return word;
}

/** Whether two names sound alike beyond any accident of numbers. */
export const soundAlike = (one: string, other: string): boolean =>
  soundOf(one) === soundOf(other) && soundOf(one, PRIME) === soundOf(other, PRIME);
