import { CloseButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { explain } from '#shared/text/explain';
import { dismissFailure, useMirror } from '../mirror';
import { useSay } from '../use-say';
import styles from './failure-notice.module.css';

/** What went wrong, in a sentence, until it is read and put away. */
export function FailureNotice() {
  const say = useSay();
  const failure = useMirror((mirror) => mirror.failure);
  if (failure === null) return null;
  return (
    <div role="alert" className={styles.notice}>
      <IconAlertTriangle size={18} aria-hidden />
      <p>{explain(failure, say)}</p>
      <CloseButton aria-label={say('common.close')} onClick={dismissFailure} />
    </div>
  );
}
