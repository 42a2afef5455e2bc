import { Button, Kbd, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconMinus,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
  IconPlayerTrackNext,
  IconPlus,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Exercise } from '#shared/exercise/exercise';
import { MUCH_MORE, shownKey, type TimerWish, timerCommandFor } from '#shared/stage/timer-keys';
import { inLanguage } from '#shared/text/text';
import type { Run } from '#shared/workshop/stage';
import { change, readMirror, useWorkshop } from '../../mirror';
import { useLanguage, useSay } from '../../use-say';
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
  const language = useLanguage();
  const shows = useWorkshop(({ stage }) => stage.shows);
  const at = exercise.phases.findIndex(({ id }) => id === run.phase);
  const next = exercise.phases[at + 1];
  const runs = run.timer.state === 'running';
  return (
    <>
      <p className={styles.title}>{inLanguage(exercise.title, language) || say('exercise.untitled')}</p>
      <PhaseRow run={run} exercise={exercise} />
      <RunTime run={run} phase={exercise.phases[at]} />
      {shows !== 'exercise' && (
        <div className={styles.row}>
          <p className={styles.note}>{say('exercise.notShown')}</p>
          <Button variant="light" fullWidth onClick={() => change({ name: 'stage.showExercise', input: {} })}>
            {say('exercise.show')}
          </Button>
        </div>
      )}
      <div className={styles.row}>
        <WishButton
          wanted="startOrPause"
          isMain
          icon={runs ? <IconPlayerPause size={16} aria-hidden /> : <IconPlayerPlay size={16} aria-hidden />}
          label={say(runs ? 'exercise.pause' : run.timer.state === 'ready' ? 'exercise.start' : 'exercise.goOn')}
        />
        <Step
          wanted="less"
          label={say('exercise.minutesLess', { count: 1 })}
          icon={<IconMinus size={14} aria-hidden />}
          by="1"
        />
        <Step
          wanted="more"
          label={say('exercise.minutesMore', { count: 1 })}
          icon={<IconPlus size={14} aria-hidden />}
          by="1"
        />
        <Step
          wanted="muchMore"
          label={say('exercise.minutesMore', { count: MUCH_MORE })}
          icon={<IconPlus size={14} aria-hidden />}
          by={String(MUCH_MORE)}
        />
      </div>
      {next === undefined ? (
        <p className={styles.note}>{say('exercise.lastPhase')}</p>
      ) : (
        <WishButton
          wanted="nextPhase"
          icon={<IconPlayerTrackNext size={16} aria-hidden />}
          label={say('exercise.next', { phase: say(`exercise.kind.${next.kind}`) })}
        />
      )}
      <div className={styles.row}>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={at <= 0}
          title={shownKey('previousPhase')}
          leftSection={<IconArrowBackUp size={15} aria-hidden />}
          onClick={() => wish('previousPhase')}
        >
          {say('exercise.back')}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlayerStop size={15} aria-hidden />}
          onClick={() => change({ name: 'stage.stopExercise', input: {} })}
        >
          {say('exercise.end')}
        </Button>
      </div>
    </>
  );
}

interface WishButtonProps {
  readonly wanted: TimerWish;
  readonly label: string;
  readonly icon: ReactNode;
  readonly isMain?: boolean;
}

function WishButton({ wanted, label, icon, isMain = false }: WishButtonProps) {
  return (
    <Button
      className={styles.grow ?? ''}
      variant={isMain ? 'filled' : 'default'}
      leftSection={icon}
      rightSection={<Kbd size="xs">{shownKey(wanted)}</Kbd>}
      onClick={() => wish(wanted)}
    >
      {label}
    </Button>
  );
}

interface StepProps extends WishButtonProps {
  readonly by: string;
}

function Step({ wanted, label, icon, by }: StepProps) {
  return (
    <Tooltip label={`${label} (${shownKey(wanted)})`}>
      <Button variant="default" px={8} leftSection={icon} aria-label={label} onClick={() => wish(wanted)}>
        {by}
      </Button>
    </Tooltip>
  );
}
