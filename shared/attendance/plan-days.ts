import { addDays, type Day, type TimeOfDay } from '../time';
import { byTime, type HalfDay } from './half-day';

/** The two halves of a training day in most rooms. */
const USUAL: readonly { readonly start: TimeOfDay; readonly end: TimeOfDay }[] = [
  { start: '09:30', end: '13:00' },
  { start: '14:00', end: '17:30' },
];

/** The half-days with one more day: the day after the last one, with its times; the first day is `first`. */
export function withNextDay(halfDays: readonly HalfDay[], first: Day, newId: () => string): HalfDay[] {
  const last = [...halfDays].sort(byTime).at(-1)?.day;
  const times = last === undefined ? USUAL : halfDays.filter(({ day }) => day === last);
  const day = last === undefined ? first : addDays(last, 1);
  return [...halfDays, ...times.map(({ start, end }) => ({ id: newId(), day, start, end }))];
}

/** One more half-day after the last: in the afternoon that the day still lacks, else in the morning of the next day. */
export function withNextHalfDay(halfDays: readonly HalfDay[], first: Day, newId: () => string): HalfDay[] {
  const last = [...halfDays].sort(byTime).at(-1);
  const [morning, afternoon] = USUAL as readonly [(typeof USUAL)[number], (typeof USUAL)[number]];
  const next =
    last === undefined
      ? { day: first, ...morning }
      : last.end <= afternoon.start
        ? { day: last.day, ...afternoon }
        : { day: addDays(last.day, 1), ...morning };
  return [...halfDays, { id: newId(), ...next }];
}
