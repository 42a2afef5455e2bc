import { wordlist } from '@scure/bip39/wordlists/english';
import { cheapestGuess, type Pattern } from './guessing';

/** How well a passphrase stands up to somebody who has the laptop and time. */
export const STRENGTHS = ['tooShort', 'tooLong', 'weak', 'fair', 'good', 'strong'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** What makes it weaker than its length promises. */
export const WEAKNESSES = ['common', 'name', 'repeated', 'keyboard', 'sequence', 'date'] as const;
export type Weakness = (typeof WEAKNESSES)[number];

export interface Judgement {
  readonly strength: Strength;
  readonly weakness: Weakness | null;
  /** Whether the vault may be closed with it. */
  readonly isAccepted: boolean;
}

export const SHORTEST = 10;
export const LONGEST = 500;

/** Bits of guessing; each guess costs a second on a laptop like ours, and a fleet of cards makes that a thousand times less. */
const FAIR = 38;
const GOOD = 52;
const STRONG = 60;

const SUGGESTED_WORDS = 6;

/** The same passphrase however it was typed: one form for each letter, single blanks, none at the ends. */
export const normalPassphrase = (typed: string): string => typed.normalize('NFKC').trim().replace(/\s+/g, ' ');

/** Judges by what a guesser would try, knowing these names: the workshop's, its people's, the trainer's. */
export function judgePassphrase(typed: string, names: readonly string[]): Judgement {
  if (typed.length > LONGEST) return { strength: 'tooLong', weakness: null, isAccepted: false };
  const passphrase = normalPassphrase(typed).slice(0, LONGEST);
  if ([...passphrase].length < SHORTEST) return { strength: 'tooShort', weakness: null, isAccepted: false };
  const { bits, stretches } = cheapestGuess(passphrase, wordsOf(names));
  const strength = bits < FAIR ? 'weak' : bits < GOOD ? 'fair' : bits < STRONG ? 'good' : 'strong';
  const telling = stretches
    .filter(({ pattern }) => isWeakness(pattern))
    .sort((one, other) => other.to - other.from - (one.to - one.from))[0];
  const weakness = telling !== undefined && isWeakness(telling.pattern) ? telling.pattern : null;
  return { strength, weakness: strength === 'strong' ? null : weakness, isAccepted: strength !== 'weak' };
}

/** Six words of a list of 2048, eleven random bits each: every word is as likely as every other. */
export function suggestedPassphrase(random: Uint8Array): string {
  const view = new DataView(random.buffer, random.byteOffset, random.byteLength);
  // Two bytes hold 65,536 values, 32 for each word, so what is left of a division is not lopsided.
  const words = Array.from({ length: SUGGESTED_WORDS }, (_, at) => wordlist[view.getUint16(at * 2) % wordlist.length]);
  return words.join(' ');
}

/** Random bytes that a suggestion takes. */
export const SUGGESTION_BYTES = SUGGESTED_WORDS * 2;

const isWeakness = (pattern: Pattern): pattern is Weakness => (WEAKNESSES as readonly Pattern[]).includes(pattern);

const wordsOf = (names: readonly string[]): ReadonlySet<string> =>
  new Set(
    names
      .flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}]+/u)])
      .map((word) => word.normalize('NFKC').toLowerCase())
      .filter((word) => word.length >= 3 && word.length <= 60),
  );
