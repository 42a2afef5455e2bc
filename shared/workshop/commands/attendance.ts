import { z } from 'zod';
import { type HalfDay, HalfDayId } from '../../attendance/half-day';
import type { Mark } from '../../attendance/mark';
import { markOf, Taken } from '../../attendance/take';
import { under } from '../../id';
import { ParticipantId } from '../../people/participant';
import { ok } from '../../result';
import { command, invalid, missing } from '../command';
import { type Patch, remove, set } from '../patch';

/** One mark for one or many people in one half-day; null takes the marks back. A late arrival or an early leaving without a time is stamped now. */
const Marking = z.strictObject({
  participants: z.array(ParticipantId).min(1).max(20_000),
  halfDay: HalfDayId,
  mark: Taken.nullable(),
  /** Leaves every mark alone that is there already, also one that whoever asks has not seen yet. */
  onlyUnmarked: z.boolean().default(false),
});

export const attendanceCommands = {
  'attendance.mark': command(
    Marking,
    (workshop, { participants, halfDay: id, mark: taken, onlyUnmarked }, { stamp }) => {
      const halfDay = workshop.overview.halfDays.find((each) => each.id === id);
      if (halfDay === undefined) return missing('halfDay');
      if (participants.some((person) => !Object.hasOwn(workshop.participants, person))) return missing('participant');
      const outside = taken === null ? undefined : timesOf(taken).find(([, time]) => isOutside(time, halfDay));
      if (outside !== undefined) return invalid(`mark.${outside[0]}`, 'outsideHalfDay', outside[1]);
      if (taken?.status === 'left' && (taken.arrived ?? '') > (taken.left ?? '24:00'))
        return invalid('mark.left', 'leftBeforeArrived');

      return ok(
        [...new Set(participants)].flatMap((person) => {
          const marks = under(workshop.attendance, person);
          const before = marks && under(marks, id);
          if (onlyUnmarked && before !== undefined) return [];
          if (taken === null) return before === undefined ? [] : [remove(['attendance', person, id])];
          const mark = markOf(taken, before, halfDay, stamp);
          if (before !== undefined && isSame(before, mark)) return [];
          return [marks === undefined ? first(person, id, mark) : set(['attendance', person, id], mark)];
        }),
      );
    },
  ),
};

const first = (person: string, halfDay: string, mark: Mark): Patch => set(['attendance', person], { [halfDay]: mark });

/** The times that were given by hand. */
const timesOf = (taken: Taken): [string, string][] =>
  Object.entries(taken).flatMap(([field, time]) => (field === 'status' || time === undefined ? [] : [[field, time]]));

const isOutside = (time: string, { start, end }: HalfDay): boolean => time < start || time > end;

const isSame = (before: Mark, after: Mark): boolean =>
  before.status === after.status && JSON.stringify(timesOf(before).sort()) === JSON.stringify(timesOf(after).sort());
