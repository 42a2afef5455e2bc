import { wordlist } from '@scure/bip39/wordlists/english';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  judgePassphrase,
  LONGEST,
  normalPassphrase,
  STRENGTHS,
  SUGGESTION_BYTES,
  suggestedPassphrase,
} from '#shared/vault/passphrase';

const NAMES = ['Әсел Нұрланқызы', 'Legal Check-Up for Journalists', 'Правовая проверка'];

const judged = (typed: string) => {
  const { strength, weakness } = judgePassphrase(typed, NAMES);
  return weakness === null ? strength : `${strength}, ${weakness}`;
};

describe('a passphrase', () => {
  it.each([
    ['қысқа', 'tooShort'],
    ['Tr0ub4dor', 'tooShort'],
    ['passwordpassword', 'weak, common'],
    ['P@ssw0rd123', 'weak, common'],
    ['қазақстан2025', 'weak, common'],
    ['aaaaaaaaaaaaaaaaaaaa', 'weak, repeated'],
    ['abcabcabcabcabc', 'weak, repeated'],
    ['qwertyuiopasdf', 'weak, keyboard'],
    ['йцукенгшщзфыва', 'weak, keyboard'],
    ['әіңғүұқөһ2025', 'weak, keyboard'],
    ['лорпавыфйцук', 'weak, keyboard'],
    ['абвгдеёжзийкл', 'weak, sequence'],
    ['16.06.2025 19.06.2025', 'weak, date'],
    ['нұрланқызы әсел', 'weak, name'],
    ['journalists 2025', 'weak, name'],
    ['правовая проверка', 'weak, name'],
    ['сәуле терезе ағаш бұлт', 'strong'],
    ['чайник гвоздь абрикос 7', 'good'],
    ['чайник гвоздь абрикос', 'fair'],
    ['abstract velvet grape window noble track', 'strong'],
    ['v9$kQ!x2Lm7@wZpR4bNuH', 'strong'],
  ])('%s is judged %s', (typed, expected) => {
    expect(judged(typed)).toBe(expected);
  });

  it('is accepted from "fair" on', () => {
    for (const [typed, isAccepted] of [
      ['short', false],
      ['passwordpassword', false],
      ['чайник гвоздь абрикос', true],
    ] as const)
      expect(judgePassphrase(typed, NAMES).isAccepted).toBe(isAccepted);
  });

  it('is refused when it is longer than the vault takes, and not cut', () => {
    const longest = 'сәуле терезе ағаш бұлт '.repeat(30).slice(0, LONGEST);

    expect(judgePassphrase(longest, NAMES).isAccepted).toBe(true);
    expect(judgePassphrase(`${longest}ж`, NAMES)).toEqual({ strength: 'tooLong', weakness: null, isAccepted: false });
  });

  it('never gets weaker by another unpatterned word', () => {
    const words = fc.array(fc.constantFrom(...wordlist), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(words, fc.constantFrom(...wordlist), (some, more) => {
        const rank = (list: readonly string[]) => STRENGTHS.indexOf(judgePassphrase(list.join(' '), []).strength);
        fc.pre(!some.includes(more));

        expect(rank([...some, more])).toBeGreaterThanOrEqual(rank(some));
      }),
    );
  });

  it('is judged quickly and without an exception whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 1_000 }), fc.array(fc.string()), (typed, names) => {
        expect(STRENGTHS).toContain(judgePassphrase(typed, names).strength);
      }),
    );
    const began = performance.now();
    judgePassphrase('ab'.repeat(LONGEST / 2), NAMES);
    judgePassphrase('ﷺ1'.repeat(LONGEST / 2), NAMES);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('is the same however its letters were composed and its blanks were typed', () => {
    expect(normalPassphrase('  Йод  қант ')).toBe(normalPassphrase('Йод қант'));
    expect(normalPassphrase('ﬁne １２')).toBe('fine 12');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(normalPassphrase(normalPassphrase(typed.normalize('NFD')))).toBe(normalPassphrase(typed));
      }),
    );
  });
});

describe('a suggested passphrase', () => {
  it('has six words of the list and is good or strong', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: SUGGESTION_BYTES, maxLength: SUGGESTION_BYTES }), (random) => {
        const words = suggestedPassphrase(random).split(' ');

        expect(words).toHaveLength(6);
        expect(words.every((word) => wordlist.includes(word))).toBe(true);
        fc.pre(new Set(words).size === 6);
        expect(['good', 'strong']).toContain(judgePassphrase(words.join(' '), NAMES).strength);
      }),
    );
  });

  it('has every word equally often: 32 of the 65,536 values of its two bytes', () => {
    const counts = new Map<string, number>();
    for (let value = 0; value < 65_536; value += 1) {
      const bytes = new Uint8Array(SUGGESTION_BYTES);
      new DataView(bytes.buffer).setUint16(0, value);
      const word = suggestedPassphrase(bytes).split(' ')[0] ?? '';
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }

    expect(counts.size).toBe(2048);
    expect([...new Set(counts.values())]).toEqual([32]);
  });
});
