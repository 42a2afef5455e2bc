import { Progress as Bar, Button } from '@mantine/core';
import { useSay } from '../use-say';
import styles from './job-progress.module.css';
import type { Progress } from './use-job';

interface JobProgressProps {
  readonly progress: Progress | null;
  readonly onStop: () => void;
}

/** A bar, the piece that is being made, and the way to stop. */
export function JobProgress({ progress, onStop }: JobProgressProps) {
  const say = useSay();
  // How much there is may not be known yet.
  const { done, total, item } = progress ?? { done: 0, total: 0, item: '' };
  return (
    <div className={styles.job}>
      <div className={styles.bar}>
        <Bar.Root size="md">
          <Bar.Section
            value={total === 0 ? 100 : (done / total) * 100}
            animated={total === 0}
            aria-label={say('common.progress')}
          />
        </Bar.Root>
        <span className={styles.item}>{total === 0 ? item : say('common.progressOf', { done, total, item })}</span>
      </div>
      <Button variant="default" onClick={onStop} disabled={progress === null}>
        {say('common.stop')}
      </Button>
    </div>
  );
}
