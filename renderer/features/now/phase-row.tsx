import { Tooltip } from '@mantine/core';
import type { Exercise } from '#shared/exercise/exercise';
import type { Run } from '#shared/workshop/stage';
import { change } from '../../mirror/change';
import { useSay } from '../../use-say';
import styles from './timer-panel.module.css';

/** The phases by their minutes; each can be gone to, and goes on running if the clock ran. */
export function PhaseRow({ run, exercise }: { readonly run: Run; readonly exercise: Exercise }) {
  const say = useSay();
  const now = exercise.phases.findIndex(({ id }) => id === run.phase);
  const started = run.timer.state === 'running';
  return (
    <ol className={styles.phases} aria-label={say('exercise.phases')}>
      {exercise.phases.map(({ id, kind, length }, at) => {
        const label = say('exercise.goToPhase', { phase: say(`exercise.kind.${kind}`), minutes: length });
        return (
          <li key={id}>
            <Tooltip label={label}>
              <button
                type="button"
                aria-label={label}
                aria-current={at === now ? 'step' : undefined}
                data-step={at < now ? 'done' : undefined}
                onClick={() =>
                  at !== now &&
                  void change({ name: 'stage.runExercise', input: { exercise: exercise.id, phase: id, started } })
                }
              >
                {length}
              </button>
            </Tooltip>
          </li>
        );
      })}
    </ol>
  );
}
