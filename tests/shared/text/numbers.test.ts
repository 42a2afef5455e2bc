import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#shared/text/language';
import { numberInWords, perCent, shareInWords } from '#shared/text/numbers';

describe('a number in words', () => {
  it.each([
    [0, 0, '0', '0'],
    [999, 0, '999', '999'],
    [1234, 0, '1\u00A0234', '1,234'],
    [1234567.5, 1, '1\u00A0234\u00A0567,5', '1,234,567.5'],
    [84.5, 2, '84,5', '84.5'],
    [84, 2, '84', '84'],
    [-12.25, 2, '−12,25', '−12.25'],
    [-0.001, 1, '0', '0'],
  ])('%d with up to %d decimals has the separators of its language', (value, decimals, russian, english) => {
    expect(numberInWords(value, 'ru', decimals)).toBe(russian);
    expect(numberInWords(value, 'kk', decimals)).toBe(russian);
    expect(numberInWords(value, 'en', decimals)).toBe(english);
  });

  test.prop([fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(...LANGUAGES)])(
    'can be read back whatever its size',
    (value, language) => {
      const read = numberInWords(value, language)
        .replace('−', '-')
        .replaceAll(/[\u00A0,]/g, '');

      expect(Number(read)).toBe(value);
    },
  );

  it('writes per cent as each language does, and never a share of nothing', () => {
    expect(perCent(84.5, 'kk', 1)).toBe('84,5\u00A0%');
    expect(perCent(84.5, 'en', 1)).toBe('84.5%');
    expect(shareInWords(1, 3, 'ru', 1)).toBe('33,3\u00A0%');
    expect(shareInWords(0, 0, 'en')).toBe('—');
  });
});
