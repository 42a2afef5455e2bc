import { useEffect, useState } from 'react';
import { bridge } from '../bridge';
import { dismissFailure } from '../mirror';
import { asJob } from './as-job';

/** How far the long work under way has come. */
export interface Progress {
  readonly job: string;
  readonly done: number;
  readonly total: number;
  readonly item: string;
}

/** Long work, as those who may stop it see it. */
export interface UnderWay {
  readonly isRunning: boolean;
  readonly progress: Progress | null;
  readonly stop: () => void;
}

/** Work that is over sooner needs no bar, in milliseconds. */
const SHORT = 400;

/** Follows the job that was begun from this screen, and no other, while it runs. */
export function useJob() {
  const [isRunning, setRunning] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);

  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isRunning) return setLong(false);
    const patience = setTimeout(() => setLong(true), SHORT);
    return () => clearTimeout(patience);
  }, [isRunning]);

  const run = async <T>(work: (job: string) => Promise<T>): Promise<T> => {
    // What went wrong with another file is no longer news.
    dismissFailure();
    setProgress(null);
    setRunning(true);
    try {
      return await asJob(setProgress, work);
    } finally {
      setRunning(false);
    }
  };
  const stop = () => {
    if (progress !== null) void bridge().ask('job.cancel', { job: progress.job });
  };
  return { isRunning, isLong, progress, run, stop };
}
