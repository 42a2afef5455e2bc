import { type HalfDay, lengthOf } from '../attendance/half-day';
import { minutesPresent } from '../attendance/mark';
import type { AttendanceRule } from '../attendance/rule';
import { type Marks, type PersonSummary, percentPresent, personSummary } from '../attendance/summary';
import type { MissingItem } from './missing-item';

/** What one person's marks come to, measured against the rule. */
export interface AttendanceStanding extends PersonSummary {
  /** What is missing of the attendance the rule asks for; null when the rule is met. */
  readonly missing: MissingItem | null;
  /** One more half-day, or one more mark, would do. */
  readonly isNear: boolean;
}

/** Measures a person's marks against the rule; a half-day nobody took is neither presence nor absence. */
export function attendanceStanding(
  halfDays: readonly HalfDay[],
  marks: Marks,
  rule: AttendanceRule,
): AttendanceStanding {
  const counts = personSummary(halfDays, marks);
  if (halfDays.length === 0) return { ...counts, missing: { kind: 'noHalfDays' }, isNear: false };

  const { have, need } = measured(rule, counts);
  if (have >= need) return { ...counts, missing: null, isNear: false };
  const rows = halfDays.map((halfDay) => {
    const mark = marks[halfDay.id];
    return { here: minutesPresent(mark, halfDay), length: lengthOf(halfDay), isTaken: mark !== undefined };
  });
  const open = rows.filter(({ isTaken }) => !isTaken);
  const couldHave = have + (rule.kind === 'halfDays' ? open.length : 100 * total(open.map(({ length }) => length)));
  if (couldHave >= need)
    return { ...counts, missing: { kind: 'attendanceNotTaken', halfDays: counts.notTaken }, isNear: true };
  const oneMore = rule.kind === 'halfDays' ? 1 : 100 * Math.max(...rows.map(({ here, length }) => length - here));
  return { ...counts, missing: shortOf(rule, counts), isNear: have + oneMore >= need };
}

/** Have and need in one unit of whole numbers, so that 79.9 % is never 80 %. */
const measured = (rule: AttendanceRule, { halfDays, minutes, ofMinutes }: Counts) =>
  rule.kind === 'halfDays'
    ? { have: halfDays, need: rule.atLeast }
    : { have: minutes * 100, need: rule.percent * ofMinutes };

const shortOf = (rule: AttendanceRule, counts: Counts): MissingItem =>
  rule.kind === 'halfDays'
    ? { kind: 'halfDays', have: counts.halfDays, need: rule.atLeast }
    : { kind: 'minutes', have: percentPresent(counts), need: rule.percent };

type Counts = Pick<PersonSummary, 'halfDays' | 'minutes' | 'ofMinutes'>;

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
