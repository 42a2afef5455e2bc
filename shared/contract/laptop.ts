import { z } from 'zod';
import { Nothing, request } from './request';

/** One thing about this laptop that the safety of the data rests on. */
export const LaptopCheck = z.strictObject({
  check: z.enum(['ciphers', 'sandbox', 'permissions', 'folders', 'encryption', 'memory', 'space', 'fonts', 'displays']),
  /** Whether all is well, somebody should look at it, or the program cannot be relied on. */
  state: z.enum(['ok', 'attention', 'failed']),
  /** Which of the check's sentences says it: a key under `laptop.<check>` in the messages. */
  finding: z.string(),
  /** What the sentence names. */
  detail: z.string(),
  /** How many of them there are; of free space, how many bytes. */
  count: z.number().int(),
});
export type LaptopCheck = z.infer<typeof LaptopCheck>;

export const laptopRequests = {
  /** What stood wrong when the program started and is to be heard of unasked; nothing, as a rule. */
  'laptop.atStart': request(Nothing, z.strictObject({ checks: z.array(LaptopCheck) })),
  /** Looks at the laptop now. Nothing is changed. */
  'laptop.check': request(Nothing, z.strictObject({ checks: z.array(LaptopCheck), milliseconds: z.number() })),
};
