import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { ParticipantId } from '#shared/people/participant';
import { useSay } from '../../use-say';
import styles from './queue.module.css';
import { StateBadge } from './state-badge';
import type { Row } from './use-rows';

interface QueueListProps {
  readonly rows: readonly Row[];
  readonly chosen: ParticipantId | null;
  readonly isBlind: boolean;
  readonly onChoose: (participant: ParticipantId) => void;
  /** Enter or the right arrow: to the criteria. */
  readonly onEnter: () => void;
}

const STEPS: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10 };

/** The people of the queue; arrows choose, Enter goes to the criteria. Only what is in sight is drawn. */
export function QueueList({ rows, chosen, isBlind, onChoose, onEnter }: QueueListProps) {
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const at = rows.findIndex(({ participant }) => participant === chosen);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    overscan: 12,
  });
  useEffect(() => {
    if (at >= 0) list.scrollToIndex(at);
  }, [at, list]);

  const onKeyDown = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (event.key === 'Enter' || event.key === 'ArrowRight') {
      event.preventDefault();
      onEnter();
      return;
    }
    const wanted = event.key === 'Home' ? 0 : event.key === 'End' ? rows.length - 1 : by === undefined ? null : at + by;
    if (wanted === null) return;
    event.preventDefault();
    const next = rows[Math.min(Math.max(wanted, 0), rows.length - 1)];
    if (next !== undefined) onChoose(next.participant);
  };

  return (
    <div
      ref={scroller}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={say('grading.people')}
      aria-activedescendant={at < 0 ? undefined : `queue-${at}`}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: list.getTotalSize(), position: 'relative' }}>
        {list.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list box around it has the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the list box has the focus and points at its option
            <div
              key={row.participant}
              id={`queue-${index}`}
              role="option"
              aria-selected={index === at}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              className={styles.option}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => onChoose(row.participant)}
            >
              <span className={styles.person}>
                {isBlind ? (row.work?.code ?? say('grading.noCode')) : row.name}
                {!isBlind && row.work !== null && <small>{row.work.code}</small>}
              </span>
              <StateBadge state={row.state} scored={row.scored} of={row.of} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
