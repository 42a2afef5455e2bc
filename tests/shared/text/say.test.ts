import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#shared/text/language';
import { numberInWords } from '#shared/text/numbers';
import { sayIn } from '#shared/text/say';

const [kk, ru, en] = [sayIn('kk'), sayIn('ru'), sayIn('en')];

describe('a number in a sentence', () => {
  it('has the separators of thousands of its language, whether the sentence has plural forms or not', () => {
    expect([10_000, 10_001, 10_002].map((count) => ru('common.participants', { count }))).toEqual([
      '10\u00A0000 участников',
      '10\u00A0001 участник',
      '10\u00A0002 участника',
    ]);
    expect(kk('common.participants', { count: 10_000 })).toBe('10\u00A0000 қатысушы');
    expect(en('common.participants', { count: 10_000 })).toBe('10,000 participants');
    expect(ru('common.kilobytes', { size: 1_234_567 })).toBe('1\u00A0234\u00A0567\u00A0КБ');
    expect(en('roster.list.first', { count: 1_000 })).toBe('The first 1,000 are shown.');
  });

  it('that only names something, a row or a year, comes as text and is left alone', () => {
    expect(ru('roster.list.rowNumber', { row: '10000' })).toBe('Строка 10000');
    expect(en('common.kilobytes', { size: '2026' })).toBe('2026\u00A0KB');
  });

  test.prop([fc.integer({ min: 0, max: 1e9 }), fc.constantFrom(...LANGUAGES)])(
    'is written the same wherever it stands',
    (count, language) => {
      const written = numberInWords(count, language);

      expect(sayIn(language)('common.minutes', { count }).startsWith(`${written} `)).toBe(true);
      expect(sayIn(language)('common.kilobytes', { size: count }).startsWith(`${written}\u00A0`)).toBe(true);
    },
  );
});
