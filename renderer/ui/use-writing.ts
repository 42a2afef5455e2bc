import { useEffect, useSyncExternalStore } from 'react';
import type { Result } from '#shared/result';
import { bridge } from '../bridge';
import { dismissFailure, showFailure } from '../mirror';
import type { Progress } from './use-job';

/** Files being written, or what came of it. */
interface Writing {
  readonly isRunning: boolean;
  readonly progress: Progress | null;
  readonly done: unknown;
}

const IDLE: Writing = { isRunning: false, progress: null, done: null };

// Writing goes on when its screen is left, so how far it is must outlive the screen.
const writings = new Map<string, Writing>();
const listeners = new Set<() => void>();

function put(key: string, change: Partial<Writing>): void {
  writings.set(key, { ...(writings.get(key) ?? IDLE), ...change });
  for (const listener of listeners) listener();
}

/** Two may be under way: a job belongs to the first that heard of it. */
function isOurs(key: string, { job }: Progress): boolean {
  const before = writings.get(key)?.progress ?? null;
  return before === null ? ![...writings.values()].some(({ progress }) => progress?.job === job) : before.job === job;
}

async function run(key: string, work: () => Promise<Result<unknown>>): Promise<void> {
  // What went wrong with another file is no longer news.
  dismissFailure();
  put(key, { ...IDLE, isRunning: true });
  const stop = bridge().listen('job.progress', (progress) => isOurs(key, progress) && put(key, { progress }));
  try {
    const answer = await work();
    put(key, { ...IDLE, done: answer.ok ? answer.value : null });
    if (!answer.ok) showFailure(answer.failure);
  } finally {
    stop();
    put(key, { isRunning: false, progress: null });
  }
}

/** Whether this is being written now, whoever looks on. */
export const isWriting = (key: string): boolean => writings.get(key)?.isRunning === true;

/** Follows the writing of this name, also when its screen was left meanwhile; what came of it is told until the screen is left. */
export function useWriting<T>(key: string) {
  const { isRunning, progress, done } = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => writings.get(key) ?? IDLE,
  );
  useEffect(
    () => () => {
      if (!isWriting(key)) writings.delete(key);
    },
    [key],
  );
  return {
    isRunning,
    progress,
    done: done as T | null,
    run: (work: () => Promise<Result<T>>) => void run(key, work),
    stop: () => {
      if (progress !== null) void bridge().ask('job.cancel', { job: progress.job });
    },
  };
}
