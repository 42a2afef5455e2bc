import { parseLength, typedLength } from '#shared/exercise/length';
import { hoursInWords } from '#shared/text/lengths';
import type { Minutes } from '#shared/time';
import { KeptField } from '../../ui/kept-field';
import { useLanguage, useSay } from '../../use-say';
import styles from './exercises.module.css';

interface LengthFieldProps {
  readonly label: string;
  readonly value: Minutes;
  readonly onChange: (value: Minutes) => void;
}

const FIVE = 5;

/** A length as people type it; what is kept is said beside it in words. The arrows give and take five minutes. */
export function LengthField({ label, value, onChange }: LengthFieldProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <span className={styles.length}>
      <KeptField
        aria-label={label}
        title={say('exercise.lengthHelp')}
        value={typedLength(value)}
        onKeep={(typed) => {
          const read = parseLength(typed);
          if (read === null) return { refused: say('exercise.lengthWrong') };
          onChange(read);
          return { kept: typedLength(read) };
        }}
        onStep={(typed, by) => {
          const read = parseLength(typed);
          const stepped = read === null ? null : parseLength(String(Math.floor(read / FIVE + by) * FIVE));
          return stepped === null ? null : typedLength(stepped);
        }}
      />
      <span className={styles.help}>{hoursInWords(value, language)}</span>
    </span>
  );
}
