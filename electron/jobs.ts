import type { BrokenOff } from '#shared/contract/program';
import type { Program } from './program';
import { Locked } from './vault/keys';

/** A long piece of work: it tells how far it is, and knows when it was asked to stop. */
export interface Job {
  readonly id: string;
  readonly signal: AbortSignal;
  tell(done: number, total: number, item: string): void;
  /** Lets a whole file through, and counts it. Throws `Locked` once the vault is locked: no file is written after that. */
  write<T>(file: () => T): T;
  /** What a lock that breaks this off does first, while the vault is still open; answers whether the lock is to be told of. */
  beforeLock(act: () => boolean): void;
}

/** All long work under way, whoever began it. */
export interface Jobs {
  /** Runs work as a job that is over when the work is, however it ends. Throws `Locked` when a lock broke it off. It has the name that was asked for, unless another job has it. */
  run<T>(what: BrokenOff['what'], work: (job: Job) => Promise<T>, name?: string): Promise<T>;
  /** Asks a job to stop; one that is over has nothing left to stop. */
  stop(id: string): void;
  /** Whether somebody works on it still. */
  isRunning(id: string): boolean;
  /** Breaks off all that is under way: whoever comes to a locked program is told nothing, and nothing more is written. */
  lock(): void;
  /** What locks broke off since this was asked last. */
  brokenOff(): BrokenOff[];
}

interface Running {
  readonly control: AbortController;
  readonly what: BrokenOff['what'];
  written: number;
  isLocked: boolean;
  beforeLock: () => boolean;
}

export function jobsThat(tell: Program['tell'], newId: () => string): Jobs {
  const running = new Map<string, Running>();
  let broken: BrokenOff[] = [];

  const jobOf = (id: string, entry: Running): Job => ({
    id,
    signal: entry.control.signal,
    // An item is named after a person.
    tell: (done, total, item) => !entry.isLocked && tell('job.progress', { job: id, done, total, item }),
    write: (file) => {
      if (entry.isLocked) throw new Locked();
      const written = file();
      entry.written += 1;
      return written;
    },
    beforeLock: (act) => {
      entry.beforeLock = act;
    },
  });

  return {
    run: async (what, work, name) => {
      const id = name === undefined || running.has(name) ? newId() : name;
      const entry: Running = {
        control: new AbortController(),
        what,
        written: 0,
        isLocked: false,
        beforeLock: () => true,
      };
      running.set(id, entry);
      try {
        const done = await work(jobOf(id, entry));
        if (entry.isLocked) throw new Locked();
        return done;
      } catch (error) {
        // Whatever it stumbled over when its keys were gone, the lock is why.
        throw entry.isLocked ? new Locked() : error;
      } finally {
        running.delete(id);
      }
    },
    stop: (id) => running.get(id)?.control.abort(),
    isRunning: (id) => running.get(id)?.isLocked === false,
    lock: () => {
      const entries = [...running.values()].filter(({ isLocked }) => !isLocked);
      for (const entry of entries) {
        entry.isLocked = true;
        entry.control.abort();
      }
      const faults: unknown[] = [];
      for (const { beforeLock, what, written } of entries)
        try {
          if (beforeLock()) broken.push({ what, written });
        } catch (error) {
          faults.push(error);
        }
      if (faults.length > 0) throw faults[0];
    },
    brokenOff: () => {
      const said = broken;
      broken = [];
      return said;
    },
  };
}
