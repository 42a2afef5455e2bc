import type { ReactNode } from 'react';
import styles from './picture-frame.module.css';

interface PictureFrameProps {
  /** What the picture is of; it is told to a reader in place of the picture's own words. */
  readonly label: string;
  readonly lit?: boolean;
  readonly children: ReactNode;
}

/** A frame of 16:9 for a small picture of the wall. */
export function PictureFrame({ label, lit = false, children }: PictureFrameProps) {
  return (
    <div role="img" aria-label={label} className={styles.frame} data-lit={lit || undefined}>
      {children}
    </div>
  );
}
