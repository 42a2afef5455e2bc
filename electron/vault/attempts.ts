import { z } from 'zod';
import { fail, ok, type Result } from '#shared/result';
import type { MachineClocks } from '../clock';
import type { Disk } from './disk';

/** Tries that were begun and have not succeeded, and when the last of them was, by a clock that nobody can set. */
const Tries = z.strictObject({
  schema: z.literal(1),
  failed: z.number().int().min(0),
  boot: z.string(),
  /** Seconds since the machine started. */
  uptime: z.number(),
});
type Tries = z.infer<typeof Tries>;

/** Everybody mistypes; only from here on is it guessing. */
const FREE_TRIES = 3;
const LONGEST_WAIT = 15 * 60;

/** Seconds to wait after so many failed tries: none, none, none, then 2, 4, 8 … */
export const waitAfter = (failed: number): number =>
  failed < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, 2 ** (failed - FREE_TRIES + 1));

/** What stands between a person at the keyboard and the next try. It slows hands, not a copied disk: that is Argon2id's part. */
export interface Attempts {
  /** Whole seconds until the next try is allowed. */
  wait(): number;
  /** Counts the try before it is made, so that switching off in the middle of it gains nothing. Null is a wrong passphrase. */
  attempt<T>(tryIt: () => Promise<T | null>): Promise<Result<T>>;
}

/** A damaged count is taken for a high one: no accident makes one, and a wait harms nobody. */
const MANY = 12;

export function attemptsIn(disk: Disk, path: string, clocks: MachineClocks): Attempts {
  const stamped = (failed: number): Tries => ({ schema: 1, failed, boot: clocks.boot, uptime: clocks.uptime() });
  const keep = (tries: Tries) => disk.replace(path, Buffer.from(JSON.stringify(tries)));

  const read = (): Tries => {
    const bytes = disk.read(path);
    const tries = bytes === null ? stamped(0) : (readTries(bytes) ?? { ...stamped(MANY), boot: '' });
    if (tries.failed === 0 || tries.boot === clocks.boot) return tries;
    // The machine was restarted, and who can say how long it was off: the wait begins again, once for this start.
    const again = stamped(tries.failed);
    keep(again);
    return again;
  };
  const wait = (): number => {
    const { failed, uptime } = read();
    const passed = Math.max(0, clocks.uptime() - uptime);
    return Math.ceil(Math.max(0, waitAfter(failed) - passed));
  };

  return {
    wait,
    attempt: async (tryIt) => {
      const waitSeconds = wait();
      if (waitSeconds > 0) return fail({ kind: 'tooSoon', waitSeconds });
      keep(stamped(read().failed + 1));
      const opened = await tryIt();
      if (opened === null) return fail({ kind: 'wrongPassphrase', waitSeconds: wait() });
      keep(stamped(0));
      return ok(opened);
    },
  };
}

function readTries(bytes: Uint8Array): Tries | null {
  try {
    return Tries.safeParse(JSON.parse(Buffer.from(bytes).toString())).data ?? null;
  } catch {
    return null;
  }
}
