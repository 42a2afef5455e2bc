import type { ReactNode } from 'react';
import styles from './empty.module.css';

/** An empty screen teaches: one sentence, one button. */
export function Empty({ sentence, action }: { readonly sentence: string; readonly action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{sentence}</p>
      {action}
    </div>
  );
}
