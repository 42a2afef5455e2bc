import { Button, CloseButton } from '@mantine/core';
import { useEffect } from 'react';
import { dismissToast, useMirror } from '../mirror';
import { useSay } from '../use-say';
import styles from './toast.module.css';

/** Long enough to read and to reach the button. */
const SHOWN_FOR = 6_000;

/** What was just done, in words, with the way back. */
export function ToastNotice() {
  const say = useSay();
  const toast = useMirror((mirror) => mirror.toast);
  useEffect(() => {
    if (toast === null) return;
    const timer = setTimeout(dismissToast, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <div role="status" className={styles.place}>
      {toast !== null && (
        <div className={styles.toast}>
          <p>{toast.sentence}</p>
          {toast.action !== undefined && (
            <Button variant="default" size="compact-xs" onClick={toast.action.run}>
              {toast.action.label}
            </Button>
          )}
          <CloseButton size="sm" aria-label={say('common.close')} onClick={dismissToast} />
        </div>
      )}
    </div>
  );
}
