import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { GraderId } from '#shared/grading/work';
import { useMirror, useWorkshop } from '../../mirror';
import { useSay } from '../../use-say';
import { addGrader } from './add-grader';
import styles from './grading.module.css';

/** Asks who grades at this laptop, because a score sheet belongs to somebody from the first score. */
export function StartGrading({ onStart }: { readonly onStart: (id: GraderId) => void }) {
  const say = useSay();
  const author = useMirror(({ settings }) => settings.author);
  const graders = useWorkshop(({ assignment }) => assignment.graders);
  const [name, setName] = useState(author);
  const start = async (event: FormEvent) => {
    event.preventDefault();
    const known = Object.values(graders).find((each) => each.name === name.trim());
    const id = known?.id ?? (await addGrader(name));
    if (id !== null) onStart(id);
  };
  return (
    <form className={styles.start} onSubmit={(event) => void start(event)}>
      <p>{say('grading.whoAreYou')}</p>
      <div className={styles.startRow}>
        <TextInput
          label={say('grading.yourName')}
          value={name}
          data-autofocus
          autoFocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={name.trim() === ''}>
          {say('grading.start')}
        </Button>
      </div>
      {Object.values(graders).length > 0 && (
        <div className={styles.known}>
          <span>{say('grading.orChoose')}</span>
          {Object.values(graders).map((grader) => (
            <Button key={grader.id} variant="default" onClick={() => onStart(grader.id)}>
              {grader.name}
            </Button>
          ))}
        </div>
      )}
    </form>
  );
}
