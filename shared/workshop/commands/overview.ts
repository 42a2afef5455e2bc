import type { z } from 'zod';
import { byTime } from '../../attendance/half-day';
import { asksTooMuch } from '../../attendance/rule';
import type { Problem } from '../../failure';
import { fail, ok } from '../../result';
import { minuteOfDay } from '../../time';
import { command } from '../command';
import { Overview } from '../overview';
import { type Patch, remove, set } from '../patch';
import type { Workshop } from '../workshop';

const OverviewChange = Overview.partial();

/** What keeps a change of the overview from being made; null when nothing does. */
function brokenRule(change: z.output<typeof OverviewChange>, overview: Overview): Problem | null {
  const { rule, halfDays = [] } = change;
  const backwards = halfDays.findIndex(({ start, end }) => minuteOfDay(end) <= minuteOfDay(start));
  if (backwards >= 0) return { path: `halfDays.${backwards}.end`, rule: 'endBeforeStart' };
  const isTwice = new Set(halfDays.map(({ id }) => id)).size < halfDays.length;
  if (isTwice) return { path: 'halfDays', rule: 'twice' };
  // Half-days may be taken away from under a rule: it stays as it is until somebody changes it.
  const there = change.halfDays ?? overview.halfDays;
  if (rule === undefined || isSame(rule.attendance, overview.rule.attendance) || !asksTooMuch(rule.attendance, there))
    return null;
  return { path: 'rule.attendance.atLeast', rule: 'moreThanThere', detail: String(there.length) };
}

export const overviewCommands = {
  /** Replaces the named fields of the overview; marks of half-days that are gone go with them. */
  'overview.change': command(OverviewChange, (workshop, change) => {
    const problem = brokenRule(change, workshop.overview);
    if (problem !== null) return fail({ kind: 'invalid', problems: [problem] });

    const { halfDays, ...others } = change;
    const wanted = { ...others, ...(halfDays === undefined ? {} : { halfDays: [...halfDays].sort(byTime) }) };
    const fields = Object.entries(wanted).filter(
      ([field, value]) => value !== undefined && !isSame(value, workshop.overview[field as keyof Overview]),
    );
    return ok([
      ...fields.map(([field, value]) => set(['overview', field], value)),
      ...(halfDays === undefined ? [] : orphanedMarks(workshop, new Set(halfDays.map(({ id }) => id)))),
      ...(change.stageLanguage === undefined || change.stageLanguage === workshop.overview.stageLanguage
        ? []
        : [set(['stage', 'language'], change.stageLanguage)]),
    ]);
  }),
};

/** Plain data, made by one schema, so its text is its identity. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const orphanedMarks = (workshop: Workshop, kept: ReadonlySet<string>): Patch[] =>
  Object.entries(workshop.attendance).flatMap(([participant, marks]) =>
    Object.keys(marks)
      .filter((halfDay) => !kept.has(halfDay))
      .map((halfDay) => remove(['attendance', participant, halfDay])),
  );
