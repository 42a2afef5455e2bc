import { z } from 'zod';
import { type Minutes, minutesBetween, TimeOfDay } from '../time';
import { type HalfDay, lengthOf } from './half-day';

/** What is known of one person in one half-day. No mark at all means: not taken yet. */
export const Mark = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('present') }),
  z.strictObject({ status: z.literal('late'), arrived: TimeOfDay }),
  z.strictObject({ status: z.literal('left'), left: TimeOfDay, arrived: TimeOfDay.optional() }),
  z.strictObject({ status: z.literal('excused') }),
  z.strictObject({ status: z.literal('absent') }),
]);
export type Mark = z.infer<typeof Mark>;
export type Status = Mark['status'];

export const STATUSES = ['present', 'late', 'left', 'excused', 'absent'] as const satisfies readonly Status[];

/** Minutes in the room, never more than the half-day has. */
export function minutesPresent(mark: Mark | undefined, halfDay: HalfDay): Minutes {
  const within = (time: TimeOfDay) => (time < halfDay.start ? halfDay.start : time > halfDay.end ? halfDay.end : time);
  switch (mark?.status) {
    case 'present':
      return lengthOf(halfDay);
    case 'late':
      return minutesBetween(within(mark.arrived), halfDay.end);
    case 'left':
      return minutesBetween(within(mark.arrived ?? halfDay.start), within(mark.left));
    default:
      return 0 as Minutes;
  }
}

/** Whether the mark has a time that is not within the half-day: its own times were changed since. */
export function isOutside(mark: Mark | undefined, { start, end }: HalfDay): boolean {
  const arrived = mark?.status === 'late' || mark?.status === 'left' ? mark.arrived : undefined;
  const left = mark?.status === 'left' ? mark.left : undefined;
  return [arrived, left].some((time) => time !== undefined && (time < start || time > end));
}

/** A half-day counts as attended when the person was there for at least half of it. */
export const isAttended = (mark: Mark | undefined, halfDay: HalfDay): boolean =>
  minutesPresent(mark, halfDay) * 2 >= lengthOf(halfDay) && minutesPresent(mark, halfDay) > 0;
