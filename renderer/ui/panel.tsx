import type { ReactNode } from 'react';
import styles from './panel.module.css';

interface PanelProps {
  readonly title?: string;
  /** A part that an action leads to: it can be found and focused. */
  readonly id?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A sheet of paper on the ground: things that belong together. */
export function Panel({ title, id, actions, children }: PanelProps) {
  return (
    <section
      className={styles.panel}
      {...(id === undefined ? {} : { id, tabIndex: -1 })}
      {...(title === undefined ? {} : { 'aria-label': title })}
    >
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
