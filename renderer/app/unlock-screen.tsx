import { Button, SegmentedControl } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type FormEvent, useEffect, useState } from 'react';
import type { Proof, VaultStatus } from '#shared/contract/vault';
import { shownCountdown } from '#shared/exercise/countdown';
import type { Failure } from '#shared/failure';
import { explain } from '#shared/text/explain';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#shared/text/language';
import { sayIn } from '#shared/text/say';
import type { Milliseconds } from '#shared/time';
import { bridge } from '../bridge';
import { ProofFields } from '../protection/proof-fields';
import { useCountdown } from '../protection/use-countdown';
import styles from './unlock-screen.module.css';

interface UnlockScreenProps {
  readonly status: VaultStatus;
  readonly onUnlocked: (by: Proof) => void;
}

/** The locked door: it knows a language and how long to wait, and nothing of what is behind it. */
export function UnlockScreen({ status, onUnlocked }: UnlockScreenProps) {
  const [language, setLanguage] = useState<Language>(status.language ?? 'ru');
  const [proof, setProof] = useState<Proof | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isWorking, setWorking] = useState(false);
  const { left, start } = useCountdown(status.waitSeconds);
  const say = sayIn(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = say('program.name');
  }, [language, say]);

  useEffect(leaving, []);

  const unlock = async () => {
    if (proof === null || isWorking || isHeldUp(proof, left)) return;
    setFailure(null);
    setWorking(true);
    const answer = await bridge().ask('vault.unlock', proof);
    setWorking(false);
    if (answer.ok) return onUnlocked(proof);
    setFailure(answer.failure);
    if ('waitSeconds' in answer.failure) start(answer.failure.waitSeconds);
  };
  /** What was wrong with the passphrase says nothing of the key that is typed next. */
  const show = (shown: Proof | null) => {
    if (shown === null) setFailure(null);
    setProof(shown);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void unlock();
  };
  const speak = (chosen: Language) => {
    setLanguage(chosen);
    void bridge().ask('appearance.change', { language: chosen });
  };

  return (
    <main className={styles.page}>
      <form className={styles.door} onSubmit={onSubmit}>
        <p className={styles.name}>{say('program.name')}</p>
        <h1 className={styles.title}>
          <IconLock size={22} stroke={1.8} aria-hidden />
          {say('vault.lockedTitle')}
        </h1>
        <ProofFields say={say} label={say('vault.passphrase')} onChange={show} onEnter={() => void unlock()} />
        <p className={styles.failure} role="alert">
          {failure !== null && failure.kind !== 'tooSoon' && explain(failure, say)}
        </p>
        <p className={styles.wait}>
          {left > 0 && say('vault.wait', { time: shownCountdown((left * 1_000) as Milliseconds) })}
        </p>
        <Button
          type="submit"
          size="md"
          loading={isWorking}
          disabled={proof === null || (proof !== null && isHeldUp(proof, left))}
        >
          {say(isWorking ? 'vault.unlocking' : 'vault.unlock')}
        </Button>
      </form>
      <SegmentedControl
        classNames={{ root: styles.languages ?? '', label: styles.language ?? '', indicator: styles.chosen ?? '' }}
        aria-label={say('settings.language')}
        data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        value={language}
        onChange={(value) => speak(value)}
      />
    </main>
  );
}

/** Of all actions only the last one makes sense here, by its key and from the menu. */
function leaving(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.code === 'KeyQ' && (event.ctrlKey || event.metaKey)) window.close();
  };
  window.addEventListener('keydown', onKey);
  const stop = bridge().listen('action.chosen', ({ id }) => {
    if (id === 'quit') window.close();
  });
  return () => {
    window.removeEventListener('keydown', onKey);
    stop();
  };
}

/** The delay is for passphrases: nobody guesses 132 bits. */
const isHeldUp = (proof: Proof, left: number): boolean => left > 0 && 'passphrase' in proof;
