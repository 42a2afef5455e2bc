import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Criterion } from '#shared/grading/rubric';
import type { Tally } from '#shared/grading/tally';
import { perCent } from '#shared/text/numbers';
import { inLanguage } from '#shared/text/text';
import { useWorkshop } from '../../mirror';
import { useLanguage, useSay } from '../../use-say';
import styles from './scoring.module.css';
import { Verdict } from './verdict';

interface TotalBarProps {
  readonly tally: Tally;
  readonly missing: readonly Criterion[];
  readonly isFinal: boolean;
  readonly onFinalize: () => void;
}

/** The running total with its sum, what is still to score, and the step to final. */
export function TotalBar({ tally, missing, isFinal, onFinalize }: TotalBarProps) {
  const say = useSay();
  const language = useLanguage();
  const passMark = useWorkshop(({ overview }) => overview.rule.passMark);
  const earned = tally.lines.flatMap((line) => line.earned ?? []);
  const parts = earned.map((each) => perCent(each, language, 2));
  // Shown parts are rounded each, the total once: where they differ the sum says why.
  const isApart = Math.round(earned.reduce((sum, each) => sum + each, 0) * 100) !== Math.round(tally.earned * 100);
  const total = perCent(tally.earned, language, 2);
  const words =
    tally.percent !== null
      ? say('grading.total', { total })
      : say(parts.length === 0 ? 'grading.nothingScored' : 'grading.soFar', { total });
  return (
    <footer className={styles.total}>
      <div aria-live="polite" className={styles.sum}>
        <strong>
          {words}
          {tally.percent !== null && <Verdict percent={tally.percent} passMark={passMark} />}
        </strong>
        {parts.length > 1 && (
          <span className={styles.parts}>
            {parts.join(' + ')} = {total} {isApart && say('grading.roundedOnce')}
          </span>
        )}
        {missing.length > 0 && (
          <span className={styles.missing}>
            {say('grading.stillToScore', {
              count: missing.length,
              names: missing.map(({ name }) => inLanguage(name, language)).join('; '),
            })}
          </span>
        )}
      </div>
      {!isFinal && (
        <Button
          leftSection={<IconCheck size={16} aria-hidden />}
          variant={missing.length === 0 ? 'filled' : 'default'}
          title="Ctrl+Enter"
          onClick={onFinalize}
        >
          {say('grading.finalize')}
        </Button>
      )}
    </footer>
  );
}
