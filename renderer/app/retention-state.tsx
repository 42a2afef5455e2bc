import { IconCalendarDue } from '@tabler/icons-react';
import { useMemo } from 'react';
import { retentionCounts } from '#shared/library/retention';
import { useMirror } from '../mirror';
import { useToday } from '../ui/use-today';
import { useSay } from '../use-say';
import { goTo } from './route';
import styles from './status-bar.module.css';

/** That the time of some workshop is nearly over or has passed, with the way to where it is decided. */
export function RetentionState() {
  const say = useSay();
  const library = useMirror((mirror) => mirror.library);
  const today = useToday();
  const { soon, due } = useMemo(() => retentionCounts(library, today), [library, today]);
  if (soon + due === 0) return null;
  return (
    <button type="button" className={styles.warn} onClick={() => goTo('library')}>
      <IconCalendarDue size={15} aria-hidden />
      {due > 0 ? say('erasure.countDue', { count: due }) : say('erasure.countSoon', { count: soon })}
    </button>
  );
}
