import { once } from '../once';
import { foldForSearch } from '../text/alphabet';
import { hasCyrillic, hasKazakh, hasLatin } from './script';

/** Several spellings of one sound come to one letter; the vowels that transcriptions disagree on come to none. */
const SOUNDS: Record<string, string> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'j', з: 'z', и: '', й: '', к: 'k', л: 'l', м: 'm', н: 'n' },
  ...{ о: 'u', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 's', ч: 'ч', ш: 'ч', щ: 'ч', ъ: '', ы: '' },
  ...{ ь: '', э: 'e', ю: 'u', я: 'a', o: 'u', i: '', y: '', q: 'k', w: 'u', c: 's', "'": '' },
};

/** Letters of Latin alphabets whose marks a search ignores and the ear does not: Şoqan is Shokan, Qýanysh is Kuanysh. */
const MARKED: Record<string, string> = { ş: 'ч', š: 'ч', ç: 'ч', č: 'ч', ž: 'j', ý: 'u' };

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

/** Latin and Cyrillic end here. */
export const LETTERS_END = 0x530;

/** What a letter sounds like by itself stands in the lowest bits of what is known of it. */
export const SOUND = 0xffff;
/** A soft sign, a hyphen. */
export const SILENT = 0;
/** Between two words. */
export const GAP = 1;

// What else is known of a letter, each in a bit of its own.
export const IN_LATIN = 1 << 16;
export const IN_CYRILLIC = 1 << 17;
export const IN_KAZAKH = 1 << 18;
export const CAPITAL = 1 << 19;
/** No composed letter of the two alphabets and no space. */
export const STRANGE = 1 << 20;
/** From here on it may begin a pair, and the kind of letter that would end it stands here. */
export const PAIR_AT = 21;
export const PAIR = 1 << PAIR_AT;
/** Two sounds in one. */
export const X = 1 << 23;

/** What is known of each letter, made once, so that a name costs one look a letter and only one that may begin a pair another. */
export const letterTables = once(() => {
  const letters = Int32Array.from({ length: LETTERS_END }, (_, code) => soundIn(code) | kindOf(code));
  const [pairSound, follows] = [new Uint16Array(LETTERS_END), new Uint8Array(LETTERS_END)];
  for (const [first, second, sound] of PAIRS) {
    const kind = [...'hsж'].indexOf(second) + 1;
    for (const code of bothCases(first)) {
      letters[code] = (letters[code] as number) | (kind << PAIR_AT);
      pairSound[code] = sound.charCodeAt(0);
    }
    for (const code of bothCases(second)) follows[code] = kind;
  }
  for (const code of bothCases('x')) letters[code] = (letters[code] as number) | X;
  return { letters, pairSound, follows };
});

const bothCases = (letter: string): number[] => [letter.charCodeAt(0), letter.toUpperCase().charCodeAt(0)];

function soundIn(code: number): number {
  const marked = MARKED[String.fromCharCode(code).toLowerCase()];
  if (marked !== undefined) return marked.charCodeAt(0);
  const letter = foldForSearch(String.fromCharCode(code));
  if (letter === '') return SILENT;
  if (!/^[\p{L}\p{N}]/u.test(letter)) return letter === '-' ? SILENT : GAP;
  const sound = SOUNDS[letter] ?? letter;
  return sound === '' ? SILENT : sound.charCodeAt(0);
}

function kindOf(code: number): number {
  const letter = String.fromCharCode(code);
  if (letter === ' ') return 0;
  const script = hasLatin(letter) ? IN_LATIN : hasCyrillic(letter) ? IN_CYRILLIC : 0;
  if (script === 0 || !/\p{L}/u.test(letter) || letter !== letter.normalize('NFC')) return STRANGE;
  return script | (hasKazakh(letter) ? IN_KAZAKH : 0) | (/\p{Lu}/u.test(letter) ? CAPITAL : 0);
}
