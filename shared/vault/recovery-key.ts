import { wordlist } from '@scure/bip39/wordlists/english';
import { logarithm, over, power, times } from './field';

/** Words that carry the secret, 11 bits each, and words that check them. */
const DATA_WORDS = 12;
export const RECOVERY_WORDS = DATA_WORDS + 2;

/** 132 bits, with the last four of 17 bytes always zero. */
export const ENTROPY_BYTES = 17;

const BITS = 11;

/** No two words of the list begin with the same four letters. */
const TELLING = 4;

const byStart = new Map(wordlist.map((word, symbol) => [word.slice(0, TELLING), symbol]));

/** What is wrong with words that somebody typed; places count from 1, as the printed sheet does. */
export type RecoveryProblem =
  | { readonly kind: 'count'; readonly words: number }
  /** A word that is not on the list, with the one that it is most like. */
  | { readonly kind: 'unknown'; readonly at: number; readonly nearest: string }
  /** Every word is on the list, but this one cannot be right if all others are. */
  | { readonly kind: 'oneWrong'; readonly at: number }
  /** Two neighbours that would be right in each other's place. */
  | { readonly kind: 'swapped'; readonly at: number; readonly with: number }
  | { readonly kind: 'severalWrong' };

/** The secret behind the words, or what is wrong with them. */
export type RecoveryReading =
  | { readonly ok: true; readonly entropy: Uint8Array }
  | { readonly ok: false; readonly problem: RecoveryProblem };

/** Makes a secret of random bytes: 132 of their bits are kept. */
export function recoveryEntropy(random: Uint8Array): Uint8Array {
  const entropy = random.slice(0, ENTROPY_BYTES);
  if (entropy.length < ENTROPY_BYTES) throw new Error('A recovery key needs 17 random bytes');
  entropy[ENTROPY_BYTES - 1] = (entropy[ENTROPY_BYTES - 1] ?? 0) & 0xf0;
  return entropy;
}

/** The fourteen words to print: the secret, then two words chosen so that every check comes to nothing. */
export function recoveryWords(entropy: Uint8Array): string[] {
  const data = symbolsOf(entropy);
  const { sum, weighed } = checksOf(data);
  // Solves first + last = sum and a^12 first + a^13 last = weighed, in a field where minus is plus.
  const [atFirst, atLast] = [power(DATA_WORDS), power(DATA_WORDS + 1)];
  const first = over(weighed ^ times(atLast, sum), atFirst ^ atLast);
  return [...data, first, first ^ sum].map((symbol) => wordlist[symbol] ?? '');
}

/** Reads words as people type them: any case, numbered or not, four letters are enough. */
export function readRecoveryWords(typed: string): RecoveryReading {
  const words = wordsOf(typed);
  if (words.length !== RECOVERY_WORDS) return refused({ kind: 'count', words: words.length });
  const symbols = words.map(symbolOf);
  const unknown = symbols.indexOf(null);
  if (unknown >= 0) return refused({ kind: 'unknown', at: unknown + 1, nearest: nearestWord(words[unknown] ?? '') });
  const problem = misfit(symbols.map(Number));
  return problem === null ? { ok: true, entropy: entropyOf(symbols.map(Number)) } : refused(problem);
}

/** Whether what was typed is this word of a printed sheet. */
export const isSameWord = (typed: string, word: string): boolean => {
  const [only, ...more] = wordsOf(typed);
  return only !== undefined && more.length === 0 && symbolOf(only) === symbolOf(word);
};

const refused = (problem: RecoveryProblem): RecoveryReading => ({ ok: false, problem });

/** Numbers, dots and brackets before a word are the sheet's, not the key's. */
const wordsOf = (typed: string): string[] =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s\d.,;:()[\]-]+/)
    .filter((word) => word !== '');

function symbolOf(word: string): number | null {
  const symbol = byStart.get(word.slice(0, TELLING));
  if (symbol === undefined) return null;
  const whole = wordlist[symbol] ?? '';
  // Four letters are enough, and what follows them may not be of another word.
  return whole.startsWith(word) ? symbol : null;
}

function symbolsOf(entropy: Uint8Array): number[] {
  const bits = [...entropy].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: DATA_WORDS }, (_, at) => Number.parseInt(bits.slice(at * BITS, (at + 1) * BITS), 2));
}

function entropyOf(symbols: readonly number[]): Uint8Array {
  const data = symbols.slice(0, DATA_WORDS);
  const bits = data.map((symbol) => symbol.toString(2).padStart(BITS, '0')).join('');
  const bytes = Array.from({ length: ENTROPY_BYTES }, (_, at) => bits.slice(at * 8, (at + 1) * 8).padEnd(8, '0'));
  return Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 2));
}

/** The plain sum and the sum weighed by place; both are 0 for a whole key. */
function checksOf(symbols: readonly number[]): { sum: number; weighed: number } {
  let [sum, weighed] = [0, 0];
  for (const [at, symbol] of symbols.entries()) {
    sum ^= symbol;
    weighed ^= times(symbol, power(at));
  }
  return { sum, weighed };
}

/** One wrong word shifts the sum by the error and the weighed sum by the same error times its place, so the place can be told. */
function misfit(symbols: readonly number[]): RecoveryProblem | null {
  const { sum, weighed } = checksOf(symbols);
  if (sum === 0 && weighed === 0) return null;
  if (sum === 0) return swapIn(symbols, weighed) ?? { kind: 'severalWrong' };
  const at = weighed === 0 ? -1 : logarithm(over(weighed, sum));
  return at >= 0 && at < RECOVERY_WORDS ? { kind: 'oneWrong', at: at + 1 } : { kind: 'severalWrong' };
}

/** Two words in each other's place leave the plain sum as it was. Told only when no other pair of neighbours would explain it. */
function swapIn(symbols: readonly number[], weighed: number): RecoveryProblem | null {
  const pairs = symbols.slice(1).flatMap((second, at) => {
    const differs = (symbols[at] ?? 0) ^ second;
    return times(differs, power(at) ^ power(at + 1)) === weighed ? [at + 1] : [];
  });
  const [only, ...others] = pairs;
  return only === undefined || others.length > 0 ? null : { kind: 'swapped', at: only, with: only + 1 };
}

function nearestWord(typed: string): string {
  const distances = wordlist.map((word) => editDistance(typed, word));
  return wordlist[distances.indexOf(Math.min(...distances))] ?? '';
}

/** How many letters must be put in, left out, changed or exchanged with a neighbour to make one word of the other. */
function editDistance(typed: string, word: string): number {
  const one = [...typed.slice(0, 20)];
  const other = [...word];
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= one.length; row += 1) {
    rows[row] = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isExchanged = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      rows[row]?.push(
        Math.min(
          at(row - 1, column - 1) + (isSame ? 0 : 1),
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          isExchanged ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(one.length, other.length);
}
