import { Button, PasswordInput, Textarea } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Proof } from '#shared/contract/vault';
import type { Failure } from '#shared/failure';
import { explain } from '#shared/text/explain';
import type { Say } from '#shared/text/say';
import styles from './protection.module.css';

interface ProofFieldsProps {
  readonly say: Say;
  readonly label: string;
  readonly onChange: (proof: Proof | null) => void;
  /** Enter in the field of many lines, where a form would hear nothing. */
  readonly onEnter: () => void;
  /** Why what was shown does not open the vault, where it is said at the field. */
  readonly refused?: Failure | null;
}

/** What is wrong with a passphrase or a recovery key that was shown, and with nothing else. */
const OF_PROOF: ReadonlySet<Failure['kind']> = new Set([
  'wrongPassphrase',
  'tooSoon',
  'wrongRecovery',
  'recoveryCount',
  'recoveryUnknown',
  'recoveryOneWrong',
  'recoverySwapped',
  'recoverySeveralWrong',
] as const);

/** Whether a failure belongs to the field of the proof rather than beneath the whole form. */
export const isOfProof = ({ kind }: Failure): boolean => OF_PROOF.has(kind);

/** What opens the vault: the passphrase, or the recovery key for whoever has forgotten it. */
export function ProofFields({ say, label, onChange, onEnter, refused = null }: ProofFieldsProps) {
  const [by, setBy] = useState<'passphrase' | 'recovery'>('passphrase');
  const [typed, setTyped] = useState('');
  const [isCapital, setCapital] = useState(false);
  const type = (value: string) => {
    setTyped(value);
    onChange(value.trim() === '' ? null : by === 'passphrase' ? { passphrase: value } : { recovery: value });
  };
  const turn = () => {
    setBy(by === 'passphrase' ? 'recovery' : 'passphrase');
    setTyped('');
    onChange(null);
  };
  const onKey = (event: KeyboardEvent) => {
    setCapital(event.getModifierState('CapsLock'));
    if (by === 'recovery' && event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      onEnter();
    }
  };
  const error = refused !== null && isOfProof(refused) ? explain(refused, say) : null;
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  // Whoever pressed the button at the bottom hears and mends it here.
  useEffect(() => {
    if (error !== null) field.current?.select();
  }, [error]);
  const shared = {
    ref: field,
    error,
    // Mantine's field for secrets does not say this by itself.
    'aria-invalid': error !== null,
    ...{ size: 'md', value: typed, autoComplete: 'off', spellCheck: false, autoFocus: true },
  } as const;
  return (
    <div className={styles.fields}>
      {by === 'passphrase' ? (
        <PasswordInput
          {...shared}
          key="passphrase"
          data-autofocus
          label={label}
          maxLength={500}
          visibilityToggleButtonProps={{ 'aria-label': say('vault.show'), 'aria-hidden': false, tabIndex: 0 }}
          onKeyDown={onKey}
          onChange={(event) => type(event.currentTarget.value)}
        />
      ) : (
        <Textarea
          {...shared}
          key="recovery"
          lang="en"
          label={say('vault.recoveryKey')}
          description={say('vault.recoveryHint')}
          maxLength={1_000}
          rows={4}
          onKeyDown={onKey}
          onChange={(event) => type(event.currentTarget.value)}
        />
      )}
      <div className={styles.turn}>
        <Button variant="subtle" size="compact-sm" onClick={turn}>
          {say(by === 'passphrase' ? 'vault.useRecovery' : 'vault.usePassphrase')}
        </Button>
        <span role="status">{isCapital && by === 'passphrase' && say('vault.capsLock')}</span>
      </div>
    </div>
  );
}
