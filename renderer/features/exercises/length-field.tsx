import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { parseLength, typedLength } from '#shared/exercise/length';
import { hoursInWords } from '#shared/text/numbers';
import type { Minutes } from '#shared/time';
import { useLanguage, useSay } from '../../use-say';
import styles from './exercises.module.css';

interface LengthFieldProps {
  readonly label: string;
  readonly value: Minutes;
  readonly onChange: (value: Minutes) => void;
}

/** A length as people type it; what was understood is said beside it, and what was not is not kept. */
export function LengthField({ label, value, onChange }: LengthFieldProps) {
  const say = useSay();
  const language = useLanguage();
  const [typed, setTyped] = useState(typedLength(value));
  useEffect(() => setTyped(typedLength(value)), [value]);
  const read = parseLength(typed);
  const keep = () => {
    if (read === null) return;
    setTyped(typedLength(read));
    if (read !== value) onChange(read);
  };
  return (
    <span className={styles.length}>
      <TextInput
        aria-label={label}
        title={say('exercise.lengthHelp')}
        value={typed}
        error={read === null ? say('exercise.lengthWrong') : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
          if (event.key === 'Escape') setTyped(typedLength(value));
        }}
      />
      {read !== null && <span className={styles.help}>{hoursInWords(read, language)}</span>}
    </span>
  );
}
