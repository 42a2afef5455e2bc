import { wordlist } from '@scure/bip39/wordlists/english';
import { ALPHABETS, COMMON_SECRETS, KEYBOARD_ROWS } from './common-secrets';

/** What makes a stretch of a passphrase cheap to guess. */
export type Pattern = 'common' | 'name' | 'repeated' | 'keyboard' | 'sequence' | 'date' | 'word' | 'letters';

/** A stretch that a guesser would try as one, and how many bits of guessing it costs. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly bits: number;
  readonly pattern: Pattern;
}

/** One character that follows no pattern: ten tries each, as zxcvbn reckons. */
const FREE = Math.log2(10);
/** A blank or a dash between words is the first thing that is tried. */
const SEPARATOR = 1;
/** Which word of a language, when the word is on none of our lists. */
const SOME_WORD = 13;

const common = new Map(COMMON_SECRETS.map((secret, rank) => [secret, Math.log2(rank + 2)]));
const listed = new Set(wordlist);
const LONGEST_COMMON = Math.max(...COMMON_SECRETS.map((secret) => secret.length));

const reversed = (text: string): string => [...text].reverse().join('');
const rows = [...KEYBOARD_ROWS, ...KEYBOARD_ROWS.map(reversed)];
const alphabets = [...ALPHABETS, ...ALPHABETS.map(reversed)];

const LOOKALIKE: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  $: 's',
  '5': 's',
  '7': 't',
};

/** The cheapest way to guess a text, stretch by stretch. */
export function cheapestGuess(text: string, known: ReadonlySet<string>): { bits: number; stretches: Stretch[] } {
  const lower = text.toLowerCase();
  const plain = [...lower].map((letter) => LOOKALIKE[letter] ?? letter).join('');
  const ends: Stretch[][] = Array.from({ length: lower.length + 1 }, () => []);
  for (const stretch of stretchesOf(lower, plain, known)) ends[stretch.to]?.push(stretch);

  const best: { bits: number; last: Stretch | null }[] = [{ bits: 0, last: null }];
  for (let to = 1; to <= lower.length; to += 1) {
    const free = /[\s\-_.,]/.test(lower[to - 1] ?? '') ? SEPARATOR : FREE;
    const single: Stretch = { from: to - 1, to, bits: free, pattern: 'letters' };
    const ways = [single, ...(ends[to] ?? [])].map((last) => ({
      bits: (best[last.from]?.bits ?? 0) + last.bits,
      last,
    }));
    best[to] = ways.reduce((cheapest, way) => (way.bits < cheapest.bits ? way : cheapest));
  }
  const stretches: Stretch[] = [];
  for (let at = best[lower.length]?.last; at != null; at = best[at.from]?.last) stretches.unshift(at);
  return { bits: best[lower.length]?.bits ?? 0, stretches };
}

function* stretchesOf(lower: string, plain: string, known: ReadonlySet<string>): Generator<Stretch> {
  yield* wordsIn(lower, plain, known);
  yield* runsIn(lower);
  yield* matches(lower, DATE, 'date', () => Math.log2(366 * 120));
  yield* matches(lower, YEAR, 'date', () => Math.log2(120));
  yield* matches(lower, /(.{1,12}?)\1+/gu, 'repeated', (whole, unit) => {
    const once = unit.length < lower.length ? cheapestGuess(unit, known).bits : unit.length * FREE;
    return once + Math.log2(whole.length / unit.length);
  });
  yield* matches(lower, /\p{L}{3,}/gu, 'word', (word) =>
    isSpeakable(word) ? Math.min(word.length * FREE, SOME_WORD + word.length / 2) : word.length * FREE,
  );
}

/** Words of the lists and names that are known, also with a 0 for an o. */
function* wordsIn(lower: string, plain: string, known: ReadonlySet<string>): Generator<Stretch> {
  const longest = Math.max(LONGEST_COMMON, ...[...known].map((name) => name.length));
  for (let from = 0; from < lower.length; from += 1)
    for (let to = from + 3; to <= Math.min(lower.length, from + longest); to += 1) {
      const [as, turned] = [lower.slice(from, to), plain.slice(from, to)];
      const extra = as === turned ? 0 : 1;
      const rank = common.get(as) ?? common.get(turned);
      if (rank !== undefined) yield { from, to, bits: rank + extra, pattern: 'common' };
      if (known.has(as) || known.has(turned)) yield { from, to, bits: 5 + extra, pattern: 'name' };
      if (listed.has(as)) yield { from, to, bits: Math.log2(wordlist.length), pattern: 'word' };
    }
}

/** Runs of three or more along a keyboard's row or an alphabet. */
function* runsIn(lower: string): Generator<Stretch> {
  for (const [tracks, pattern] of [
    [rows, 'keyboard'],
    [alphabets, 'sequence'],
  ] as const)
    for (const track of tracks)
      for (let from = 0; from + 3 <= lower.length; from += 1) {
        let to = from + 3;
        if (!track.includes(lower.slice(from, to))) continue;
        while (to < lower.length && track.includes(lower.slice(from, to + 1))) to += 1;
        yield { from, to, bits: 5 + Math.log2(to - from), pattern };
      }
}

const DATE = /(?:3[01]|[12]\d|0?[1-9])[.\-/ ]?(?:1[0-2]|0?[1-9])[.\-/ ]?(?:19|20)?\d\d/g;
const YEAR = /(?:19|20)\d\d/g;

function* matches(
  text: string,
  pattern: RegExp,
  named: Pattern,
  bits: (whole: string, group: string) => number,
): Generator<Stretch> {
  for (const { index, 0: whole, 1: group = '' } of text.matchAll(pattern))
    yield { from: index, to: index + whole.length, bits: bits(whole, group), pattern: named };
}

/** Vowels among consonants, as in a word of a language; what a random generator makes seldom is. */
const isSpeakable = (word: string): boolean =>
  /[aeiouyаеёиоуыэюяәіөүұ]/.test(word) && !/[^aeiouyаеёиоуыэюяәіөүұьъ]{5}/.test(word);
