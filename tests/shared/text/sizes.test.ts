import { describe, expect, it } from 'vitest';
import { sayIn } from '#shared/text/say';
import { sizeInWords } from '#shared/text/sizes';

describe('the size of a file', () => {
  it('is said in kilobytes, and from a megabyte or a gigabyte on in those', () => {
    const sizes = [0, 700, 14_400, 1_040_000, 1_048_570, 1_048_576, 13_002_342, 78_808 * 1_048_576];

    expect(sizes.map((bytes) => sizeInWords(bytes, sayIn('ru')))).toEqual([
      '1\u00a0КБ',
      '1\u00a0КБ',
      '14\u00a0КБ',
      '1\u00a0016\u00a0КБ',
      '1\u00a0МБ',
      '1\u00a0МБ',
      '12,4\u00a0МБ',
      '77\u00a0ГБ',
    ]);
    expect(sizeInWords(13_002_342, sayIn('en'))).toBe('12.4\u00a0MB');
    expect(sizeInWords(1.5 * 1_024 ** 3, sayIn('en'))).toBe('1.5\u00a0GB');
    expect(sizeInWords(1.5 * 1_024 ** 3, sayIn('kk'))).toBe('1,5\u00a0ГБ');
  });
});
