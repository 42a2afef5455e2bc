// biome-ignore-all lint/a11y/useSemanticElements: rows that are drawn only where they are seen are placed by hand, which table elements cannot be.
// biome-ignore-all lint/a11y/useFocusableInteractive: in a grid only the chosen cell takes the focus.
import { memo } from 'react';
import type { HalfDay } from '#shared/attendance/half-day';
import { type Marks, percentPresent, personSummary } from '#shared/attendance/summary';
import type { Language } from '#shared/text/language';
import { hoursAndMinutes } from '#shared/text/lengths';
import { perCent } from '#shared/text/numbers';
import type { Say } from '#shared/text/say';
import { AttendanceCell } from './attendance-cell';
import styles from './grid.module.css';
import type { Marking } from './use-marking';
import type { Row } from './use-people';

interface AttendanceRowProps {
  readonly row: Row;
  readonly at: number;
  readonly top: number;
  readonly halfDays: readonly HalfDay[];
  readonly marks: Marks | undefined;
  /** The chosen half-day, in the chosen person's row alone. */
  readonly chosen: string | null;
  readonly marking: Marking | null;
  readonly say: Say;
  readonly language: Language;
  readonly onChoose: (row: Row, halfDay: HalfDay) => void;
}

const NO_MARKS: Marks = {};

/** One person: a mark for each half-day, and what they come to. Drawn again only when these change, so that a list of 10,000 scrolls smoothly. */
export const AttendanceRow = memo(function AttendanceRow({
  row,
  at,
  top,
  halfDays,
  marks = NO_MARKS,
  chosen,
  marking,
  say,
  language,
  onChoose,
}: AttendanceRowProps) {
  const summary = personSummary(halfDays, marks);
  const totals = [
    `${hoursAndMinutes(summary.minutes)} / ${hoursAndMinutes(summary.ofMinutes)}`,
    `${summary.halfDays} / ${summary.ofHalfDays}`,
    perCent(percentPresent(summary), language),
  ];
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      data-row={at}
      data-correcting={marking?.isCorrecting ?? false}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className={styles.name}
        title={row.outlet === '' ? row.name : `${row.name} · ${row.outlet}`}
      >
        <span>{row.name}</span>
        {row.outlet !== '' && <small>{row.outlet}</small>}
      </div>
      {halfDays.map((halfDay, index) => (
        <AttendanceCell
          key={halfDay.id}
          name={row.name}
          halfDay={halfDay}
          mark={marks[halfDay.id]}
          column={index}
          marking={halfDay.id === chosen ? marking : null}
          say={say}
          onChoose={() => onChoose(row, halfDay)}
        />
      ))}
      {totals.map((total, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the three totals never change places.
        <div key={index} role="gridcell" aria-colindex={halfDays.length + 2 + index} className={styles.total}>
          {total}
        </div>
      ))}
    </div>
  );
});
