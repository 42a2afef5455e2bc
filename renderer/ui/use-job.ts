import { useEffect, useState } from 'react';
import { bridge } from '../bridge';

/** How far the long work under way has come. */
export interface Progress {
  readonly job: string;
  readonly done: number;
  readonly total: number;
  readonly item: string;
}

/** Follows the job that was begun from this screen, while it runs. */
export function useJob() {
  const [isRunning, setRunning] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => (isRunning ? bridge().listen('job.progress', setProgress) : undefined), [isRunning]);

  const run = async <T>(work: () => Promise<T>): Promise<T> => {
    setProgress(null);
    setRunning(true);
    try {
      return await work();
    } finally {
      setRunning(false);
    }
  };
  const stop = () => {
    if (progress !== null) void bridge().ask('job.cancel', { job: progress.job });
  };
  return { isRunning, progress, run, stop };
}
