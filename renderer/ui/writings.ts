import type { Result } from '#shared/result';
import { bridge } from '../bridge';
import { dismissFailure, showFailure } from '../mirror';
import { asJob } from './as-job';
import type { Progress } from './use-job';

/** Files being written, or what came of it. */
export interface Writing {
  readonly isRunning: boolean;
  /** The job by which its progress is told. */
  readonly job: string;
  readonly progress: Progress | null;
  readonly done: unknown;
}

const IDLE: Writing = { isRunning: false, job: '', progress: null, done: null };

// Writing goes on when its screen is left, so how far it is must outlive the screen.
const writings = new Map<string, Writing>();
const listeners = new Set<() => void>();

function put(key: string, change: Partial<Writing>): void {
  writings.set(key, { ...writingOf(key), ...change });
  for (const listener of listeners) listener();
}

/** How the writing of this name stands. */
export const writingOf = (key: string): Writing => writings.get(key) ?? IDLE;

/** Whether this is being written now, whoever looks on. */
export const isWriting = (key: string): boolean => writingOf(key).isRunning;

/** Calls back after each step of any writing; answers how to stop that. */
export function followWritings(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Begins a writing under a job's name of its own, because others may be under way. */
export async function write(key: string, work: (job: string) => Promise<Result<unknown>>): Promise<void> {
  // What went wrong with another file is no longer news.
  dismissFailure();
  const begin = (job: string) => {
    put(key, { ...IDLE, isRunning: true, job });
    return work(job);
  };
  try {
    const answer = await asJob((progress) => put(key, { progress }), begin);
    put(key, { ...IDLE, done: answer.ok ? answer.value : null });
    if (!answer.ok) showFailure(answer.failure);
  } finally {
    put(key, { isRunning: false, progress: null });
  }
}

/** Asks the writing of this name to stop after the file that it is at. */
export function stopWriting(key: string): void {
  const { isRunning, job } = writingOf(key);
  if (isRunning) void bridge().ask('job.cancel', { job });
}

/** Forgets what came of a writing that is over. */
export function forgetWriting(key: string): void {
  if (!isWriting(key)) writings.delete(key);
}
