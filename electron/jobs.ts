import type { Program } from './program';

/** A long piece of work: it tells how far it is, and knows when it was asked to stop. */
export interface Job {
  readonly id: string;
  readonly signal: AbortSignal;
  tell(done: number, total: number, item: string): void;
}

/** All long work under way, whoever began it. */
export interface Jobs {
  /** Runs work as a job that is over when the work is, however it ends. */
  run<T>(work: (job: Job) => Promise<T>): Promise<T>;
  /** Asks a job to stop; one that is over has nothing left to stop. */
  stop(id: string): void;
}

export function jobsThat(tell: Program['tell'], newId: () => string): Jobs {
  const running = new Map<string, AbortController>();
  return {
    run: async (work) => {
      const id = newId();
      const control = new AbortController();
      running.set(id, control);
      try {
        return await work({
          id,
          signal: control.signal,
          tell: (done, total, item) => tell('job.progress', { job: id, done, total, item }),
        });
      } finally {
        running.delete(id);
      }
    },
    stop: (id) => running.get(id)?.abort(),
  };
}
