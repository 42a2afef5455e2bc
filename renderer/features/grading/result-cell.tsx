import type { WorkResult } from '#shared/grading/result';
import { perCent } from '#shared/text/numbers';
import { useLanguage, useSay } from '../../use-say';
import { resultInWords } from './result-in-words';
import { Verdict } from './verdict';
import styles from './works.module.css';

interface ResultCellProps {
  readonly result: WorkResult | undefined;
  readonly passMark: number;
}

/** The result and whether it is a pass, or what it still waits for. */
export function ResultCell({ result, passMark }: ResultCellProps) {
  const say = useSay();
  const language = useLanguage();
  if (result === undefined) return null;
  if (result.state !== 'settled') return <span className={styles.waiting}>{resultInWords(result, say, language)}</span>;
  return (
    <span className={styles.result}>
      <b>{perCent(result.percent, language, 2)}</b>
      <Verdict percent={result.percent} passMark={passMark} />
    </span>
  );
}
