import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import type { Failure } from '#shared/failure';
import { explain } from '#shared/text/explain';
import { bridge } from '../../bridge';
import { useSay } from '../../use-say';
import styles from './settings.module.css';

/** What it does, what it cannot do, and a word to type. When it is done, this window is gone. */
export function PurgeDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const [word, setWord] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    void bridge()
      .ask('vault.preparePurge', {})
      .then((answer) => (answer.ok ? setWord(answer.value.word) : setFailure(answer.failure)));
  }, []);
  const isTyped = word !== null && typed.trim().toLowerCase() === word;
  const purge = async () => {
    const done = await bridge().ask('vault.purge', { word: typed });
    if (!done.ok) setFailure(done.failure);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isTyped) void purge();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ 'aria-label': say('common.close') }}
      size={560}
      title={say('vault.purgeTitle')}
    >
      <form onSubmit={onSubmit} className={styles.purge}>
        <p>
          <strong>{say('vault.purgeDoes')}</strong>
        </p>
        <p>{say('vault.purgeCannot')}</p>
        <p>{say('vault.purgeWarns')}</p>
        {word !== null && (
          <TextInput
            data-autofocus
            size="md"
            label={say('vault.purgeType', { word })}
            value={typed}
            maxLength={40}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <p className={styles.failure} role="alert">
          {failure !== null && explain(failure, say)}
        </p>
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {say('common.cancel')}
          </Button>
          <Button type="submit" color="red" disabled={!isTyped}>
            {say('vault.purgeDo')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
