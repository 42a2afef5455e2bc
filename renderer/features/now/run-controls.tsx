import { ActionIcon, Button, Kbd, Tooltip } from '@mantine/core';
import {
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
  IconPlayerTrackNext,
  IconPlayerTrackPrev,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Exercise } from '#shared/exercise/exercise';
import { MUCH_MORE, shownKey, type TimerWish, timerCommandFor } from '#shared/stage/timer-keys';
import type { Run } from '#shared/workshop/stage';
import { readMirror, useWorkshop } from '../../mirror';
import { change } from '../../mirror/change';
import { useSay } from '../../use-say';
import { PhaseRow } from './phase-row';
import { RunTime } from './run-time';
import styles from './timer-panel.module.css';

interface RunControlsProps {
  readonly run: Run;
  readonly exercise: Exercise;
}

/** Carries out what a key of the same name would. */
const wish = (wanted: TimerWish): void => {
  const { open } = readMirror();
  const command = open === null ? null : timerCommandFor(wanted, open.workshop.stage);
  if (command !== null) void change(command);
};

/** The phase under way, how long it has, and where to go from here. */
export function RunControls({ run, exercise }: RunControlsProps) {
  const say = useSay();
  const shows = useWorkshop(({ stage }) => stage.shows);
  const at = exercise.phases.findIndex(({ id }) => id === run.phase);
  const next = exercise.phases[at + 1];
  const runs = run.timer.state === 'running';
  return (
    <>
      <PhaseRow run={run} exercise={exercise} />
      <RunTime run={run} phase={exercise.phases[at]} />
      {shows !== 'exercise' && (
        <Button
          variant="light"
          title={say('exercise.notShown')}
          onClick={() => change({ name: 'stage.showExercise', input: {} })}
        >
          {say('exercise.show')}
        </Button>
      )}
      <div className={`${styles.row} ${styles.tight}`}>
        <WishButton
          wanted="startOrPause"
          isMain
          icon={runs ? <IconPlayerPause size={16} aria-hidden /> : <IconPlayerPlay size={16} aria-hidden />}
          label={say(runs ? 'exercise.pause' : run.timer.state === 'ready' ? 'exercise.start' : 'exercise.goOn')}
        />
        <Step wanted="less" label={say('exercise.minutesLess', { count: 1 })} by="−1" />
        <Step wanted="more" label={say('exercise.minutesMore', { count: 1 })} by="+1" />
        <Step wanted="muchMore" label={say('exercise.minutesMore', { count: MUCH_MORE })} by={`+${MUCH_MORE}`} />
      </div>
      <div className={`${styles.row} ${styles.tight}`}>
        <Tooltip label={`${say('exercise.back')} (${shownKey('previousPhase')})`}>
          <ActionIcon
            variant="default"
            size={30}
            aria-label={say('exercise.back')}
            disabled={at <= 0}
            onClick={() => wish('previousPhase')}
          >
            <IconPlayerTrackPrev size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        {next === undefined ? (
          <p className={`${styles.note} ${styles.grow}`}>{say('exercise.lastPhase')}</p>
        ) : (
          <WishButton
            wanted="nextPhase"
            icon={<IconPlayerTrackNext size={16} aria-hidden />}
            label={say(`exercise.kind.${next.kind}`)}
            full={say('exercise.next', { phase: say(`exercise.kind.${next.kind}`) })}
          />
        )}
        <Tooltip label={say('exercise.end')}>
          <ActionIcon
            variant="default"
            size={30}
            aria-label={say('exercise.end')}
            onClick={() => change({ name: 'stage.stopExercise', input: {} })}
          >
            <IconPlayerStop size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
    </>
  );
}

interface WishButtonProps {
  readonly wanted: TimerWish;
  readonly label: string;
  /** What it does in full, where the label is short. */
  readonly full?: string;
  readonly icon: ReactNode;
  readonly isMain?: boolean;
}

function WishButton({ wanted, label, full = label, icon, isMain = false }: WishButtonProps) {
  return (
    <Button
      className={styles.grow ?? ''}
      variant={isMain ? 'filled' : 'default'}
      aria-label={full}
      title={`${full} (${shownKey(wanted)})`}
      leftSection={icon}
      rightSection={isMain && <Kbd size="xs">{shownKey(wanted)}</Kbd>}
      onClick={() => wish(wanted)}
    >
      {label}
    </Button>
  );
}

interface StepProps {
  readonly wanted: TimerWish;
  readonly label: string;
  readonly by: string;
}

function Step({ wanted, label, by }: StepProps) {
  return (
    <Tooltip label={`${label} (${shownKey(wanted)})`}>
      <Button variant="default" className={styles.step ?? ''} aria-label={label} onClick={() => wish(wanted)}>
        {by}
      </Button>
    </Tooltip>
  );
}
