import { expect, it } from 'vitest';
import { isOutside, type Mark } from '#shared/attendance/mark';

const halfDay = { id: 'h1', day: '2025-06-16', start: '09:30', end: '12:30' };

it.each<[boolean, Mark | undefined]>([
  [false, undefined],
  [false, { status: 'present' }],
  [false, { status: 'late', arrived: halfDay.start }],
  [false, { status: 'left', left: halfDay.end }],
  [true, { status: 'late', arrived: '23:59' }],
  [true, { status: 'left', left: '00:01' }],
  [true, { status: 'left', arrived: '00:01', left: halfDay.end }],
])('it is %s that a time of %o lies outside its half-day', (expected, mark) => {
  expect(isOutside(mark, halfDay)).toBe(expected);
});
