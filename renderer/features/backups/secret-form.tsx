import { Button, PasswordInput, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Proof } from '#shared/contract/vault';
import { useSay } from '../../use-say';
import styles from './backups.module.css';

interface SecretFormProps {
  readonly isBusy: boolean;
  readonly onGive: (secret: Proof) => void;
}

/** Asks for what opens a protected copy. */
export function SecretForm({ isBusy, onGive }: SecretFormProps) {
  const say = useSay();
  const [passphrase, setPassphrase] = useState('');
  const [recovery, setRecovery] = useState('');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase !== '') onGive({ passphrase });
    else if (recovery.trim() !== '') onGive({ recovery });
  };
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <p className={styles.why}>{say('backup.locked')}</p>
      <PasswordInput
        data-autofocus
        label={say('backup.passphrase')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <Textarea
        label={say('backup.recovery')}
        rows={2}
        autoComplete="off"
        spellCheck={false}
        value={recovery}
        onChange={(event) => setRecovery(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" disabled={isBusy || (passphrase === '' && recovery.trim() === '')}>
          {say('backup.openCopy')}
        </Button>
      </div>
    </form>
  );
}
