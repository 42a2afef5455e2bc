import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useSay } from '../../use-say';
import styles from './activity.module.css';
import type { ActivityLine } from './lines';

const HEIGHT = 34;

interface ActivityTableProps {
  readonly lines: readonly ActivityLine[];
  readonly hasMore: boolean;
  readonly onEnd: () => void;
}

/** The log as a table of which only the rows in sight exist; the end, coming near, asks for more. */
export function ActivityTable({ lines, hasMore, onEnd }: ActivityTableProps) {
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    getItemKey: (index) => lines[index]?.seq ?? index,
    overscan: 8,
  });
  const shown = list.getVirtualItems();
  const last = shown.at(-1);
  const isAtEnd = hasMore && (last === undefined || last.index >= lines.length - 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was read so far may not fill the window yet.
  useEffect(() => {
    if (isAtEnd) onEnd();
  }, [isAtEnd, lines.length, onEnd]);
  const above = shown[0]?.start ?? 0;
  const below = list.getTotalSize() - (last?.end ?? 0);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard.
    <div className={styles.scroll} ref={scroller} tabIndex={0}>
      {lines.length > 0 && (
        <table className={styles.table} aria-rowcount={hasMore ? -1 : lines.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">{say('activity.when')}</th>
              <th scope="col">{say('activity.who')}</th>
              <th scope="col">{say('activity.what')}</th>
              <th scope="col">{say('activity.whom')}</th>
            </tr>
          </thead>
          <tbody>
            {above > 0 && <tr aria-hidden style={{ height: above }} />}
            {shown.map(({ index, key }) => {
              const line = lines[index];
              return (
                line !== undefined && (
                  <tr key={key} data-index={index} aria-rowindex={index + 2} ref={list.measureElement}>
                    <td className={styles.when}>{line.when}</td>
                    <td className={styles.who}>{line.who}</td>
                    <td>{line.what}</td>
                    <td>{line.whom}</td>
                  </tr>
                )
              );
            })}
            {below > 0 && <tr aria-hidden style={{ height: below }} />}
          </tbody>
        </table>
      )}
      {hasMore && <p className={styles.more}>{say('activity.loading')}</p>}
    </div>
  );
}
