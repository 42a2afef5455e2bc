import { Button, PasswordInput } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Output } from '#shared/contract/contract';
import type { Say } from '#shared/text/say';
import { normalPassphrase, STRENGTHS, type Strength } from '#shared/vault/passphrase';
import { bridge } from '../bridge';
import styles from './protection.module.css';

type Judgement = Output<'vault.judgePassphrase'>;

interface PassphraseFieldsProps {
  readonly say: Say;
  readonly label: string;
  /** It is what a step begins with, so the caret stands in it. */
  readonly isFirst?: boolean;
  /** Told the passphrase while it is accepted and typed twice the same, else null. */
  readonly onChange: (passphrase: string | null) => void;
}

/** A new passphrase, typed twice, with its strength in words and six words for whoever has no idea. */
export function PassphraseFields({ say, label, isFirst = false, onChange }: PassphraseFieldsProps) {
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const [isShown, setShown] = useState(false);
  const [isSuggested, setSuggested] = useState(false);
  const judgement = useJudgement(typed);
  const isSame = normalPassphrase(typed) === normalPassphrase(again);
  const isReady = judgement?.isAccepted === true && isSame;
  useEffect(() => onChange(isReady ? typed : null), [isReady, typed, onChange]);

  const suggest = async () => {
    const answer = await bridge().ask('vault.suggestPassphrase', {});
    if (!answer.ok) return;
    setTyped(answer.value.passphrase);
    setAgain(answer.value.passphrase);
    setShown(true);
    setSuggested(true);
  };
  const shared = {
    size: 'md',
    visible: isShown,
    onVisibilityChange: setShown,
    visibilityToggleButtonProps: { 'aria-label': say('vault.show'), 'aria-hidden': false, tabIndex: 0 },
    autoComplete: 'off',
    spellCheck: false,
  };

  return (
    <div className={styles.fields}>
      <PasswordInput
        {...shared}
        autoFocus={isFirst}
        data-autofocus={isFirst || undefined}
        label={label}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setSuggested(false);
        }}
      />
      <p className={styles.strength} role="status">
        {judgement !== null && <StrengthWords say={say} judgement={judgement} />}
      </p>
      <PasswordInput
        {...shared}
        label={say('vault.again')}
        value={again}
        error={again !== '' && !isSame ? say('vault.differs') : null}
        onChange={(event) => setAgain(event.currentTarget.value)}
      />
      <div className={styles.suggestion}>
        <Button variant="default" onClick={() => void suggest()}>
          {say('vault.suggest')}
        </Button>
        {isSuggested && <p>{say('vault.suggested')}</p>}
      </div>
    </div>
  );
}

/** What the program thinks of what is typed now; null while nothing is. */
function useJudgement(typed: string): Judgement | null {
  const [judged, setJudged] = useState<{ typed: string; judgement: Judgement } | null>(null);
  useEffect(() => {
    if (typed === '') return;
    let isWanted = true;
    void bridge()
      .ask('vault.judgePassphrase', { passphrase: typed })
      .then((answer) => isWanted && answer.ok && setJudged({ typed, judgement: answer.value }));
    return () => {
      isWanted = false;
    };
  }, [typed]);
  return judged !== null && judged.typed === typed ? judged.judgement : null;
}

/** One bar more for each; a length that is refused has none. */
const BARS: readonly Strength[] = STRENGTHS.filter((strength) => strength !== 'tooShort' && strength !== 'tooLong');

/** In words and in bars, never by colour alone. */
function StrengthWords({ say, judgement }: { readonly say: Say; readonly judgement: Judgement }) {
  const { strength, weakness, isAccepted } = judgement;
  const Icon = !isAccepted ? IconAlertTriangle : strength === 'fair' ? IconInfoCircle : IconCheck;
  const words = say(`vault.strength_${strength}`);
  return (
    <span className={styles.judged} data-strength={strength}>
      <span className={styles.bars} aria-hidden>
        {BARS.map((each, at) => (
          <span key={each} data-on={BARS.indexOf(strength) >= at || undefined} />
        ))}
      </span>
      <Icon size={16} aria-hidden />
      {weakness === null ? words : `${words}: ${say(`vault.weakness_${weakness}`)}`}
    </span>
  );
}
