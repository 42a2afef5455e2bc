import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type HalfDay, halfDayAt } from '#shared/attendance/half-day';
import { type Mark, minutesPresent } from '#shared/attendance/mark';
import { markOf, stampedTime } from '#shared/attendance/take';
import { minuteOfDay } from '#shared/time';
import { FOUR_HALF_DAYS } from '../../support/a-workshop';

const MORNING: HalfDay = { id: 'am', day: '2025-06-16', start: '09:30', end: '13:00' };

const at = (time: string, day = MORNING.day) => `${day}T${time}:20+05:00`;

describe('a mark as it is taken', () => {
  it('stamps a late arrival with the clock on the wall', () => {
    expect(markOf({ status: 'late' }, undefined, MORNING, at('09:52'))).toEqual({ status: 'late', arrived: '09:52' });
  });

  it('keeps the first stamp when the key is pressed again', () => {
    const before: Mark = { status: 'late', arrived: '09:52' };

    expect(markOf({ status: 'late' }, before, MORNING, at('11:00'))).toEqual(before);
  });

  it('remembers when somebody came who then leaves early', () => {
    const before: Mark = { status: 'late', arrived: '09:52' };

    expect(markOf({ status: 'left' }, before, MORNING, at('11:15'))).toEqual({
      status: 'left',
      arrived: '09:52',
      left: '11:15',
    });
  });

  it('replaces both times by those that are given by hand', () => {
    const before: Mark = { status: 'left', arrived: '09:52', left: '11:15' };

    expect(markOf({ status: 'left', left: '12:00' }, before, MORNING, at('12:30'))).toEqual({
      status: 'left',
      left: '12:00',
    });
  });

  it.each([
    ['08:00', '09:30', '13:00'],
    ['09:30', '09:30', '09:30'],
    ['13:00', '13:00', '13:00'],
    ['17:00', '09:30', '13:00'],
  ])('stamped at %s is within the half-day', (time, start, end) => {
    expect(stampedTime(at(time), MORNING, 'start')).toBe(start);
    expect(stampedTime(at(time), MORNING, 'end')).toBe(end);
  });

  it.each(['2025-06-15', '2025-06-17'])(
    'on %s takes no minute away, whatever the hour, until a time is given',
    (day) => {
      for (const status of ['late', 'left'] as const) {
        const mark = markOf({ status }, undefined, MORNING, at('10:00', day));
        expect(minutesPresent(mark, MORNING)).toBe(210);
      }
    },
  );

  const time = fc
    .integer({ min: 0, max: 24 * 60 - 1 })
    .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);

  test.prop([fc.array(fc.tuple(fc.constantFrom('present', 'late', 'left', 'excused', 'absent'), time))])(
    'never makes more minutes than the half-day has, nor fewer than none',
    (presses) => {
      let mark: Mark | undefined;
      for (const [status, when] of presses) mark = markOf({ status }, mark, MORNING, at(when));

      const minutes = minutesPresent(mark, MORNING);
      expect(minutes).toBeGreaterThanOrEqual(0);
      expect(minutes).toBeLessThanOrEqual(minuteOfDay(MORNING.end) - minuteOfDay(MORNING.start));
      if (mark?.status === 'left') expect((mark.arrived ?? MORNING.start) <= mark.left).toBe(true);
    },
  );
});

describe('the half-day to take now', () => {
  const id = (day: string, time: string) => halfDayAt(FOUR_HALF_DAYS, at(time, day))?.id;

  it('is the one under way, or the next of the day', () => {
    expect(id('2025-06-16', '10:00')).toBe('h1');
    expect(id('2025-06-16', '12:30')).toBe('h1');
    expect(id('2025-06-16', '12:31')).toBe('h2');
    expect(id('2025-06-17', '07:00')).toBe('h3');
  });

  it('is the last that began when the day is over, and the first when nothing has begun', () => {
    expect(id('2025-06-16', '18:00')).toBe('h2');
    expect(id('2025-07-01', '10:00')).toBe('h4');
    expect(id('2025-05-01', '10:00')).toBe('h1');
    expect(halfDayAt([], at('10:00'))).toBeUndefined();
  });
});
