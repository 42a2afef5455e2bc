import { Button, Drawer } from '@mantine/core';
import { IconEraser, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { noFacts, type Participant } from '#shared/people/participant';
import { isErased, shownName } from '#shared/people/shown-name';
import { isWritten } from '#shared/text/text';
import { useWorkshop } from '../../mirror';
import { change } from '../../mirror/change';
import { useLanguage, useSay } from '../../use-say';
import { ErasePersonDialog } from './erase-person-dialog';
import styles from './person.module.css';
import { PersonFields } from './person-fields';

interface PersonDrawerProps {
  /** Whom to show; null for somebody who is not on the roster yet. */
  readonly id: string | null;
  readonly onClose: () => void;
  readonly onRemove: (ids: readonly string[]) => void;
}

/** All that is known of one person. What is changed is saved as each field is left; only a new person needs a button. */
export function PersonDrawer({ id, onClose, onRemove }: PersonDrawerProps) {
  const say = useSay();
  const language = useLanguage();
  const person = useWorkshop(({ participants }) => (id === null ? undefined : participants[id]));
  const [isErasing, setErasing] = useState(false);
  if (id !== null && person === undefined) return null;
  // One dialog at a time: two would be two pages to whoever listens to the screen.
  if (isErasing && person !== undefined) return <ErasePersonDialog person={person} onClose={() => setErasing(false)} />;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={420}
      lockScroll={false}
      transitionProps={{ duration: 100 }}
      title={person === undefined ? say('roster.new') : shownName(person.names, language)}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      {person === undefined ? (
        <NewPerson onClose={onClose} />
      ) : (
        <KnownPerson
          key={person.id}
          person={person}
          onRemove={() => onRemove([person.id])}
          onErase={() => setErasing(true)}
        />
      )}
    </Drawer>
  );
}

interface KnownPersonProps {
  readonly person: Participant;
  readonly onRemove: () => void;
  readonly onErase: () => void;
}

function KnownPerson({ person, onRemove, onErase }: KnownPersonProps) {
  const say = useSay();
  const { id, ...facts } = person;
  return (
    <div className={styles.form}>
      {isErased(person) ? (
        <p>{say('erasure.isErased')}</p>
      ) : (
        <PersonFields
          facts={facts}
          onChange={(some) => void change({ name: 'participant.change', input: { id, facts: some } })}
        />
      )}
      <div className={styles.end}>
        {!isErased(person) && (
          <Button variant="default" leftSection={<IconEraser size={16} aria-hidden />} onClick={onErase}>
            {say('erasure.erasePerson')}
          </Button>
        )}
        <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
          {say('roster.removePerson')}
        </Button>
      </div>
    </div>
  );
}

function NewPerson({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const [facts, setFacts] = useState(() => noFacts());
  const add = async () => {
    if (await change({ name: 'participant.add', input: facts })) onClose();
  };
  return (
    <div className={styles.form}>
      <PersonFields facts={facts} onChange={(some) => setFacts((before) => ({ ...before, ...some }))} />
      <div className={styles.end}>
        <Button variant="default" onClick={onClose}>
          {say('common.cancel')}
        </Button>
        <Button disabled={!isWritten(facts.names)} onClick={() => void add()}>
          {say('roster.addPerson')}
        </Button>
      </div>
    </div>
  );
}
