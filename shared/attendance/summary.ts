import type { Minutes } from '../time';
import { type HalfDay, lengthOf } from './half-day';
import { isAttended, type Mark, minutesPresent, type Status } from './mark';

/** One person's marks, by half-day. */
export type Marks = Readonly<Record<string, Mark>>;

/** What one person's marks come to. A half-day without a mark was not taken: it is neither presence nor absence. */
export interface PersonSummary {
  /** Half-days attended for at least half of their length. */
  readonly halfDays: number;
  readonly ofHalfDays: number;
  readonly minutes: Minutes;
  readonly ofMinutes: Minutes;
  readonly notTaken: number;
}

export function personSummary(halfDays: readonly HalfDay[], marks: Marks): PersonSummary {
  let [attended, minutes, ofMinutes, notTaken] = [0, 0, 0, 0];
  for (const halfDay of halfDays) {
    const mark = marks[halfDay.id];
    if (mark === undefined) notTaken += 1;
    if (isAttended(mark, halfDay)) attended += 1;
    minutes += minutesPresent(mark, halfDay);
    ofMinutes += lengthOf(halfDay);
  }
  return {
    halfDays: attended,
    ofHalfDays: halfDays.length,
    minutes: minutes as Minutes,
    ofMinutes: ofMinutes as Minutes,
    notTaken,
  };
}

/** Whole per cent of the minutes, rounded down: a share that is shown as enough is enough. */
export const percentPresent = ({ minutes, ofMinutes }: Pick<PersonSummary, 'minutes' | 'ofMinutes'>): number =>
  ofMinutes === 0 ? 0 : Math.floor((minutes * 100) / ofMinutes);

/** How many people have each mark in one half-day. */
export type HalfDaySummary = Readonly<Record<Status | 'notTaken', number>>;

export function halfDaySummary(halfDay: string, people: readonly string[], marks: Readonly<Record<string, Marks>>) {
  const count = { present: 0, late: 0, left: 0, excused: 0, absent: 0, notTaken: 0 };
  for (const person of people) count[marks[person]?.[halfDay]?.status ?? 'notTaken'] += 1;
  return count satisfies HalfDaySummary;
}

/** Whoever was in the room at all, for however long. */
export const cameIn = ({ present, late, left }: HalfDaySummary): number => present + late + left;
