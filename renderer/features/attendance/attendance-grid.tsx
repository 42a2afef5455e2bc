// biome-ignore-all lint/a11y/useSemanticElements: rows that are drawn only where they are seen are placed by hand, which table elements cannot be.
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { HalfDay } from '#shared/attendance/half-day';
import { EVERYONE, statusFor } from '#shared/attendance/keys';
import { useWorkshop } from '../../mirror';
import { movedBy } from '../../ui/grid-moves';
import { useFromTop } from '../../ui/use-from-top';
import { useSlots } from '../../ui/use-slots';
import { useLanguage, useSay } from '../../use-say';
import { AttendanceRow } from './attendance-row';
import styles from './grid.module.css';
import { GridHead } from './grid-head';
import type { Marking } from './use-marking';
import type { Row } from './use-people';

interface AttendanceGridProps {
  readonly rows: readonly Row[];
  readonly everyone: readonly Row[];
  readonly halfDays: readonly HalfDay[];
  /** What the rows were found by. */
  readonly sought: string;
  /** The chosen cell's person and half-day. */
  readonly row: Row;
  readonly halfDay: HalfDay;
  readonly marking: Marking;
  readonly onChoose: (row: Row, halfDay: HalfDay) => void;
}

/** Must be the height of a row in grid.module.css. */
const ROW = 34;

/** Columns beside the half-days: the name before them, three totals after. */
const OTHERS = 4;

/** People by half-days as an ARIA grid: one cell takes the focus, and the rows out of sight are not drawn. */
export function AttendanceGrid({
  rows,
  sought,
  everyone,
  halfDays,
  row,
  halfDay,
  marking,
  onChoose,
}: AttendanceGridProps) {
  const say = useSay();
  const language = useLanguage();
  const attendance = useWorkshop((workshop) => workshop.attendance);
  const box = useRef<HTMLDivElement>(null);
  const at = useMemo(
    () => ({ row: rows.indexOf(row), column: halfDays.indexOf(halfDay) }),
    [rows, row, halfDays, halfDay],
  );

  // The chosen row is always drawn: the focus must not be lost to the scroll wheel.
  const rangeExtractor = useCallback(
    (range: Range) => [...new Set([...defaultRangeExtractor(range), at.row])].sort((one, other) => one - other),
    [at.row],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 4,
    rangeExtractor,
    // Another function would have every row measured again.
    getItemKey: useCallback((index: number) => rows[index]?.id ?? index, [rows]),
  });
  useFromTop(box, sought);
  const inSight = virtual.getVirtualItems();
  const slots = useSlots(inSight.map(({ index }) => rows[index]?.id ?? index));
  const follow = useRef(false);
  useLayoutEffect(() => {
    if (!follow.current) return;
    follow.current = false;
    const cell = box.current?.querySelector<HTMLElement>(`[data-row="${at.row}"] [data-column="${at.column}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [at]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.altKey) return;
    const to = movedBy(event, at, rows.length, halfDays.length);
    const [nextRow, nextHalfDay] = [rows[to?.row ?? -1], halfDays[to?.column ?? -1]];
    if (nextRow !== undefined && nextHalfDay !== undefined) {
      event.preventDefault();
      follow.current = true;
      onChoose(nextRow, nextHalfDay);
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    const done = worked(event, marking);
    if (done) event.preventDefault();
  };

  const onClick = useCallback(
    (clicked: Row, chosen: HalfDay) => {
      follow.current = true;
      onChoose(clicked, chosen);
    },
    [onChoose],
  );

  const columns = { '--half-days': halfDays.length } as CSSProperties;
  return (
    <div
      ref={box}
      role="grid"
      aria-label={say('attendance.grid')}
      aria-rowcount={rows.length + 1}
      aria-colcount={halfDays.length + OTHERS}
      className={styles.grid}
      style={columns}
      onKeyDown={onKeyDown}
    >
      <GridHead halfDays={halfDays} chosen={halfDay} everyone={everyone} />
      <div role="presentation" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {inSight.map(({ index, start }) => {
          const each = rows[index];
          return (
            each !== undefined && (
              <AttendanceRow
                key={slots.get(each.id)}
                row={each}
                at={index}
                top={start}
                halfDays={halfDays}
                marks={attendance[each.id]}
                chosen={index === at.row ? halfDay.id : null}
                marking={index === at.row ? marking : null}
                say={say}
                language={language}
                onChoose={onClick}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

/** Carries out a key of a mark; false when it is none. */
function worked({ key, code, shiftKey }: KeyboardEvent, marking: Marking): boolean {
  const status = statusFor(code);
  if (shiftKey && code === EVERYONE.code) marking.takeEveryoneElse();
  else if (shiftKey) return false;
  else if (key === 'Delete' || key === 'Backspace') marking.clear();
  else if (key === 'Enter' || key === 'F2') marking.setCorrecting(true);
  else if (status !== undefined) marking.take(status);
  else return false;
  return true;
}
