import { Button, Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isWritten, NO_TEXT } from '#shared/text/text';
import { bridge } from '../../bridge';
import { readMirror, showFailure } from '../../mirror';
import { ThreeLanguages } from '../../ui/three-languages';
import { useSay } from '../../use-say';
import styles from './library.module.css';

interface ProgrammeDialogProps {
  /** The programme to rename; null makes a new one. */
  readonly id: string | null;
  readonly onClose: () => void;
}

export function ProgrammeDialog({ id, onClose }: ProgrammeDialogProps) {
  const say = useSay();
  const [title, setTitle] = useState(
    () => readMirror().library.programmes.find((programme) => programme.id === id)?.title ?? NO_TEXT,
  );
  const [isTried, setTried] = useState(false);

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isWritten(title)) return;
    const { ask } = bridge();
    const done = await (id === null
      ? ask('library.createProgramme', { title })
      : ask('library.renameProgramme', { id, title }));
    if (!done.ok) showFailure(done.failure);
    onClose();
  };

  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={say(id === null ? 'library.newProgramme' : 'library.renameProgramme')}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <form onSubmit={(event) => void onSubmit(event)}>
        <ThreeLanguages
          autoFocus
          label={say('library.title')}
          languageName={(language) => say(`common.${language}`)}
          value={title}
          onChange={setTitle}
          error={isTried && !isWritten(title) ? say('library.titleMissing') : null}
        />
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {say('common.cancel')}
          </Button>
          <Button type="submit">{say(id === null ? 'library.create' : 'common.save')}</Button>
        </div>
      </form>
    </Modal>
  );
}
