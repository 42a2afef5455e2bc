import type { Milliseconds } from '../time';

/** A countdown in the form in which people read it: 12:05, or 1:02:05 from an hour on. */
export interface Countdown {
  /** Overtime is counted up, with a plus before it. */
  readonly isOver: boolean;
  readonly digits: string;
  /** What the first group of digits counts. */
  readonly unit: 'hours' | 'minutes';
}

/** Rounds up before the end and down after it, so that 0:00 is shown at the end itself and not a second before. */
export function countdownOf(left: Milliseconds): Countdown {
  const seconds = left > 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const two = (count: number) => String(count).padStart(2, '0');
  return {
    isOver: left <= 0,
    digits: hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`,
    unit: hours > 0 ? 'hours' : 'minutes',
  };
}

/** The same on one line: 12:05, or +0:35 once the time is over. */
export function shownCountdown(left: Milliseconds): string {
  const { isOver, digits } = countdownOf(left);
  return isOver ? `+${digits}` : digits;
}
