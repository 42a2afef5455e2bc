import { Button } from '@mantine/core';
import { IconArrowBackUp, IconHistory } from '@tabler/icons-react';
import { stampInWords } from '#shared/text/dates';
import { useMirror } from '../mirror';
import { backToNow, goBack, keepRestored, restore } from '../mirror/past';
import { useLanguage, useSay } from '../use-say';
import styles from './past-notice.module.css';

/** Says on every screen that a past state is looked at, or that a restored one waits for a decision. */
export function PastNotice() {
  const say = useSay();
  const language = useLanguage();
  const id = useMirror(({ open }) => open?.workshop.id);
  const viewing = useMirror(({ open }) => open?.viewing ?? null);
  const isWaiting = useMirror(({ open }) => (open?.beforeRestore ?? null) !== null);
  if (id === undefined) return null;
  if (viewing !== null)
    return (
      <section className={styles.notice} aria-label={say('backup.isViewed')} data-past="viewed">
        <IconHistory size={18} aria-hidden />
        <p>{say('backup.viewing', { when: stampInWords(viewing.stamp, language) })}</p>
        <Button variant="default" onClick={() => void restore(id, viewing.seq)}>
          {say('backup.restoreThis')}
        </Button>
        <Button leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={() => void backToNow(id)}>
          {say('backup.backToNow')}
        </Button>
      </section>
    );
  if (!isWaiting) return null;
  return (
    <section className={styles.notice} aria-label={say('backup.because.restored')}>
      <IconHistory size={18} aria-hidden />
      <p>{say('backup.waits')}</p>
      <Button variant="default" onClick={() => void goBack(id)}>
        {say('backup.goBack')}
      </Button>
      <Button onClick={() => void keepRestored(id)}>{say('backup.keep')}</Button>
    </section>
  );
}
