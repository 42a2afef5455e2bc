import { Button } from '@mantine/core';
import { IconFileText, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { Failure } from '#shared/failure';
import { explain } from '#shared/text/explain';
import type { Say } from '#shared/text/say';
import { bridge } from '../bridge';
import styles from './protection.module.css';

interface RecoveryWordsProps {
  readonly say: Say;
  readonly words: readonly string[];
}

/** The recovery key to copy down or to save, where its owner chooses and nowhere else. */
export function RecoveryWords({ say, words }: RecoveryWordsProps) {
  const [said, setSaid] = useState('');
  const save = async (format: 'pdf' | 'text') => {
    const { ask } = bridge();
    const refused = (failure: Failure) => setSaid(explain(failure, say));
    const folder = await ask('files.pickFolder', { workshop: null });
    if (!folder.ok) return refused(folder.failure);
    if (folder.value === null) return;
    const saved = await ask('vault.saveRecovery', { folder: { ticket: folder.value.ticket }, format });
    if (!saved.ok) return refused(saved.failure);
    setSaid(say('vault.sheetSaved', { name: saved.value.name }));
  };
  return (
    <div className={styles.fields}>
      <ol className={styles.words} aria-label={say('vault.words')} lang="en">
        {words.map((word, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice, and the list never changes.
          <li key={at}>
            <span className={styles.number}>{at + 1}</span>
            {word}
          </li>
        ))}
      </ol>
      <div className={styles.saving}>
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => void save('pdf')}>
          {say('vault.savePdf')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileText size={16} aria-hidden />}
          onClick={() => void save('text')}
        >
          {say('vault.saveText')}
        </Button>
      </div>
      <p className={styles.said} role="status">
        {said}
      </p>
    </div>
  );
}
