import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Screen as ScreenName } from '#shared/actions/actions';
import { totalLength } from '#shared/exercise/exercise';
import { hoursInWords } from '#shared/text/lengths';
import { NO_TEXT } from '#shared/text/text';
import type { Minutes } from '#shared/time';
import { readMirror, useWorkshop } from '../../mirror';
import { change } from '../../mirror/change';
import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';
import { useLanguage, useSay } from '../../use-say';
import { ExerciseEditor } from './exercise-editor';
import { ExerciseList } from './exercise-list';
import styles from './exercises.module.css';

/** A recipe that most exercises begin as; every part of it can be changed. */
const USUAL = [
  { kind: 'brief', length: 5, prompt: NO_TEXT },
  { kind: 'work', length: 30, prompt: NO_TEXT },
  { kind: 'report', length: 15, prompt: NO_TEXT },
] as const;

/** Exercises in the order in which they are run, and the recipe of the one that is chosen. */
export function ExercisesScreen({ goTo }: { readonly goTo: (screen: ScreenName) => void }) {
  const say = useSay();
  const language = useLanguage();
  const order = useWorkshop((workshop) => workshop.order.exercises);
  const exercises = useWorkshop((workshop) => workshop.exercises);
  const [chosen, choose] = useState<string | null>(null);
  const shown = order.find((id) => id === chosen) ?? order[0];
  const exercise = shown === undefined ? undefined : exercises[shown];
  const total = order.reduce((sum, id) => sum + totalLength(exercises[id]), 0) as Minutes;

  const add = async () => {
    if (!(await change({ name: 'exercise.add', input: { title: NO_TEXT, phases: [...USUAL] } }))) return;
    choose(readMirror().open?.workshop.order.exercises.at(-1) ?? null);
  };
  const run = async (id: string) => {
    if (await change({ name: 'stage.runExercise', input: { exercise: id, started: false } })) goTo('now');
  };
  const addButton = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
      {say('exercise.add')}
    </Button>
  );

  return (
    <Screen
      fill
      title={say('action.go.exercises')}
      lead={order.length > 0 && say('exercise.lead', { count: order.length, length: hoursInWords(total, language) })}
      actions={addButton}
    >
      {exercise === undefined ? (
        <Empty sentence={say('exercise.none')} action={addButton} />
      ) : (
        <div className={styles.columns}>
          <ExerciseList chosen={exercise.id} onChoose={choose} />
          <ExerciseEditor key={exercise.id} exercise={exercise} onRun={() => run(exercise.id)} />
        </div>
      )}
    </Screen>
  );
}
