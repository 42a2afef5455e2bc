import { useMemo, useState } from 'react';
import type { HalfDay } from '#shared/attendance/half-day';
import type { Mark, Status } from '#shared/attendance/mark';
import { placeOf, type Taken } from '#shared/attendance/take';
import { markInWords } from '#shared/attendance/words';
import { stampOf } from '#shared/time';
import { readMirror, useWorkshop } from '../../mirror';
import { change } from '../../mirror/change';
import { useSay } from '../../use-say';
import type { Row } from './use-people';

/** What can be done to the chosen cell and to its half-day. */
export interface Marking {
  readonly mark: Mark | undefined;
  /** People of the half-day who have no mark yet. */
  readonly unmarked: readonly string[];
  readonly take: (status: Status) => void;
  readonly clear: () => void;
  readonly takeEveryoneElse: () => void;
  readonly correct: (taken: Taken) => void;
  /** Whether the chosen cell's times are being corrected. */
  readonly isCorrecting: boolean;
  readonly setCorrecting: (on: boolean) => void;
  /** The last mark, for those who hear the screen. */
  readonly said: string;
}

const hasTimes = (status: Status): boolean => status === 'late' || status === 'left';

export function useMarking(halfDay: HalfDay | undefined, row: Row | undefined, everyone: readonly Row[]): Marking {
  const say = useSay();
  const attendance = useWorkshop((workshop) => workshop.attendance);
  const [isCorrecting, setCorrecting] = useState(false);
  const [said, setSaid] = useState('');
  const mark = halfDay && row && attendance[row.id]?.[halfDay.id];
  const unmarked = useMemo(
    () =>
      halfDay === undefined
        ? []
        : everyone.flatMap(({ id }) => (attendance[id]?.[halfDay.id] === undefined ? [id] : [])),
    [everyone, attendance, halfDay],
  );

  const give = async (taken: Taken | null) => {
    if (halfDay === undefined || row === undefined) return;
    const input = { participants: [row.id], halfDay: halfDay.id, mark: taken };
    if (!(await change({ name: 'attendance.mark', input }))) return;
    const now = readMirror().open?.workshop.attendance[row.id]?.[halfDay.id];
    setSaid(say('attendance.marked', { name: row.name, mark: markInWords(now, say) }));
  };
  const take = async (status: Status) => {
    await give({ status });
    // A stamp from outside the half-day says nothing of when the person came: the time is asked for at once.
    const isStamped = mark?.status !== status && hasTimes(status);
    if (isStamped && halfDay !== undefined && placeOf(stampOf(new Date()), halfDay) !== 'in') setCorrecting(true);
  };
  const takeEveryoneElse = async () => {
    if (halfDay === undefined || unmarked.length === 0) return;
    await change({
      name: 'attendance.mark',
      input: { participants: [...unmarked], halfDay: halfDay.id, mark: { status: 'present' }, onlyUnmarked: true },
    });
  };

  return {
    mark,
    unmarked,
    take: (status) => void take(status),
    clear: () => void give(null),
    takeEveryoneElse: () => void takeEveryoneElse(),
    correct: (taken) => void give(taken),
    isCorrecting: isCorrecting && mark !== undefined && hasTimes(mark.status),
    setCorrecting,
    said,
  };
}
