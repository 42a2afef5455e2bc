import { bridge } from '../bridge';
import type { Progress } from './use-job';

/** Does work under a job's name of its own, and hears of its progress and no other's: several jobs may be under way. */
export async function asJob<T>(hear: (progress: Progress) => void, work: (job: string) => Promise<T>): Promise<T> {
  const job = crypto.randomUUID();
  const unheard = bridge().listen('job.progress', (progress) => progress.job === job && hear(progress));
  try {
    return await work(job);
  } finally {
    unheard();
  }
}
