import { Button, Modal } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { Result } from '#shared/result';
import { isWritten, NO_TEXT, type Text } from '#shared/text/text';
import { bridge } from '../../bridge';
import { readMirror } from '../../mirror';
import { ThreeLanguages } from '../../ui/three-languages';
import { useSay } from '../../use-say';
import { keepBegun, madeOrKept } from './keep-begun';
import styles from './library.module.css';

interface ProgrammeDialogProps {
  /** The programme to rename; null makes a new one. */
  readonly id: string | null;
  readonly onClose: () => void;
}

export function ProgrammeDialog({ id, onClose }: ProgrammeDialogProps) {
  const say = useSay();
  const [title, setTitle] = useState(() => titleBefore(id));
  const [isTried, setTried] = useState(false);

  /** A field that is left by going away must not bring back what was made or given up. */
  const isOver = useRef(false);
  const fill = (text: Text) => {
    setTitle(text);
    if (!isOver.current) void keepBegun({ begunProgramme: { id, title: text } });
  };
  const giveUp = () => {
    isOver.current = true;
    void keepBegun({ begunProgramme: null });
    onClose();
  };

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isOver.current || !isWritten(title)) return;
    isOver.current = true;
    await madeOrKept(make(id, title), { begunProgramme: { id, title } });
    onClose();
  };

  return (
    <Modal
      opened
      size="lg"
      onClose={giveUp}
      title={say(id === null ? 'library.newProgramme' : 'library.renameProgramme')}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <form onSubmit={(event) => void onSubmit(event)}>
        <ThreeLanguages
          autoFocus
          label={say('library.title')}
          languageName={(language) => say(`common.${language}`)}
          value={title}
          onChange={fill}
          error={isTried && !isWritten(title) ? say('library.titleMissing') : null}
        />
        <div className={styles.buttons}>
          <Button variant="default" onClick={giveUp}>
            {say('common.cancel')}
          </Button>
          <Button type="submit">{say(id === null ? 'library.create' : 'common.save')}</Button>
        </div>
      </form>
    </Modal>
  );
}

/** What was typed before a lock or a restart took the dialog away, else the name that the programme has. */
function titleBefore(id: string | null): Text {
  const { begunProgramme, programmes } = readMirror().library;
  if (begunProgramme?.id === id) return begunProgramme.title;
  return programmes.find((programme) => programme.id === id)?.title ?? NO_TEXT;
}

const make = (id: string | null, title: Text): Promise<Result<unknown>> =>
  id === null
    ? bridge().ask('library.createProgramme', { title })
    : bridge().ask('library.renameProgramme', { id, title });
