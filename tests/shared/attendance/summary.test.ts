import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Mark } from '#shared/attendance/mark';
import { cameIn, halfDaySummary, percentPresent, personSummary } from '#shared/attendance/summary';
import type { Minutes } from '#shared/time';
import { FOUR_HALF_DAYS } from '../../support/a-workshop';

describe('one person’s attendance', () => {
  it('adds the minutes up and counts the half-days of which at least half was attended', () => {
    const summary = personSummary(FOUR_HALF_DAYS, {
      h1: { status: 'present' },
      h2: { status: 'late', arrived: '15:00' },
      h3: { status: 'left', left: '10:59' },
    });

    expect(summary).toEqual({ halfDays: 2, ofHalfDays: 4, minutes: 359, ofMinutes: 720, notTaken: 1 });
    expect(percentPresent(summary)).toBe(49);
  });

  it('never rounds up to enough', () => {
    expect(percentPresent({ minutes: 7999 as Minutes, ofMinutes: 10_000 as Minutes })).toBe(79);
  });

  it('is nothing, and not an error, of a workshop without half-days', () => {
    expect(percentPresent(personSummary([], {}))).toBe(0);
  });
});

describe('one half-day', () => {
  const aMark = fc.constantFrom<(Mark | undefined)[]>(
    undefined,
    { status: 'present' },
    { status: 'late', arrived: '10:00' },
    { status: 'left', left: '12:00' },
    { status: 'excused' },
    { status: 'absent' },
  );

  test.prop([fc.array(aMark)])('counts every person once', (marks) => {
    const people = marks.map((_, index) => `p${index}`);
    const kept = Object.fromEntries(
      marks.flatMap((mark, index) => (mark === undefined ? [] : [[`p${index}`, { h1: mark }]])),
    );
    const counts = halfDaySummary('h1', people, kept);

    expect(Object.values(counts).reduce((sum, each) => sum + each, 0)).toBe(people.length);
    expect(cameIn(counts)).toBe(marks.filter((mark) => /present|late|left/.test(mark?.status ?? '')).length);
  });
});
