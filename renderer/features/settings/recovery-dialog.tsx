import { Button, Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Prepared, Proof } from '#shared/contract/vault';
import type { Failure } from '#shared/failure';
import type { Result } from '#shared/result';
import { explain } from '#shared/text/explain';
import { bridge } from '../../bridge';
import { showToast } from '../../mirror';
import { isOfProof, ProofFields } from '../../protection/proof-fields';
import { ProveWords } from '../../protection/prove-words';
import { RecoveryWords } from '../../protection/recovery-words';
import { useSay } from '../../use-say';
import styles from './settings.module.css';

type Step = 'proof' | 'words' | 'prove';

/** Who you are, the new words, the proof that they were kept: only then is the old key worth nothing. */
export function RecoveryDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const [step, setStep] = useState<Step>('proof');
  const [proof, setProof] = useState<Proof | null>(null);
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const [typed, setTyped] = useState<[string, string]>(['', '']);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isWorking, setWorking] = useState(false);

  const asked = async <T,>(answer: Promise<Result<T>>): Promise<T | null> => {
    setFailure(null);
    setWorking(true);
    const given = await answer;
    setWorking(false);
    if (given.ok) return given.value;
    setFailure(given.failure);
    return null;
  };
  const goOn = async () => {
    if (step === 'words') return setStep('prove');
    if (step === 'prove') {
      if ((await asked(bridge().ask('vault.rotateRecovery', { words: typed }))) === null) return;
      showToast({ sentence: say('vault.rotated') });
      return onClose();
    }
    const made = proof === null ? null : await asked(bridge().ask('vault.prepareRecovery', { proof }));
    if (made === null) return;
    setPrepared(made);
    setStep('words');
  };
  const show = (shown: Proof | null) => {
    setFailure(null);
    setProof(shown);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void goOn();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ 'aria-label': say('common.close') }}
      size={680}
      title={say('vault.newRecoveryTitle')}
      closeOnClickOutside={false}
    >
      <form onSubmit={onSubmit}>
        {step === 'proof' && (
          <ProofFields
            say={say}
            label={say('vault.current')}
            refused={failure}
            onChange={show}
            onEnter={() => void goOn()}
          />
        )}
        {step !== 'proof' && (
          <p className={styles.unit}>{say(step === 'words' ? 'vault.recoveryWhy' : 'vault.proveWhy')}</p>
        )}
        {step === 'words' && prepared !== null && <RecoveryWords say={say} words={prepared.words} />}
        {step === 'prove' && prepared !== null && (
          <ProveWords say={say} places={prepared.prove} typed={typed} failure={failure} onChange={setTyped} />
        )}
        <p className={styles.failure} role="alert">
          {failure !== null && failure.kind !== 'proofWrong' && !isOfProof(failure) && explain(failure, say)}
        </p>
        <div className={styles.buttons}>
          <Button variant="default" onClick={step === 'prove' ? () => setStep('words') : onClose}>
            {say(step === 'prove' ? 'vault.back' : 'common.cancel')}
          </Button>
          <Button
            type="submit"
            loading={isWorking}
            disabled={step === 'proof' ? proof === null : step === 'prove' && typed.includes('')}
          >
            {say(step === 'prove' ? 'vault.rotate' : 'vault.next')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
