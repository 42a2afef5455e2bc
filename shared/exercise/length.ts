import type { Minutes } from '../time';

/** A phase lasts at least a minute and at most ten hours. */
export const SHORTEST = 1;
export const LONGEST = 600;

/** Minutes in one of each unit, by the words that people type in the three languages. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(h|hr|hrs|hours?|ч|час|часа|часов|сағ|сағат)$/, 60],
  [/^(m|min|mins|minutes?|м|мин|минут|минута|минуты)$/, 1],
  [/^(s|sec|secs|seconds?|с|сек|секунд|секунда|секунды)$/, 1 / 60],
];

const PART = /(\d+(?:[.,]\d+)?)\s*(\p{L}*)\.?\s*/uy;

/**
 * The whole minutes that a person meant by "15", "1h10", "1:10", "1 ч 10 мин" or "10m30s", half a minute rounded
 * up; null when it is no length or not a sensible one.
 */
export function parseLength(typed: string): Minutes | null {
  const text = typed.trim().toLowerCase();
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(text);
  const total = clock === null ? sumOf(text) : Number(clock[1]) * 60 + Number(clock[2]);
  if (total === null) return null;
  const whole = Math.round(total);
  return whole >= SHORTEST && whole <= LONGEST ? (whole as Minutes) : null;
}

/** Each unit at most once and the larger first; a number without a unit is one below the unit before it. */
function sumOf(text: string): number | null {
  let total = 0;
  let before = Number.POSITIVE_INFINITY;
  let at = 0;
  while (at < text.length) {
    PART.lastIndex = at;
    const [whole, count, word] = PART.exec(text) ?? [];
    if (whole === undefined || count === undefined || word === undefined) return null;
    const unit = word === '' ? unitBelow(before) : UNITS.find(([words]) => words.test(word))?.[1];
    if (unit === undefined || unit >= before) return null;
    total += Number(count.replace(',', '.')) * unit;
    before = unit;
    at += whole.length;
  }
  return at === 0 ? null : total;
}

const unitBelow = (unit: number): number | undefined =>
  unit === Number.POSITIVE_INFINITY ? 1 : unit === 60 ? 1 : unit === 1 ? 1 / 60 : undefined;

/** The length as it is typed back: 1:10 from an hour on, else the minutes alone. */
export const typedLength = (length: Minutes): string =>
  length < 60 ? String(length) : `${Math.floor(length / 60)}:${String(length % 60).padStart(2, '0')}`;
