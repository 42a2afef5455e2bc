import { Button, Modal } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import type { Output } from '#shared/contract/contract';
import type { Participant } from '#shared/people/participant';
import { stampInWords } from '#shared/text/dates';
import { bridge } from '../../bridge';
import { showFailure, useWorkshop } from '../../mirror';
import { SearchField } from '../../ui/search-field';
import { useLanguage, useSay } from '../../use-say';
import styles from './off-roster.module.css';
import { matching, rowOf } from './rows';

interface OffRosterDialogProps {
  readonly onErase: (person: Participant) => void;
  readonly onClose: () => void;
}

/** Of more people than these, typing finds the right one. */
const LISTED = 100;

/** Who was taken off the roster and is still in the backups and the log, for the day on which one of them asks to be erased. */
export function OffRosterDialog({ onErase, onClose }: OffRosterDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const people = usePeople();
  const regions = useWorkshop((workshop) => workshop.regions);
  const [typed, setTyped] = useState('');
  const rows = useMemo(
    () => people?.map(({ person, since }) => ({ ...rowOf(person, regions, language), since })),
    [people, regions, language],
  );
  if (rows === undefined) return null;
  const found = matching(rows, typed);
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={say('roster.offRoster')}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <p className={styles.offWhy}>{say(rows.length === 0 ? 'roster.offRosterNobody' : 'roster.offRosterWhy')}</p>
      {rows.length > 0 && <SearchField autoFocus label={say('roster.search')} value={typed} onChange={setTyped} />}
      <ul className={styles.off} aria-label={say('roster.offRoster')}>
        {found.slice(0, LISTED).map(({ person, name, others, region, since }) => (
          <li key={person.id}>
            <div>
              <strong>{name}</strong>
              <span>{[others, person.outlet, region].filter(Boolean).join(' · ')}</span>
              <span>{say('roster.offSince', { when: stampInWords(since, language) })}</span>
            </div>
            <Button
              variant="default"
              leftSection={<IconEraser size={16} aria-hidden />}
              aria-label={say('erasure.personTitle', { name })}
              onClick={() => onErase(person)}
            >
              {say('erasure.erasePerson')}
            </Button>
          </li>
        ))}
      </ul>
      {found.length > LISTED && <p className={styles.offWhy}>{say('roster.list.first', { count: LISTED })}</p>}
      {rows.length > 0 && found.length === 0 && <p>{say('roster.nothingFound', { query: typed })}</p>}
    </Modal>
  );
}

/** Asked anew each time it is opened: the log is long, and who went may have come back. */
function usePeople(): Output<'erasure.offRoster'>['people'] | null {
  const id = useWorkshop((workshop) => workshop.id);
  const [people, setPeople] = useState<Output<'erasure.offRoster'>['people'] | null>(null);
  useEffect(() => {
    void bridge()
      .ask('erasure.offRoster', { workshop: id })
      .then((answer) => (answer.ok ? setPeople(answer.value.people) : showFailure(answer.failure)));
  }, [id]);
  return people;
}
