import { z } from 'zod';
import { type Stamp, TimeOfDay } from '../time';
import type { HalfDay } from './half-day';
import type { Mark } from './mark';

/** A mark as it is taken: a time that is not given is stamped. */
export const Taken = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('present') }),
  z.strictObject({ status: z.literal('late'), arrived: TimeOfDay.optional() }),
  z.strictObject({ status: z.literal('left'), left: TimeOfDay.optional(), arrived: TimeOfDay.optional() }),
  z.strictObject({ status: z.literal('excused') }),
  z.strictObject({ status: z.literal('absent') }),
]);
export type Taken = z.infer<typeof Taken>;

/** Before, in, or after a half-day. */
export type Place = 'before' | 'in' | 'after';

export function placeOf(stamp: Stamp, { day, start, end }: HalfDay): Place {
  const moment = stamp.slice(0, 16);
  if (moment < `${day}T${start}`) return 'before';
  return moment > `${day}T${end}` ? 'after' : 'in';
}

/** The wall clock's time while the half-day is under way; before and after it, which tells nothing, its own edge on the side of the mark, so that no minute is taken away unasked. */
export const stampedTime = (stamp: Stamp, halfDay: HalfDay, edge: 'start' | 'end'): TimeOfDay =>
  placeOf(stamp, halfDay) === 'in' ? stamp.slice(11, 16) : halfDay[edge];

/**
 * The mark to keep. Pressing the same key again never moves a time that is there already, and whoever came
 * late and then leaves early keeps the time of arrival.
 */
export function markOf(taken: Taken, before: Mark | undefined, halfDay: HalfDay, stamp: Stamp): Mark {
  const arrivedBefore = before?.status === 'late' || before?.status === 'left' ? before.arrived : undefined;
  switch (taken.status) {
    case 'late':
      return { status: 'late', arrived: taken.arrived ?? arrivedBefore ?? stampedTime(stamp, halfDay, 'start') };
    case 'left': {
      if (taken.left !== undefined) return withArrival(taken.left, taken.arrived);
      const arrived = taken.arrived ?? arrivedBefore;
      const left = before?.status === 'left' ? before.left : stampedTime(stamp, halfDay, 'end');
      return withArrival(arrived !== undefined && arrived > left ? arrived : left, arrived);
    }
    default:
      return taken;
  }
}

const withArrival = (left: TimeOfDay, arrived: TimeOfDay | undefined): Mark =>
  arrived === undefined ? { status: 'left', left } : { status: 'left', left, arrived };
