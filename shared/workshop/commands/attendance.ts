import { z } from 'zod';
import { HalfDayId } from '../../attendance/half-day';
import { Mark } from '../../attendance/mark';
import { ParticipantId } from '../../people/participant';
import { ok } from '../../result';
import { command, invalid, missing } from '../command';
import { remove, set } from '../patch';

/** One mark for one or many people in one half-day; null takes the marks back. */
const Marking = z.strictObject({
  participants: z.array(ParticipantId).min(1).max(20_000),
  halfDay: HalfDayId,
  mark: Mark.nullable(),
});

export const attendanceCommands = {
  'attendance.mark': command(Marking, (workshop, { participants, halfDay, mark }) => {
    if (!workshop.overview.halfDays.some(({ id }) => id === halfDay)) return missing('halfDay');
    if (participants.some((id) => !Object.hasOwn(workshop.participants, id))) return missing('participant');
    if (mark?.status === 'left' && mark.arrived !== undefined && mark.arrived > mark.left)
      return invalid('mark.left', 'leftBeforeArrived');

    return ok(
      [...new Set(participants)].flatMap((id) => {
        const marks = workshop.attendance[id];
        if (mark === null) return marks?.[halfDay] === undefined ? [] : [remove(['attendance', id, halfDay])];
        return [
          marks === undefined ? set(['attendance', id], { [halfDay]: mark }) : set(['attendance', id, halfDay], mark),
        ];
      }),
    );
  }),
};
