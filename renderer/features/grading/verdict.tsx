import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { Percent } from '#shared/grading/tally';
import { useSay } from '../../use-say';
import styles from './verdict.module.css';

/** Passed or not, by icon and word. */
export function Verdict({ percent, passMark }: { readonly percent: Percent; readonly passMark: number }) {
  const say = useSay();
  const isPassed = percent >= passMark;
  const Icon = isPassed ? IconCircleCheck : IconCircleX;
  return (
    <span className={styles.verdict} data-passed={isPassed}>
      <Icon size={16} aria-hidden />
      {say(isPassed ? 'grading.passed' : 'grading.notPassed')}
    </span>
  );
}
