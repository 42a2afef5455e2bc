// biome-ignore-all lint/a11y/useSemanticElements: rows that are drawn only where they are seen are placed by hand, which table elements cannot be.
import { IconAlertTriangle } from '@tabler/icons-react';
import { useRef } from 'react';
import type { HalfDay } from '#shared/attendance/half-day';
import { isOutside, type Mark, minutesPresent } from '#shared/attendance/mark';
import { markInShort, markInWords } from '#shared/attendance/words';
import type { Say } from '#shared/text/say';
import styles from './grid.module.css';
import { StatusIcon } from './status-icon';
import { TimeEditor } from './time-editor';
import type { Marking } from './use-marking';

interface AttendanceCellProps {
  readonly name: string;
  readonly halfDay: HalfDay;
  readonly mark: Mark | undefined;
  readonly column: number;
  /** Of the chosen cell alone. */
  readonly marking: Marking | null;
  readonly say: Say;
  readonly onChoose: () => void;
}

/** One person in one half-day: an icon, a word and a time. The cell with the focus is the chosen one, however it came there; clicked again, its times can be corrected. */
export function AttendanceCell({ name, halfDay, mark, column, marking, say, onChoose }: AttendanceCellProps) {
  const cell = useRef<HTMLDivElement>(null);
  const words = markInWords(mark, say);
  const outside = isOutside(mark, halfDay) ? say('attendance.timeOutside', halfDay) : null;
  const label = () =>
    [words, say('common.minutes', { count: minutesPresent(mark, halfDay) }), outside].filter(Boolean).join(', ');
  const wasChosen = useRef(false);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys of its cells.
    <div
      ref={cell}
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={marking !== null}
      aria-label={mark === undefined ? words : label()}
      tabIndex={marking === null ? -1 : 0}
      data-column={column}
      data-status={mark?.status ?? 'notTaken'}
      title={outside ?? undefined}
      className={styles.cell}
      onMouseDown={() => {
        wasChosen.current = document.activeElement === cell.current;
      }}
      onFocus={() => marking === null && onChoose()}
      onClick={() => (wasChosen.current ? marking?.setCorrecting(true) : cell.current?.focus())}
    >
      {mark !== undefined && <StatusIcon status={mark.status} />}
      <span>{mark === undefined ? '—' : markInShort(mark, say)}</span>
      {outside !== null && <IconAlertTriangle size={16} className={styles.outside} aria-hidden />}
      {marking?.isCorrecting && (mark?.status === 'late' || mark?.status === 'left') && (
        <TimeEditor
          name={name}
          halfDay={halfDay}
          mark={mark}
          onKeep={marking.correct}
          onClose={() => {
            marking.setCorrecting(false);
            cell.current?.focus();
          }}
        />
      )}
    </div>
  );
}
