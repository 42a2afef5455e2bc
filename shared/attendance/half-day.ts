import { z } from 'zod';
import { Id } from '../id';
import { Day, type Minutes, minutesBetween, type Stamp, TimeOfDay } from '../time';

export const HalfDayId = Id;
export type HalfDayId = z.infer<typeof HalfDayId>;

/** The unit of attendance: one stretch of one day. */
export const HalfDay = z.strictObject({
  id: HalfDayId,
  day: Day,
  start: TimeOfDay,
  end: TimeOfDay,
});
export type HalfDay = z.infer<typeof HalfDay>;

export const lengthOf = ({ start, end }: HalfDay): Minutes => minutesBetween(start, end);

/** Earlier days first, then earlier starts. */
export const byTime = (a: HalfDay, b: HalfDay): number => (`${a.day} ${a.start}` < `${b.day} ${b.start}` ? -1 : 1);

/** Pairs of half-days, by their places in the list, that share minutes: those would be counted for both. */
export const overlapping = (halfDays: readonly HalfDay[]): (readonly [number, number])[] =>
  halfDays.flatMap((one, at) =>
    halfDays.slice(at + 1).flatMap((other, further) => {
      const shares = one.day === other.day && one.start < other.end && other.start < one.end;
      return shares ? [[at, at + 1 + further] as const] : [];
    }),
  );

/** The half-day to take now: the one under way, else the next of that day, else the last that began, else the first. */
export function halfDayAt(halfDays: readonly HalfDay[], stamp: Stamp): HalfDay | undefined {
  const [day, time] = [stamp.slice(0, 10), stamp.slice(11, 16)];
  const sorted = [...halfDays].sort(byTime);
  return (
    sorted.find((each) => each.day === day && time <= each.end) ??
    sorted.findLast((each) => `${each.day} ${each.start}` <= `${day} ${time}`) ??
    sorted[0]
  );
}
