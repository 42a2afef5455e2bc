import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, memo, useEffect, useRef } from 'react';
import { GridPart } from '../../ui/grid-part';
import { useFromTop } from '../../ui/use-from-top';
import { useSlots } from '../../ui/use-slots';
import { useSay } from '../../use-say';
import { RowCells } from './row-cells';
import { type Row, SORTABLE, type Sortable, type Sorting } from './rows';
import styles from './table.module.css';
import type { Selection } from './use-selection';

const HEIGHT = 44;

/** Rows that a page of the table has at 1280×720; PageUp and PageDown move by as many. */
export const PAGE = 11;

interface RosterTableProps {
  readonly rows: readonly Row[];
  /** What the rows were found by. */
  readonly sought: string;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  readonly selection: Selection;
  readonly onOpen: (id: string) => void;
}

/** The roster as a grid of which only the rows in sight exist; one tab stop, the arrows do the rest. */
export function RosterTable({ rows, sought, sorting, onSort, selection, onOpen }: RosterTableProps) {
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    overscan: 4,
    scrollPaddingStart: 34,
  });
  const inSight = list.getVirtualItems();
  const slots = useSlots(inSight.map(({ index }) => index));
  useFromTop(scroller, sought);
  const { at, active } = selection;
  useEffect(() => {
    if (at >= 0) list.scrollToIndex(at, { align: 'auto' });
  }, [at, list]);
  const latest = useRef({ selection, onOpen });
  latest.current = { selection, onOpen };
  const handlers = useRef({
    click: (index: number, event: MouseEvent) => latest.current.selection.click(index, event),
    open: (id: string) => latest.current.onOpen(id),
  });

  return (
    <GridPart
      ref={scroller}
      role="grid"
      className={styles.grid}
      tabIndex={0}
      aria-label={say('action.go.roster')}
      aria-multiselectable
      aria-rowcount={rows.length + 1}
      aria-activedescendant={active === null || at < 0 ? undefined : `person-${active}`}
      onKeyDown={selection.onKeyDown}
    >
      <GridPart role="row" aria-rowindex={1} className={styles.head}>
        {SORTABLE.map((column) => (
          <ColumnHead key={column} column={column} sorting={sorting} onSort={onSort} />
        ))}
        <GridPart role="columnheader" className={styles.plainHead}>
          {say('roster.column.consents')}
        </GridPart>
      </GridPart>
      <GridPart role="rowgroup" className={styles.body} style={{ height: list.getTotalSize() }}>
        {inSight.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const { id } = row.person;
          return (
            <PersonRow
              // By place, not by person: what filtering and scrolling change is then text in rows that are there already.
              key={slots.get(index)}
              row={row}
              index={index}
              start={start}
              isActive={id === active}
              isSelected={selection.selected.has(id)}
              onClick={handlers.current.click}
              onOpen={handlers.current.open}
            />
          );
        })}
      </GridPart>
    </GridPart>
  );
}

interface PersonRowProps {
  readonly row: Row;
  readonly index: number;
  readonly start: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onClick: (index: number, event: MouseEvent) => void;
  readonly onOpen: (id: string) => void;
}

/** One person; drawn again only when something about this row changes. */
const PersonRow = memo(function PersonRow(props: PersonRowProps) {
  const { row, index, start, isActive, isSelected, onClick, onOpen } = props;
  return (
    <GridPart
      id={`person-${row.person.id}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-active={isActive}
      className={styles.row}
      style={{ transform: `translateY(${start}px)` }}
      onClick={(event) => onClick(index, event)}
      onDoubleClick={() => onOpen(row.person.id)}
    >
      <RowCells row={row} />
    </GridPart>
  );
});

interface ColumnHeadProps {
  readonly column: Sortable;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

function ColumnHead({ column, sorting, onSort }: ColumnHeadProps) {
  const say = useSay();
  const isSorted = sorting.by === column;
  const Arrow = sorting.isBackward ? IconArrowUp : IconArrowDown;
  return (
    <GridPart role="columnheader" aria-sort={isSorted ? (sorting.isBackward ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        className={styles.sort}
        onClick={() => onSort({ by: column, isBackward: isSorted && !sorting.isBackward })}
        onKeyDown={(event) => event.stopPropagation()}
      >
        <span>{say(`roster.column.${column}`)}</span>
        {isSorted && <Arrow size={14} aria-hidden />}
      </button>
    </GridPart>
  );
}
