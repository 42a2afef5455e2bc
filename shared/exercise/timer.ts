import { z } from 'zod';
import { after, Instant, inMilliseconds, Milliseconds, type Minutes } from '../time';

/** A countdown kept as a deadline, so that a tick only repaints. Each state holds only what is true in it. */
export const Timer = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('ready'), length: Milliseconds }),
  z.strictObject({ state: z.literal('running'), endsAt: Instant }),
  z.strictObject({ state: z.literal('paused'), left: Milliseconds }),
]);
export type Timer = z.infer<typeof Timer>;

export const readyFor = (length: Minutes): Timer => ({ state: 'ready', length: inMilliseconds(length) });

/** Negative once the time is over: overtime counts on. */
export function timeLeft(timer: Timer, now: Instant): Milliseconds {
  switch (timer.state) {
    case 'ready':
      return timer.length;
    case 'running':
      return (timer.endsAt - now) as Milliseconds;
    case 'paused':
      return timer.left;
  }
}

export const start = (timer: Timer, now: Instant): Timer =>
  timer.state === 'running' ? timer : { state: 'running', endsAt: after(now, timeLeft(timer, now)) };

export const pause = (timer: Timer, now: Instant): Timer =>
  timer.state === 'running' ? { state: 'paused', left: timeLeft(timer, now) } : timer;

/** Gives or takes time; taking more than is left ends the countdown now, never in the past. */
export function extend(timer: Timer, by: Milliseconds, now: Instant): Timer {
  const floor = Math.min(0, timeLeft(timer, now));
  const left = Math.max(floor, timeLeft(timer, now) + by) as Milliseconds;
  switch (timer.state) {
    case 'ready':
      return { state: 'ready', length: left };
    case 'running':
      return { state: 'running', endsAt: after(now, left) };
    case 'paused':
      return { state: 'paused', left };
  }
}

export type Warning = 'none' | 'soon' | 'last' | 'over';

/** The marks at which the room is warned: a fifth of the time left (at most two minutes), the last half minute, over. */
export function warning(timer: Timer, length: Milliseconds, now: Instant): Warning {
  const left = timeLeft(timer, now);
  if (timer.state === 'ready') return 'none';
  if (left <= 0) return 'over';
  if (left <= 30_000) return 'last';
  return left <= Math.min(120_000, length / 5) ? 'soon' : 'none';
}

const ORDER: readonly Warning[] = ['none', 'soon', 'last', 'over'];

/** The mark that was passed between two looks at a countdown: only the last, so that a laptop that slept rings once. */
export const markPassed = (before: Warning, now: Warning): Exclude<Warning, 'none'> | null =>
  now !== 'none' && ORDER.indexOf(now) > ORDER.indexOf(before) ? now : null;
