import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconPlus, IconPresentation, IconTrash } from '@tabler/icons-react';
import { type Exercise, totalLength } from '#shared/exercise/exercise';
import { hoursInWords } from '#shared/text/lengths';
import { NO_TEXT } from '#shared/text/text';
import { useWorkshop } from '../../mirror';
import { change } from '../../mirror/change';
import { ThreeLanguages } from '../../ui/three-languages';
import { useLanguage, useSay } from '../../use-say';
import styles from './exercises.module.css';
import { PhaseEditor } from './phase-editor';

interface ExerciseEditorProps {
  readonly exercise: Exercise;
  readonly onRun: () => void;
}

/** One recipe: its title, its phases, and what the room sees in each. */
export function ExerciseEditor({ exercise: { id, title, phases }, onRun }: ExerciseEditorProps) {
  const say = useSay();
  const language = useLanguage();
  const order = useWorkshop((workshop) => workshop.order.exercises);
  const at = order.indexOf(id);
  const move = (to: number) => change({ name: 'exercise.move', input: { exercise: id, to } });
  return (
    <div className={styles.editor}>
      <div className={styles.bar}>
        <p className={styles.total}>
          {say('exercise.total')}: <b>{hoursInWords(totalLength({ id, title, phases }), language)}</b>
        </p>
        <Act label={say('exercise.moveUp')} disabled={at <= 0} onClick={() => move(at - 1)} icon={IconArrowUp} />
        <Act
          label={say('exercise.moveDown')}
          disabled={at >= order.length - 1}
          onClick={() => move(at + 1)}
          icon={IconArrowDown}
        />
        <Act
          label={say('exercise.duplicate')}
          onClick={() => change({ name: 'exercise.duplicate', input: { exercise: id } })}
          icon={IconCopy}
        />
        <Act
          label={say('exercise.remove')}
          onClick={() => change({ name: 'exercise.remove', input: { exercise: id } })}
          icon={IconTrash}
        />
        <Button disabled={phases.length === 0} leftSection={<IconPresentation size={16} aria-hidden />} onClick={onRun}>
          {say('exercise.run')}
        </Button>
      </div>
      <ThreeLanguages
        label={say('exercise.title')}
        languageName={(each) => say(`common.${each}`)}
        value={title}
        onChange={(value) => change({ name: 'exercise.change', input: { exercise: id, title: value } })}
      />
      {phases.length === 0 && <p className={styles.help}>{say('exercise.noPhases')}</p>}
      <ol className={styles.phases}>
        {phases.map((phase, index) => (
          <PhaseEditor key={phase.id} exercise={id} phase={phase} at={index} of={phases.length} />
        ))}
      </ol>
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() =>
          change({
            name: 'exercise.addPhase',
            input: { exercise: id, phase: { kind: 'work', length: 15, prompt: NO_TEXT } },
          })
        }
      >
        {say('exercise.addPhase')}
      </Button>
    </div>
  );
}

interface ActProps {
  readonly label: string;
  readonly icon: typeof IconTrash;
  readonly disabled?: boolean;
  readonly onClick: () => unknown;
}

function Act({ label, icon: Icon, disabled = false, onClick }: ActProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} disabled={disabled} onClick={() => void onClick()}>
        <Icon size={17} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
