import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ErasureNote } from '#shared/library/ledger';
import { dayInWords, stampInWords } from '#shared/text/dates';
import { bridge } from '../../bridge';
import { showFailure, showToast } from '../../mirror';
import { Panel } from '../../ui/panel';
import { useLanguage, useSay } from '../../use-say';
import styles from './erasures.module.css';

/** What was erased and when, for whoever must account for it. */
export function ErasuresPanel() {
  const say = useSay();
  const language = useLanguage();
  const [notes, setNotes] = useState<readonly ErasureNote[]>([]);
  useEffect(() => {
    void bridge()
      .ask('erasure.notes', {})
      .then((answer) => (answer.ok ? setNotes(answer.value.notes) : showFailure(answer.failure)));
  }, []);

  const save = async () => {
    const picked = await bridge().ask('files.pickFolder', { workshop: null });
    if (!picked.ok) return showFailure(picked.failure);
    if (picked.value === null) return;
    const saved = await bridge().ask('erasure.saveNotes', { folder: { ticket: picked.value.ticket } });
    if (saved.ok) showToast({ sentence: say('erasure.saved', { name: saved.value.name }) });
    else showFailure(saved.failure);
  };
  return (
    <Panel
      title={say('erasure.notes')}
      actions={
        notes.length > 0 && (
          <Button variant="default" leftSection={<IconFileText size={16} aria-hidden />} onClick={() => void save()}>
            {say('erasure.saveNotes')}
          </Button>
        )
      }
    >
      <p className={styles.why}>{notes.length === 0 ? say('erasure.noNotes') : say('erasure.notesWhy')}</p>
      {notes.length > 0 && (
        <table className={styles.table} aria-label={say('erasure.notes')}>
          <thead>
            <tr>
              <th scope="col">{say('erasure.when')}</th>
              <th scope="col">{say('erasure.whatErased')}</th>
              <th scope="col">{say('erasure.why')}</th>
            </tr>
          </thead>
          <tbody>
            {notes.map(({ stamp, what, due, workshop, participant }) => (
              <tr key={`${stamp} ${workshop} ${participant}`}>
                <td>{stampInWords(stamp, language)}</td>
                <td>{say(`erasure.what.${what}`)}</td>
                <td>
                  {due === null ? say('erasure.asked') : say('erasure.wasDue', { day: dayInWords(due, language) })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
