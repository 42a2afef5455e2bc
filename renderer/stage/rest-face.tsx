import styles from './rest-face.module.css';

/** A calm picture for a room that waits: a cup on a table, and when it goes on. */
export function RestFace({ words }: { readonly words: string }) {
  return (
    <div className={styles.face}>
      <svg className={styles.cup} viewBox="0 0 120 90" aria-hidden="true">
        <path d="M42 8c-5 6 5 10 0 16M60 4c-5 7 5 12 0 20M78 8c-5 6 5 10 0 16" />
        <path d="M24 34h72v14a30 30 0 0 1-30 30H54a30 30 0 0 1-30-30z" />
        <path d="M96 38h6a11 11 0 0 1 0 22h-8" />
        <path d="M8 84h104" />
      </svg>
      <p>{words}</p>
    </div>
  );
}
