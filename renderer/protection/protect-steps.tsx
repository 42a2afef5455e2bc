import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Prepared } from '#shared/contract/vault';
import type { Failure } from '#shared/failure';
import { explain } from '#shared/text/explain';
import type { Say } from '#shared/text/say';
import { bridge } from '../bridge';
import { PassphraseFields } from './passphrase-fields';
import styles from './protection.module.css';
import { ProveWords } from './prove-words';
import { RecoveryWords } from './recovery-words';
import { useTitleFocus } from './use-title-focus';

interface ProtectStepsProps {
  readonly say: Say;
  readonly onDone: () => void;
  /** What stands beside the first step's button: to put it off, or to close. */
  readonly aside: ReactNode;
}

type Step = 'passphrase' | 'words' | 'prove';
const STEPS: readonly Step[] = ['passphrase', 'words', 'prove'];

/** Passphrase, recovery key, and the proof that it was kept. Only the last step writes anything. */
export function ProtectSteps({ say, onDone, aside }: ProtectStepsProps) {
  const [step, setStep] = useState<Step>('passphrase');
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const [typed, setTyped] = useState<[string, string]>(['', '']);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isWorking, setWorking] = useState(false);
  const title = useTitleFocus(step);

  const prepare = async () => {
    const answer = prepared === null ? await bridge().ask('vault.prepareProtection', {}) : null;
    if (answer?.ok === false) return setFailure(answer.failure);
    if (answer?.ok === true) setPrepared(answer.value);
    setFailure(null);
    setStep('words');
  };
  const protect = async () => {
    if (passphrase === null) return;
    setWorking(true);
    const done = await bridge().ask('vault.protect', { passphrase, words: typed });
    setWorking(false);
    if (done.ok) onDone();
    else setFailure(done.failure);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (step === 'passphrase') void prepare();
    else if (step === 'words') setStep('prove');
    else void protect();
  };
  const back = () => {
    setFailure(null);
    setStep(step === 'prove' ? 'words' : 'passphrase');
  };

  return (
    <form className={styles.steps} onSubmit={onSubmit}>
      <p className={styles.at}>{say('vault.step', { at: STEPS.indexOf(step) + 1, of: STEPS.length })}</p>
      <h1 className={styles.title} ref={title} tabIndex={-1}>
        {say(
          step === 'passphrase' ? 'vault.protectTitle' : step === 'words' ? 'vault.recoveryTitle' : 'vault.proveTitle',
        )}
      </h1>
      <p className={styles.why}>
        {say(step === 'passphrase' ? 'vault.protectWhy' : step === 'words' ? 'vault.recoveryWhy' : 'vault.proveWhy')}
      </p>
      {/* Kept while the next steps are shown, so that going back finds what was typed. */}
      <div hidden={step !== 'passphrase'}>
        <PassphraseFields say={say} label={say('vault.passphrase')} isFirst onChange={setPassphrase} />
      </div>
      {step === 'words' && prepared !== null && <RecoveryWords say={say} words={prepared.words} />}
      {step === 'prove' && prepared !== null && (
        <ProveWords say={say} places={prepared.prove} typed={typed} failure={failure} onChange={setTyped} />
      )}
      <p className={styles.failure} role="alert">
        {failure !== null && failure.kind !== 'proofWrong' && explain(failure, say)}
      </p>
      <p className={styles.said} role="status">
        {isWorking && say('vault.working')}
      </p>
      <div className={styles.buttons}>
        <Button
          type="submit"
          size="md"
          loading={isWorking}
          disabled={step === 'passphrase' ? passphrase === null : step === 'prove' && typed.includes('')}
        >
          {say(step === 'prove' ? 'vault.protect' : 'vault.next')}
        </Button>
        {step === 'passphrase' ? (
          aside
        ) : (
          <Button size="md" variant="default" disabled={isWorking} onClick={back}>
            {say('vault.back')}
          </Button>
        )}
      </div>
    </form>
  );
}
