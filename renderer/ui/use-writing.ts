import { useEffect, useSyncExternalStore } from 'react';
import type { Result } from '#shared/result';
import { followWritings, forgetWriting, stopWriting, write, writingOf } from './writings';

/** Follows the writing of this name, also when its screen was left meanwhile; what came of it is told until the screen is left. */
export function useWriting<T>(key: string) {
  const { isRunning, progress, done } = useSyncExternalStore(followWritings, () => writingOf(key));
  useEffect(() => () => forgetWriting(key), [key]);
  return {
    isRunning,
    progress,
    done: done as T | null,
    run: (work: (job: string) => Promise<Result<T>>) => void write(key, work),
    stop: () => stopWriting(key),
  };
}
