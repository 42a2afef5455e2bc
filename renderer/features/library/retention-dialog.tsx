import { Button, Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { WorkshopCard } from '#shared/library/library';
import { type Day, readDay, typedDay } from '#shared/time';
import { bridge } from '../../bridge';
import { showFailure } from '../../mirror';
import { TextField } from '../../ui/text-field';
import { useLanguage, useSay } from '../../use-say';
import styles from './library.module.css';
import { nameOf } from './name-of';

interface RetentionDialogProps {
  readonly card: WorkshopCard;
  readonly onClose: () => void;
}

/** Until which day a workshop is kept. */
export function RetentionDialog({ card, onClose }: RetentionDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const [typed, setTyped] = useState(card.retention === null ? '' : typedDay(card.retention));
  const [error, setError] = useState<string | null>(null);
  const keep = async (retention: Day | '') => {
    const command = { name: 'overview.change', input: { retention } };
    const done = await bridge().ask('workshop.do', { id: card.id, command });
    onClose();
    if (!done.ok) showFailure(done.failure);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const day = readDay(typed);
    if (day === null) setError(say('problem.dayUnreadable'));
    else void keep(day);
  };
  return (
    <Modal
      opened
      size="md"
      onClose={onClose}
      title={say('erasure.keepTitle', { title: nameOf(card, language) })}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <form onSubmit={onSubmit}>
        <p className={styles.lead}>{say('erasure.keepWhy')}</p>
        <TextField
          data-autofocus
          label={say('erasure.day')}
          placeholder="31.12.2027"
          value={typed}
          error={error}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div className={styles.buttons}>
          <Button variant="default" onClick={() => void keep('')}>
            {say('erasure.noDay')}
          </Button>
          <Button type="submit">{say('common.save')}</Button>
        </div>
      </form>
    </Modal>
  );
}
