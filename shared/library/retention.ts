import { addDays, type Day, daysBetween } from '../time';
import type { Library } from './library';

/** Days before its date from which a workshop reminds of it. */
export const REMINDS_FROM = 14;
/** Nothing is erased by itself before it has reminded on so many days after the date… */
export const REMINDERS = 3;
/** …and before so many days have passed since the first of them. */
export const DAYS_OF_GRACE = 7;

/** How a workshop stands to the day until which it is kept. */
export type RetentionStanding =
  | { readonly kind: 'none' }
  | { readonly kind: 'soon'; readonly days: number }
  /** The date has come: it asks, and erases by itself no sooner than that day. */
  | { readonly kind: 'due'; readonly erases: Day }
  | { readonly kind: 'erase' };

/** Reminders that can be believed today: those of later days were noted by a clock that went wrong. */
const believed = (until: Day, today: Day, reminded: readonly Day[]): Day[] =>
  [...new Set(reminded)].filter((day) => day > until && day < today).sort();

/** A wrong clock must erase nothing: the date is not enough, it takes reminders on several earlier days. */
export function retentionStanding(until: Day | null, today: Day, reminded: readonly Day[]): RetentionStanding {
  if (until === null) return { kind: 'none' };
  const left = daysBetween(today, until);
  if (left > REMINDS_FROM) return { kind: 'none' };
  if (left > 0) return { kind: 'soon', days: left };
  const days = believed(until, today, reminded);
  const first = days[0] ?? (today > until ? today : addDays(until, 1));
  if (days.length >= REMINDERS && daysBetween(first, today) >= DAYS_OF_GRACE) return { kind: 'erase' };
  const more = Math.max(1, REMINDERS - days.length);
  const [soonest, afterGrace] = [addDays(today, more), addDays(first, DAYS_OF_GRACE)];
  return { kind: 'due', erases: soonest > afterGrace ? soonest : afterGrace };
}

/** The reminders without those of later days. */
export const upTo = (today: Day, reminded: readonly Day[]): Day[] => reminded.filter((day) => day <= today);

/** The reminders after a person was reminded today. */
export const remindedToday = (today: Day, reminded: readonly Day[]): Day[] => [
  ...reminded.filter((day) => day < today),
  today,
];

/** How many workshops are near the day until which they are kept, and for how many it has come. */
export function retentionCounts(
  { workshops, reminded }: Pick<Library, 'workshops' | 'reminded'>,
  today: Day,
): { soon: number; due: number } {
  const kinds = workshops.map(({ id, retention }) => retentionStanding(retention, today, reminded[id] ?? []).kind);
  return {
    soon: kinds.filter((kind) => kind === 'soon').length,
    due: kinds.filter((kind) => kind === 'due' || kind === 'erase').length,
  };
}
