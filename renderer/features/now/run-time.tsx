import { IconAlarm, IconAlertTriangle, IconHourglass, IconPlayerPause } from '@tabler/icons-react';
import { countdownOf, shownCountdown } from '#shared/exercise/countdown';
import type { Phase } from '#shared/exercise/exercise';
import { timeLeft, warning } from '#shared/exercise/timer';
import { markInWords } from '#shared/exercise/words';
import { inMilliseconds } from '#shared/time';
import type { Run } from '#shared/workshop/stage';
import { steadyNow } from '../../mirror';
import { useTick } from '../../ui/use-tick';
import { useSay } from '../../use-say';
import styles from './timer-panel.module.css';

interface RunTimeProps {
  readonly run: Run;
  readonly phase: Phase | undefined;
}

/** The time that is left, in figures and in words. */
export function RunTime({ run, phase }: RunTimeProps) {
  const say = useSay();
  const now = useTick(steadyNow);
  if (phase === undefined) return null;
  const left = timeLeft(run.timer, now);
  const mark = warning(run.timer, inMilliseconds(phase.length), now);
  const { digits, unit } = countdownOf(left);
  const { state } = run.timer;
  const Icon =
    mark === 'over'
      ? IconAlarm
      : mark !== 'none'
        ? IconAlertTriangle
        : state === 'running'
          ? IconHourglass
          : IconPlayerPause;
  const standing = state === 'running' ? [] : [say(state === 'paused' ? 'exercise.paused' : 'exercise.ready')];
  const words = [...standing, mark === 'none' ? say(`exercise.unit.${unit}`) : markInWords(mark, left, say)];
  return (
    <div className={styles.time} data-mark={mark}>
      <b role="timer" aria-label={say('exercise.timer')} className={styles.digits} data-long={digits.length > 5}>
        {shownCountdown(left)}
      </b>
      <div className={styles.words} data-mark={mark}>
        <b>{say(`exercise.kind.${phase.kind}`)}</b>
        <span>
          <Icon size={15} aria-hidden /> {words.join(' · ')}
        </span>
      </div>
    </div>
  );
}
