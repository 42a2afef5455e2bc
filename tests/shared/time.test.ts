import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { addDays, Day, daysBetween, readDay, readTime, TimeOfDay, typedDay } from '#shared/time';

const aDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a typed time', () => {
  it.each([
    ['9:30', '09:30'],
    ['09.30', '09:30'],
    ['0930', '09:30'],
    ['930', '09:30'],
    [' 9 ', '09:00'],
    ['23-59', '23:59'],
    ['9 05', '09:05'],
    ['1015', '10:15'],
    ['14', '14:00'],
    [' 0:00 ', '00:00'],
    ['24:00', null],
    ['1060', null],
    ['10:1', null],
    ['12345', null],
    ['-1', null],
    ['9:60', null],
    ['', null],
    ['утром', null],
  ])('%j is read as %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  test.prop([fc.string({ maxLength: 6 })])('is a true time of day, or none', (typed) => {
    const time = readTime(typed);

    expect(time === null || TimeOfDay.safeParse(time).success).toBe(true);
  });
});

describe('a typed day', () => {
  it.each([
    ['16.06.2025', '2025-06-16'],
    ['16.6.25', '2025-06-16'],
    ['16/06/2025', '2025-06-16'],
    ['2025-06-16', '2025-06-16'],
    ['29.02.2024', '2024-02-29'],
    ['29.02.2025', null],
    ['31.04.2025', null],
    ['2025', null],
    ['', null],
  ])('%j is read as %s', (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });

  test.prop([aDay])('is typed back as it was read', (day) => {
    expect(readDay(typedDay(day))).toBe(day);
  });
});

describe('moving a day', () => {
  test.prop([aDay, fc.integer({ min: -4_000, max: 4_000 })])(
    'and counting back gives the same distance',
    (day, count) => {
      const moved = addDays(day, count);

      expect(Day.parse(moved)).toBe(moved);
      expect(daysBetween(day, moved)).toBe(count);
    },
  );
});
