import { Button, Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Proof } from '#shared/contract/vault';
import type { Failure } from '#shared/failure';
import { explain } from '#shared/text/explain';
import { bridge } from '../../bridge';
import { showToast } from '../../mirror';
import { PassphraseFields } from '../../protection/passphrase-fields';
import { isOfProof, ProofFields } from '../../protection/proof-fields';
import { useSay } from '../../use-say';
import styles from './settings.module.css';

/** The old passphrase, or the recovery key, for a new passphrase. */
export function ChangePassphraseDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const [proof, setProof] = useState<Proof | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isWorking, setWorking] = useState(false);
  const isReady = proof !== null && next !== null;

  const change = async () => {
    if (!isReady) return;
    setFailure(null);
    setWorking(true);
    const done = await bridge().ask('vault.changePassphrase', { proof, next });
    setWorking(false);
    if (!done.ok) return setFailure(done.failure);
    showToast({ sentence: say('vault.changed') });
    onClose();
  };
  const show = (shown: Proof | null) => {
    setFailure(null);
    setProof(shown);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void change();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ 'aria-label': say('common.close') }}
      size={520}
      title={say('vault.changeTitle')}
      closeOnClickOutside={false}
    >
      <form onSubmit={onSubmit}>
        <ProofFields
          say={say}
          label={say('vault.current')}
          refused={failure}
          onChange={show}
          onEnter={() => void change()}
        />
        <PassphraseFields say={say} label={say('vault.new')} onChange={setNext} />
        <p className={styles.failure} role="alert">
          {failure !== null && !isOfProof(failure) && explain(failure, say)}
        </p>
        <p className={styles.unit} role="status">
          {isWorking && say('vault.working')}
        </p>
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {say('common.cancel')}
          </Button>
          <Button type="submit" loading={isWorking} disabled={!isReady}>
            {say('vault.change')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
