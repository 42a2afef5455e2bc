import type { ReactNode } from 'react';
import styles from './panel.module.css';

interface PanelProps {
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A sheet of paper on the ground: things that belong together. */
export function Panel({ title, actions, children }: PanelProps) {
  return (
    <section className={styles.panel} {...(title === undefined ? {} : { 'aria-label': title })}>
      {(title !== undefined || actions !== undefined) && (
        <header className={styles.header}>
          {title !== undefined && <h2 className={styles.title}>{title}</h2>}
          <div className={styles.actions}>{actions}</div>
        </header>
      )}
      {children}
    </section>
  );
}
