import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/en';
import 'dayjs/locale/kk';
import 'dayjs/locale/ru';
import { type Day, type Stamp, stampOf, type TimeOfDay } from '../time';
import type { Language } from './language';

// Our own patterns: Chromium has no Kazakh in Intl, and CLDR's Kazakh differs from one version to the next.
const FULL: Record<Language, string> = { kk: 'YYYY [жылғы] D MMMM', ru: 'D MMMM YYYY [г.]', en: 'D MMMM YYYY' };
const SHORT: Record<Language, string> = { kk: 'DD.MM.YYYY', ru: 'DD.MM.YYYY', en: 'D MMM YYYY' };
const COLUMN: Record<Language, string> = { kk: 'DD.MM', ru: 'DD.MM', en: 'D MMM' };
const DAY_AND_MONTH = 'D MMMM';

const at = (day: Day, language: Language): Dayjs => dayjs(day).locale(language);

/** A day as a document says it: "2026 жылғы 21 қараша", "21 ноября 2026 г.", "21 November 2026". */
export const dayInWords = (day: Day, language: Language): string => at(day, language).format(FULL[language]);

/** A day in figures, for tables. */
export const shortDay = (day: Day, language: Language): string => at(day, language).format(SHORT[language]);

/** From one day to another; what both share, month or year, is said once. */
export function daysInWords(from: Day, to: Day, language: Language): string {
  const [first, last] = from <= to ? [at(from, language), at(to, language)] : [at(to, language), at(from, language)];
  if (first.isSame(last, 'day')) return first.format(FULL[language]);
  if (!first.isSame(last, 'year')) return `${first.format(FULL[language])} – ${last.format(FULL[language])}`;
  const days = first.isSame(last, 'month')
    ? `${first.format('D')}–${last.format(DAY_AND_MONTH)}`
    : `${first.format(DAY_AND_MONTH)} – ${last.format(DAY_AND_MONTH)}`;
  return withYear(days, last.format('YYYY'), language);
}

const withYear = (days: string, year: string, language: Language): string =>
  ({ kk: `${year} жылғы ${days}`, ru: `${days} ${year} г.`, en: `${days} ${year}` })[language];

/** The days on which something happened, in any order: neighbours as one range, the rest after commas. */
export function listOfDays(days: readonly Day[], language: Language): string {
  const runs: [Day, Day][] = [];
  for (const day of [...new Set(days)].sort()) {
    const run = runs.at(-1);
    if (run !== undefined && isNextDay(run[1], day)) run[1] = day;
    else runs.push([day, day]);
  }
  return runs.map(([from, to]) => daysInWords(from, to, language)).join(', ');
}

const isNextDay = (before: Day, day: Day): boolean => dayjs(before).add(1, 'day').isSame(dayjs(day), 'day');

interface Stretch {
  readonly day: Day;
  readonly start: TimeOfDay;
  readonly end: TimeOfDay;
}

/** A half-day as a sentence names it: "16 июня, 09:30–13:00". */
export const stretchInWords = ({ day, start, end }: Stretch, language: Language): string =>
  `${at(day, language).format(DAY_AND_MONTH)}, ${start}–${end}`;

/** A half-day as the head of a column names it: "16.06, 09:30". */
export const shortStretch = ({ day, start }: Stretch, language: Language): string =>
  `${at(day, language).format(COLUMN[language])}, ${start}`;

/** The day of a stamp as the calendar of the laptop that wrote it had it. */
export const dayOf = (stamp: Stamp): Day => stamp.slice(0, 10);

/** A moment with its minute, by the clock of the laptop on which it is read, wherever it was written: "21 ноября 2026 г., 17:30". */
export function stampInWords(stamp: Stamp, language: Language): string {
  const here = stampOf(new Date(stamp));
  return `${dayInWords(dayOf(here), language)}, ${here.slice(11, 16)}`;
}
