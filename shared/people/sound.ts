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

/** What each letter below U+0530 sounds like; the tables are made once so that a name costs one look a letter. */
const SOUND = Uint16Array.from({ length: END }, (_, code) => {
  const letter = letterOf(code);
  if (letter === '') return SILENT;
  if (!/^[\p{L}\p{N}]/u.test(letter)) return letter === '-' ? SILENT : GAP;
  const sound = SOUNDS[letter] ?? letter;
  return sound === '' ? SILENT : sound.charCodeAt(0);
});

/** Whether a letter can begin or end a pair, and what the pair sounds like. */
const FIRST = Uint8Array.from({ length: END }, (_, code) =>
  PAIRS.some(([first]) => first === letterOf(code)) ? 1 : 0,
);

const bothCases = (letter: string): string[] => [letter, letter.toUpperCase()];

/** The pairs by the codes of their letters, in capitals too. */
const PAIR_SOUNDS: ReadonlyMap<number, number> = new Map(
  PAIRS.flatMap(([first, second, sound]) =>
    bothCases(first).flatMap((one) =>
      bothCases(second).map((other) => [one.charCodeAt(0) * END + other.charCodeAt(0), sound.charCodeAt(0)] as const),
    ),
  ),
);

const SECOND = new Set([...'hHsSжЖ'].map((letter) => letter.charCodeAt(0)));

/**
 * The sound of a name as a number: the same for Өтеген Ұлпан, Утеген Улпан and Ulpan Utegen, whatever the order
 * of the words. It joins more names than it should, so whoever finds two alike must still compare what is
 * written in one script.
 */
export function soundOf(name: string): number {
  let high = 0;
  let low = 0;
  let one = FIRST_SEED;
  let other = SECOND_SEED;
  let last = SILENT;
  let start = 0;
  for (let at = 0; at <= name.length; at += 1) {
    const code = at === name.length ? 32 : name.charCodeAt(at);
    let sound = code < END ? (SOUND[code] as number) : code;
    if (sound === GAP) {
      // A word of nothing but silent letters is still a word.
      if (last === SILENT)
        for (let each = start; each < at; each += 1) one = Math.imul(one ^ letterCode(name, each), PRIME);
      if (at > start) {
        high = (high + one) >>> 0;
        low = (low + other) >>> 0;
      }
      one = FIRST_SEED;
      other = SECOND_SEED;
      last = SILENT;
      start = at + 1;
      continue;
    }
    if (code < END && FIRST[code] === 1 && SECOND.has(name.charCodeAt(at + 1))) {
      const pair = PAIR_SOUNDS.get(code * END + name.charCodeAt(at + 1));
      if (pair !== undefined) {
        sound = pair;
        at += 1;
      }
    }
    if (sound === X) {
      one = Math.imul(one ^ K, PRIME);
      other = Math.imul(other ^ K, OTHER_PRIME);
      sound = S;
    }
    if (sound === SILENT || sound === last) continue;
    last = sound;
    one = Math.imul(one ^ sound, PRIME);
    other = Math.imul(other ^ sound, OTHER_PRIME);
  }
  return high * 0x20_0000 + (low & 0x1f_ffff);
}

const letterCode = (name: string, at: number): number => foldForSearch(name[at] ?? '').charCodeAt(0) || 0;

// FNV-1a and a second one beside it: 53 bits, so that two sounds are not taken for one by accident.
const [PRIME, OTHER_PRIME, FIRST_SEED, SECOND_SEED] = [0x0100_0193, 0x0085_ebca + 1, 0x811c_9dc5 | 0, 0x1234_5678];
const [K, S, X] = ['k', 's', 'x'].map((letter) => letter.charCodeAt(0)) as [number, number, number];
