import { fc, test } from '@fast-check/vitest';
import { describe, expect, it, vi } from 'vitest';
import {
  dayInWords,
  dayOf,
  daysInWords,
  listOfDays,
  shortDay,
  shortStretch,
  stampInWords,
  stretchInWords,
} from '#shared/text/dates';
import { LANGUAGES } from '#shared/text/language';

const inThree = (say: (language: 'kk' | 'ru' | 'en') => string) => [say('kk'), say('ru'), say('en')];

const aDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a date in words', () => {
  it.each([
    ['2026-11-21', ['2026 жылғы 21 қараша', '21 ноября 2026 г.', '21 November 2026']],
    ['2025-06-16', ['2025 жылғы 16 маусым', '16 июня 2025 г.', '16 June 2025']],
    ['2024-02-29', ['2024 жылғы 29 ақпан', '29 февраля 2024 г.', '29 February 2024']],
    ['2026-01-01', ['2026 жылғы 1 қаңтар', '1 января 2026 г.', '1 January 2026']],
    ['2026-03-08', ['2026 жылғы 8 наурыз', '8 марта 2026 г.', '8 March 2026']],
    ['2026-05-09', ['2026 жылғы 9 мамыр', '9 мая 2026 г.', '9 May 2026']],
    ['2026-08-30', ['2026 жылғы 30 тамыз', '30 августа 2026 г.', '30 August 2026']],
    ['2026-09-01', ['2026 жылғы 1 қыркүйек', '1 сентября 2026 г.', '1 September 2026']],
    ['2026-12-16', ['2026 жылғы 16 желтоқсан', '16 декабря 2026 г.', '16 December 2026']],
  ])('reads %s as each language writes it', (day, expected) => {
    expect(inThree((language) => dayInWords(day, language))).toEqual(expected);
  });

  it('has a short form for tables', () => {
    expect(inThree((language) => shortDay('2025-06-06', language))).toEqual(['06.06.2025', '06.06.2025', '6 Jun 2025']);
  });

  test.prop([aDay, fc.constantFrom(...LANGUAGES)])('names the day and the year it was given', (day, language) => {
    const numbers = dayInWords(day, language)
      .match(/\d+/g)
      ?.map(Number)
      .sort((a, b) => a - b);

    expect(numbers).toEqual([Number(day.slice(8)), Number(day.slice(0, 4))]);
  });
});

describe('a range of days', () => {
  it.each([
    [
      'within a month',
      '2025-06-16',
      '2025-06-17',
      ['2025 жылғы 16–17 маусым', '16–17 июня 2025 г.', '16–17 June 2025'],
    ],
    [
      'across months',
      '2025-06-30',
      '2025-07-02',
      ['2025 жылғы 30 маусым – 2 шілде', '30 июня – 2 июля 2025 г.', '30 June – 2 July 2025'],
    ],
    [
      'across years',
      '2025-12-30',
      '2026-01-02',
      [
        '2025 жылғы 30 желтоқсан – 2026 жылғы 2 қаңтар',
        '30 декабря 2025 г. – 2 января 2026 г.',
        '30 December 2025 – 2 January 2026',
      ],
    ],
    ['of one day', '2025-06-16', '2025-06-16', ['2025 жылғы 16 маусым', '16 июня 2025 г.', '16 June 2025']],
  ])('%s says what is shared only once', (_, from, to, expected) => {
    expect(inThree((language) => daysInWords(from, to, language))).toEqual(expected);
  });

  test.prop([aDay, aDay, fc.constantFrom(...LANGUAGES)])('is the same whichever end comes first', (a, b, language) => {
    expect(daysInWords(a, b, language)).toBe(daysInWords(b, a, language));
  });

  it('joins neighbours and lists the others', () => {
    expect(listOfDays(['2025-06-17', '2025-06-16', '2025-06-16', '2025-06-20'], 'ru')).toBe(
      '16–17 июня 2025 г., 20 июня 2025 г.',
    );
    expect(listOfDays(['2025-06-30', '2025-07-01'], 'kk')).toBe('2025 жылғы 30 маусым – 1 шілде');
    expect(listOfDays([], 'en')).toBe('');
  });
});

describe('a half-day and a moment', () => {
  const morning = { day: '2025-06-16', start: '09:30', end: '13:00' };

  it('is labelled long in sentences and short in tables', () => {
    expect(inThree((language) => stretchInWords(morning, language))).toEqual([
      '16 маусым, 09:30–13:00',
      '16 июня, 09:30–13:00',
      '16 June, 09:30–13:00',
    ]);
    expect(inThree((language) => shortStretch(morning, language))).toEqual([
      '16.06, 09:30',
      '16.06, 09:30',
      '16 Jun, 09:30',
    ]);
  });

  it.each([
    ['Asia/Almaty', '21 ноября 2026 г., 23:45'],
    ['Asia/Tokyo', '22 ноября 2026 г., 03:45'],
    ['America/New_York', '21 ноября 2026 г., 13:45'],
  ])('reads a stamp by the clock of the laptop on which it is read: in %s', (zone, words) => {
    vi.stubEnv('TZ', zone);
    const stamp = '2026-11-21T23:45:10+05:00';

    expect(stampInWords(stamp, 'ru')).toBe(words);
    expect(dayOf(stamp)).toBe('2026-11-21');
    vi.unstubAllEnvs();
  });

  it('reads a stamp from before Kazakhstan had one time as its clocks showed it', () => {
    vi.stubEnv('TZ', 'Asia/Almaty');

    expect(stampInWords('2023-06-16T09:30:00+06:00', 'ru')).toBe('16 июня 2023 г., 09:30');
    vi.unstubAllEnvs();
  });
});
