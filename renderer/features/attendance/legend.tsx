import { Kbd } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import { STATUS_KEYS } from '#shared/attendance/keys';
import { useSay } from '../../use-say';
import styles from './attendance.module.css';
import { StatusIcon } from './status-icon';
import type { Marking } from './use-marking';

/** What each mark looks like and which key gives it; a click gives it to the chosen cell, which keeps the focus. */
export function Legend({ marking }: { readonly marking: Marking }) {
  const say = useSay();
  return (
    <div role="toolbar" aria-label={say('attendance.keys')} className={styles.legend} title={say('attendance.more')}>
      {STATUS_KEYS.map(({ status, shown }) => (
        <button
          key={status}
          type="button"
          data-status={status}
          aria-pressed={marking.mark?.status === status}
          aria-keyshortcuts={shown}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => marking.take(status)}
        >
          <Kbd size="xs">{shown}</Kbd>
          <StatusIcon status={status} />
          {say(`attendance.status.${status}`)}
        </button>
      ))}
      <button
        type="button"
        aria-label={say('attendance.clear')}
        aria-keyshortcuts="Delete"
        disabled={marking.mark === undefined}
        onMouseDown={(event) => event.preventDefault()}
        onClick={marking.clear}
      >
        <Kbd size="xs">Del</Kbd>
        <IconEraser size={16} aria-hidden />
      </button>
    </div>
  );
}
