import { describe, expect, it } from 'vitest';
import { type HalfDay, overlapping } from '#shared/attendance/half-day';

const halfDay = (day: string, start: string, end: string): HalfDay => ({ id: `${day}-${start}`, day, start, end });

describe('half-days', () => {
  it('overlap where they share minutes of one day, and not where one begins as the other ends', () => {
    const morning = halfDay('2025-06-16', '09:30', '13:00');
    const noon = halfDay('2025-06-16', '13:00', '14:00');
    const long = halfDay('2025-06-16', '12:30', '17:30');
    const nextDay = halfDay('2025-06-17', '09:30', '13:00');

    expect(overlapping([morning, noon, nextDay])).toEqual([]);
    expect(overlapping([morning, nextDay, long, noon])).toEqual([
      [0, 2],
      [2, 3],
    ]);
    expect(overlapping([morning, { ...morning, id: 'again' }])).toEqual([[0, 1]]);
  });
});
