import { IconHourglass } from '@tabler/icons-react';
import { shownCountdown } from '#shared/exercise/countdown';
import type { Phase } from '#shared/exercise/exercise';
import { timeLeft } from '#shared/exercise/timer';
import { markInWords } from '#shared/exercise/words';
import { inMilliseconds } from '#shared/time';
import type { Run } from '#shared/workshop/stage';
import { steadyNow, useMirror } from '../../mirror';
import { useMarks } from '../../stage/use-marks';
import { useTick } from '../../ui/use-tick';
import { useSay } from '../../use-say';
import styles from './timer-alarm.module.css';

/** The exercise's clock on every screen, so that a phase ends for a trainer who is taking attendance too. */
export function TimerAlarm() {
  const run = useMirror(({ open }) => open?.workshop.stage.run ?? null);
  const exercises = useMirror(({ open }) => open?.workshop.exercises);
  const phase = run === null ? undefined : exercises?.[run.exercise]?.phases.find(({ id }) => id === run.phase);
  return run === null || phase === undefined ? null : <Alarm run={run} phase={phase} />;
}

function Alarm({ run, phase }: { readonly run: Run; readonly phase: Phase }) {
  const say = useSay();
  const now = useTick(steadyNow);
  // The room's loudspeakers ring when the room's window shows the exercise; otherwise this window does.
  const rings = useMirror(
    ({ open, displays }) =>
      open?.workshop.stage.sound === true &&
      (displays.audience === 'closed' || open.workshop.stage.shows !== 'exercise'),
  );
  const { mark, passed } = useMarks({ timer: run.timer, length: inMilliseconds(phase.length) }, now, rings);
  const left = timeLeft(run.timer, now);
  return (
    <span className={styles.alarm} data-mark={mark}>
      <IconHourglass size={15} aria-hidden />
      {say(`exercise.kind.${phase.kind}`)} {shownCountdown(left)}
      <span role="status">{passed === 'none' ? '' : markInWords(passed, left, say)}</span>
      {passed === 'none' && mark !== 'none' && <span>{markInWords(mark, left, say)}</span>}
    </span>
  );
}
