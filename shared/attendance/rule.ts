import { z } from 'zod';

/** How much of the workshop a person must attend. */
export const AttendanceRule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('halfDays'),
    atLeast: z.number('count').int('count').min(0, 'count').max(60, 'count'),
  }),
  z.strictObject({
    kind: z.literal('minutes'),
    percent: z.number('percent').int('percent').min(0, 'percent').max(100, 'percent'),
  }),
]);
export type AttendanceRule = z.infer<typeof AttendanceRule>;

/** Whether more half-days are asked for than there are, so that nobody can meet the rule; while none is planned, any number may be. */
export const asksTooMuch = (rule: AttendanceRule, halfDays: readonly unknown[]): boolean =>
  rule.kind === 'halfDays' && halfDays.length > 0 && rule.atLeast > halfDays.length;
