import { z } from 'zod';
import { Id } from '../id';
import { Day, type Minutes, minutesBetween, TimeOfDay } from '../time';

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
