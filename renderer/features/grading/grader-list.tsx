import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { Grader, GraderId } from '#shared/grading/work';
import { tidy } from '#shared/text/text';
import { useWorkshop } from '../../mirror';
import { change } from '../../mirror/change';
import { KeptField } from '../../ui/kept-field';
import { useSay } from '../../use-say';
import { addGrader } from './add-grader';
import styles from './grading.module.css';

/** All graders: names are corrected in place, and a removal says how many sheets go with it. */
export function GraderList({ onAdded }: { readonly onAdded: (id: GraderId) => void }) {
  const say = useSay();
  const graders = useWorkshop(({ assignment }) => assignment.graders);
  const [name, setName] = useState('');
  const isTaken = (typed: string, but?: GraderId) =>
    Object.values(graders).some((each) => each.name === tidy(typed) && each.id !== but);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const id = await addGrader(name);
    if (id === null) return;
    setName('');
    onAdded(id);
  };
  return (
    <>
      <ul className={styles.graders}>
        {Object.values(graders).map((grader) => (
          <GraderRow key={grader.id} grader={grader} isTaken={(typed) => isTaken(typed, grader.id)} />
        ))}
      </ul>
      <form className={styles.addGrader} onSubmit={(event) => void add(event)}>
        <TextInput
          label={say('grading.newGrader')}
          value={name}
          error={isTaken(name) ? say('grading.nameTaken') : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={tidy(name) === '' || isTaken(name)}
        >
          {say('common.add')}
        </Button>
      </form>
    </>
  );
}

function GraderRow({ grader, isTaken }: { readonly grader: Grader; readonly isTaken: (typed: string) => boolean }) {
  const say = useSay();
  const count = useWorkshop(
    ({ assignment }) => Object.values(assignment.sheets).filter((sheets) => sheets[grader.id] !== undefined).length,
  );
  const rename = (typed: string) => {
    const name = tidy(typed);
    if (name === '') return { refused: say('problem.nameMissing') };
    if (isTaken(name)) return { refused: say('grading.nameTaken') };
    void change({ name: 'grader.rename', input: { id: grader.id, name } });
    return { kept: name };
  };
  return (
    <li>
      <KeptField aria-label={say('grading.yourName')} value={grader.name} onKeep={rename} />
      <Button
        variant="subtle"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => void change({ name: 'grader.remove', input: { id: grader.id, withSheets: true } })}
      >
        {count === 0 ? say('common.remove') : say('grading.removeWithSheets', { count })}
      </Button>
    </li>
  );
}
