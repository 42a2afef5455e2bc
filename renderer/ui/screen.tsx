import type { ReactNode } from 'react';
import styles from './screen.module.css';

interface ScreenProps {
  readonly title: string;
  /** One line beneath the title: figures, or what the screen is for. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** The content scrolls by itself, as a table does. */
  readonly fill?: boolean;
  readonly children: ReactNode;
}

/** Chromium notes when an element so marked has been painted; the benchmark of the start asks for it. */
const NOTED = { elementtiming: 'title' };

/** The frame of every screen: its title, its actions, its content. */
export function Screen({ title, lead, actions, fill = false, children }: ScreenProps) {
  return (
    <section className={styles.screen} aria-labelledby="screen-title">
      <header className={styles.header}>
        <div className={styles.words}>
          <h1 id="screen-title" className={styles.title} {...NOTED}>
            {title}
          </h1>
          {lead !== undefined && <div className={styles.lead}>{lead}</div>}
        </div>
        <div className={styles.actions}>{actions}</div>
      </header>
      <div className={fill ? styles.filled : styles.content}>{children}</div>
    </section>
  );
}
