import { byTime } from '../../attendance/half-day';
import type { Problem } from '../../failure';
import { fail, ok } from '../../result';
import { minuteOfDay } from '../../time';
import { command, problemsOf } from '../command';
import { Overview } from '../overview';
import { type Patch, remove, set } from '../patch';
import type { Workshop } from '../workshop';

const OverviewChange = Overview.partial();
export type OverviewChange = Partial<Overview>;

/** What keeps a change of the overview from being made, so that a field can say it before asking; null when nothing does. */
export function overviewProblem(change: unknown): Problem | null {
  const read = OverviewChange.safeParse(change);
  return read.success ? brokenRule(read.data.halfDays ?? []) : (problemsOf(read.error)[0] ?? null);
}

function brokenRule(halfDays: Overview['halfDays']): Problem | null {
  const backwards = halfDays.findIndex(({ start, end }) => minuteOfDay(end) <= minuteOfDay(start));
  if (backwards >= 0) return { path: `halfDays.${backwards}.end`, rule: 'endBeforeStart' };
  const isTwice = new Set(halfDays.map(({ id }) => id)).size < halfDays.length;
  return isTwice ? { path: 'halfDays', rule: 'twice' } : null;
}

export const overviewCommands = {
  /** Replaces the named fields of the overview; marks of half-days that are gone go with them. */
  'overview.change': command(OverviewChange, (workshop, change) => {
    const problem = brokenRule(change.halfDays ?? []);
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
