import { ok } from '../../result';
import { minuteOfDay } from '../../time';
import { command, invalid } from '../command';
import { Overview } from '../overview';
import { type Patch, remove, set } from '../patch';
import type { Workshop } from '../workshop';

export const overviewCommands = {
  /** Replaces the named fields of the overview; marks of half-days that are gone go with them. */
  'overview.change': command(Overview.partial(), (workshop, change) => {
    const { halfDays } = change;
    const backwards = halfDays?.findIndex(({ start, end }) => minuteOfDay(end) <= minuteOfDay(start)) ?? -1;
    if (backwards >= 0) return invalid(`halfDays.${backwards}.end`, 'endBeforeStart');
    if (halfDays !== undefined && new Set(halfDays.map(({ id }) => id)).size < halfDays.length)
      return invalid('halfDays', 'twice');

    const fields = Object.entries(change).filter(([, value]) => value !== undefined);
    return ok([
      ...fields.map(([field, value]) => set(['overview', field], value)),
      ...(halfDays === undefined ? [] : orphanedMarks(workshop, new Set(halfDays.map(({ id }) => id)))),
    ]);
  }),
};

const orphanedMarks = (workshop: Workshop, kept: ReadonlySet<string>): Patch[] =>
  Object.entries(workshop.attendance).flatMap(([participant, marks]) =>
    Object.keys(marks)
      .filter((halfDay) => !kept.has(halfDay))
      .map((halfDay) => remove(['attendance', participant, halfDay])),
  );
