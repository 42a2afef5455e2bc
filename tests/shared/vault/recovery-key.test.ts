import { wordlist } from '@scure/bip39/wordlists/english';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logarithm, ORDER, over, power, times } from '#shared/vault/field';
import {
  ENTROPY_BYTES,
  isSameWord,
  RECOVERY_WORDS,
  readRecoveryWords,
  recoveryEntropy,
  recoveryWords,
} from '#shared/vault/recovery-key';

const entropies = fc
  .uint8Array({ minLength: ENTROPY_BYTES, maxLength: ENTROPY_BYTES })
  .map((random) => recoveryEntropy(random));
const places = fc.integer({ min: 0, max: RECOVERY_WORDS - 1 });
const symbols = fc.integer({ min: 0, max: ORDER });

const problemOf = (words: readonly string[]) => {
  const read = readRecoveryWords(words.join(' '));
  return read.ok ? null : read.problem;
};

describe('the field of the words', () => {
  it('has every element but nothing as a power of its root', () => {
    const elements = new Set(Array.from({ length: ORDER }, (_, exponent) => power(exponent)));

    expect(elements.size).toBe(wordlist.length - 1);
    expect(elements.has(0)).toBe(false);
  });

  it('divides what it multiplied, and multiplies sums term by term', () => {
    fc.assert(
      fc.property(symbols, symbols, symbols, (one, other, third) => {
        if (other !== 0) expect(over(times(one, other), other)).toBe(one);
        if (one !== 0) expect(power(logarithm(one))).toBe(one);
        expect(times(one, other ^ third)).toBe(times(one, other) ^ times(one, third));
      }),
    );
  });
});

describe('a recovery key', () => {
  it('is read back from its words, a thousand times of a thousand', () => {
    fc.assert(
      fc.property(entropies, (entropy) => {
        const words = recoveryWords(entropy);

        expect(words).toHaveLength(RECOVERY_WORDS);
        expect(readRecoveryWords(words.join(' '))).toEqual({ ok: true, entropy });
      }),
      { numRuns: 1_000 },
    );
  });

  it('is read as a person types it from the sheet: numbered, in capitals, on lines, four letters a word', () => {
    fc.assert(
      fc.property(entropies, (entropy) => {
        const words = recoveryWords(entropy);
        const sheet = words.map((word, at) => `  ${at + 1}.  ${word.toUpperCase()}`).join('\n');
        const short = words.map((word) => word.slice(0, 4)).join('  ');

        expect(readRecoveryWords(sheet)).toEqual({ ok: true, entropy });
        expect(readRecoveryWords(short)).toEqual({ ok: true, entropy });
      }),
    );
  });

  it('says which word does not fit, whichever one it is and whatever stands there', () => {
    fc.assert(
      fc.property(entropies, places, fc.integer({ min: 1, max: ORDER }), (entropy, at, by) => {
        const words = recoveryWords(entropy);
        const wrong = wordlist[wordlist.indexOf(words[at] ?? '') ^ by] ?? '';

        expect(problemOf(words.with(at, wrong))).toEqual({ kind: 'oneWrong', at: at + 1 });
      }),
      { numRuns: 2_000 },
    );
  });

  it('notices every two words in each other’s place, and says so of neighbours', () => {
    fc.assert(
      fc.property(entropies, places, places, (entropy, one, other) => {
        const words = recoveryWords(entropy);
        const swapped = words.with(one, words[other] ?? '').with(other, words[one] ?? '');
        const problem = problemOf(swapped);

        if (words[one] === words[other]) expect(problem).toBeNull();
        else if (Math.abs(one - other) === 1 && problem?.kind !== 'severalWrong')
          expect(problem).toEqual({ kind: 'swapped', at: Math.min(one, other) + 1, with: Math.max(one, other) + 1 });
        else expect(problem).not.toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  it('tells which neighbours changed places in all but one case of fifty', () => {
    const neighbours = fc.sample(fc.tuple(entropies, fc.integer({ min: 0, max: RECOVERY_WORDS - 2 })), 1_000);
    const told = neighbours.filter(([entropy, at]) => {
      const words = recoveryWords(entropy);
      return problemOf(words.with(at, words[at + 1] ?? '').with(at + 1, words[at] ?? ''))?.kind === 'swapped';
    });

    expect(told.length).toBeGreaterThan(980);
  });

  it('notices every two wrong words', () => {
    const error = fc.integer({ min: 1, max: ORDER });
    fc.assert(
      fc.property(entropies, places, places, error, error, (entropy, one, other, byOne, byOther) => {
        fc.pre(one !== other);
        const words = recoveryWords(entropy);
        const turned = (word = '', by = 0) => wordlist[wordlist.indexOf(word) ^ by] ?? '';
        const wrong = words.with(one, turned(words[one], byOne)).with(other, turned(words[other], byOther));

        expect(problemOf(wrong)).not.toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  it('names the place of a word that is not on the list, and the word that it is like', () => {
    const words = recoveryWords(recoveryEntropy(new Uint8Array(ENTROPY_BYTES).fill(7)));

    expect(problemOf(words.with(4, 'zebar'))).toEqual({ kind: 'unknown', at: 5, nearest: 'zebra' });
    expect(problemOf(words.with(0, 'abandonned'))).toEqual({ kind: 'unknown', at: 1, nearest: 'abandon' });
    expect(problemOf(words.with(2, 'құпия'))).toMatchObject({ kind: 'unknown', at: 3 });
  });

  it('counts the words', () => {
    const words = recoveryWords(recoveryEntropy(new Uint8Array(ENTROPY_BYTES)));

    expect(problemOf(words.slice(1))).toEqual({ kind: 'count', words: 13 });
    expect(problemOf([])).toEqual({ kind: 'count', words: 0 });
  });

  it('never throws at what is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (typed) => {
        expect(typeof readRecoveryWords(typed).ok).toBe('boolean');
      }),
    );
  });

  it('proves one word by its first four letters or more', () => {
    expect(isSameWord(' 3. Zebra ', 'zebra')).toBe(true);
    expect(isSameWord('zebr', 'zebra')).toBe(true);
    expect(isSameWord('zeb', 'zebra')).toBe(false);
    expect(isSameWord('zebras', 'zebra')).toBe(false);
    expect(isSameWord('zebra zero', 'zebra')).toBe(false);
  });
});
