import { describe, expect, it } from 'vitest';
import { hoursAndMinutes, hoursInBrief, hoursInWords } from '#shared/text/lengths';
import { Minutes } from '#shared/time';

describe('a length of time', () => {
  it.each([
    [0, '0 минут', '0 минут', '0 minutes'],
    [1, '1 минут', '1 минута', '1 minute'],
    [60, '1 сағат', '1 час', '1 hour'],
    [122, '2 сағат 2 минут', '2 часа 2 минуты', '2 hours 2 minutes'],
    [750, '12 сағат 30 минут', '12 часов 30 минут', '12 hours 30 minutes'],
    [1261, '21 сағат 1 минут', '21 час 1 минута', '21 hours 1 minute'],
  ])('of %d minutes agrees with its numbers', (length, kazakh, russian, english) => {
    expect(hoursInWords(Minutes.parse(length), 'kk')).toBe(kazakh);
    expect(hoursInWords(Minutes.parse(length), 'ru')).toBe(russian);
    expect(hoursInWords(Minutes.parse(length), 'en')).toBe(english);
  });

  it('is written in few letters with its unit', () => {
    const brief = (['kk', 'ru', 'en'] as const).map((language) => hoursInBrief(Minutes.parse(210), language));

    expect(brief).toEqual(['3:30 сағ', '3:30 ч', '3:30 h']);
  });

  it('fits a narrow column', () => {
    expect([0, 59, 605].map((length) => hoursAndMinutes(Minutes.parse(length)))).toEqual(['0:00', '0:59', '10:05']);
  });
});
