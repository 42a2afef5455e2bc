import { z } from 'zod';

/** How much of the workshop a person must attend. */
export const AttendanceRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('halfDays'), atLeast: z.number().int().min(0).max(60) }),
  z.strictObject({ kind: z.literal('minutes'), percent: z.number().int().min(0).max(100) }),
]);
export type AttendanceRule = z.infer<typeof AttendanceRule>;
