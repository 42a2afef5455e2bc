import { z } from 'zod';

/** A moment on the program's steady time line, in milliseconds; see electron/clock. */
export const Instant = z.number().int().brand('Instant');
export type Instant = z.infer<typeof Instant>;

export const Milliseconds = z.number().int().brand('Milliseconds');
export type Milliseconds = z.infer<typeof Milliseconds>;

export const Minutes = z.number().int().min(0).brand('Minutes');
export type Minutes = z.infer<typeof Minutes>;

/** A calendar day, as ISO 8601 writes it: 2025-06-16. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** A wall-clock time of one day, 24 hours, to the minute: 09:30. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export type TimeOfDay = z.infer<typeof TimeOfDay>;

/** A wall-clock moment for people to read, ISO 8601 with offset; nothing is ever decided by it. */
export const Stamp = z.iso.datetime({ offset: true });
export type Stamp = z.infer<typeof Stamp>;

/** Several lengths together. */
export const inAll = (lengths: readonly Minutes[]): Minutes =>
  lengths.reduce((sum, length) => sum + length, 0) as Minutes;

export const inMilliseconds = (length: Minutes): Milliseconds => (length * 60_000) as Milliseconds;

export const after = (instant: Instant, length: Milliseconds): Instant => (instant + length) as Instant;

/** Never less than nothing. */
export const until = (deadline: Instant, now: Instant): Milliseconds => Math.max(0, deadline - now) as Milliseconds;

const A_DAY = 86_400_000;

/** A day so many days later, or earlier by a negative count. */
export const addDays = (day: Day, count: number): Day =>
  new Date(Date.parse(day) + count * A_DAY).toISOString().slice(0, 10);

export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / A_DAY);

/** Minutes since midnight. */
export function minuteOfDay(time: TimeOfDay): number {
  const [hours, rest] = time.split(':');
  return Number(hours) * 60 + Number(rest);
}

/** The length between two times of one day; nothing when the end comes first. */
export const minutesBetween = (from: TimeOfDay, to: TimeOfDay): Minutes =>
  Math.max(0, minuteOfDay(to) - minuteOfDay(from)) as Minutes;

/**
 * Tells, at each look, whether the wall clock and the local clock have come apart since the last one: the laptop
 * slept, which stops performance.now(), or somebody set its clock. Either way it is time to ask the steady clock.
 */
export function apartWatch(wall: () => number, local: () => number): () => boolean {
  let apart = wall() - local();
  return () => {
    const now = wall() - local();
    const came = Math.abs(now - apart) > 1_000;
    if (came) apart = now;
    return came;
  };
}

/** How far another process's clock is ahead of ours, by one question: it was read in the middle of the asking. */
export const offsetOf = (told: Instant, asked: number, answered: number): number => told - (asked + answered) / 2;

const TYPED_TIME = /^([01]?\d|2[0-3])(?:[:.,\- ]?([0-5]\d))?$/;

/** A time as people type it, "9:30", "9.30", "0930" or "9"; null when it is none. */
export function readTime(typed: string): TimeOfDay | null {
  const [, hours, rest] = TYPED_TIME.exec(typed.trim()) ?? [];
  return hours === undefined ? null : `${hours.padStart(2, '0')}:${rest ?? '00'}`;
}

const TYPED_DAY = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4}|\d{2})$/;

/** A day as people in Kazakhstan type it, "16.06.2025" or "16.6.25", or as ISO 8601 writes it; null when there is none such. */
export function readDay(typed: string): Day | null {
  const [, day = '', month = '', year = ''] = TYPED_DAY.exec(typed.trim()) ?? [];
  const century = year.length === 2 ? '20' : '';
  const iso = year === '' ? typed.trim() : `${century}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}

/** The 30th of February is written like a day, and is none. */
function isDay(iso: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(iso) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(iso);
}

/** A day as it is typed back: 16.06.2025. */
export const typedDay = (day: Day): string => day.split('-').reverse().join('.');

/** The wall clock with the laptop's own offset: 2025-06-16T09:30:00+05:00. */
export function stampOf(date: Date): Stamp {
  const offset = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const pad = (count: number) => String(Math.trunc(Math.abs(count))).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${pad(offset / 60)}:${pad(offset % 60)}`;
}
