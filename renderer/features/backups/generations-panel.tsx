import { Button } from '@mantine/core';
import { IconAlertTriangle, IconDeviceFloppy, IconEye, IconRestore } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { KeptGeneration } from '#shared/contract/backups';
import { stampInWords } from '#shared/text/dates';
import { numberInWords } from '#shared/text/numbers';
import { sizeInWords } from '#shared/text/sizes';
import { bridge } from '../../bridge';
import { showFailure, showToast } from '../../mirror';
import { backToNow, lookAt, restore } from '../../mirror/past';
import { Panel } from '../../ui/panel';
import { useLanguage, useSay } from '../../use-say';
import styles from './backups.module.css';
import { useGenerations } from './use-generations';

/** The states that the open workshop can be looked at in and restored to. */
export function GenerationsPanel({ workshop }: { readonly workshop: string }) {
  const say = useSay();
  const { list, read } = useGenerations(workshop);
  const make = async () => {
    const done = await bridge().ask('backups.make', { workshop });
    if (!done.ok) return showFailure(done.failure);
    showToast({ sentence: say(done.value.made ? 'backup.made' : 'backup.notMade') });
    await read();
  };
  return (
    <Panel
      title={say('backup.title')}
      actions={
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={16} aria-hidden />}
          disabled={list === null || list.viewing !== null}
          onClick={() => void make()}
        >
          {say('backup.make')}
        </Button>
      }
    >
      <p className={styles.why}>{say('backup.why')}</p>
      <table className={styles.table} aria-label={say('backup.title')}>
        <thead>
          <tr>
            <th scope="col">{say('backup.when')}</th>
            <th scope="col">{say('backup.reason')}</th>
            <th scope="col" className={styles.figure}>
              {say('backup.size')}
            </th>
            <th scope="col" className={styles.figure}>
              {say('backup.people')}
            </th>
            <th scope="col" className={styles.figure}>
              {say('backup.change')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {list?.generations.map((facts) => (
            <GenerationRow
              key={facts.seq}
              workshop={workshop}
              facts={facts}
              isNow={facts.seq === list.seq}
              isViewed={facts.seq === list.viewing}
            />
          ))}
        </tbody>
      </table>
      {list !== null && list.unreadable > 0 && (
        <p className={styles.warn}>
          <IconAlertTriangle size={18} aria-hidden />
          {say('backup.unread', { count: list.unreadable })}
        </p>
      )}
    </Panel>
  );
}

interface GenerationRowProps {
  readonly workshop: string;
  readonly facts: KeptGeneration;
  readonly isNow: boolean;
  readonly isViewed: boolean;
}

function GenerationRow({ workshop, facts, isNow, isViewed }: GenerationRowProps) {
  const say = useSay();
  const language = useLanguage();
  const when = useMemo(() => stampInWords(facts.stamp, language), [facts.stamp, language]);
  return (
    <tr aria-current={isViewed || undefined}>
      <td>{when}</td>
      <td>{say(`backup.because.${facts.reason}`)}</td>
      <td className={styles.figure}>{sizeInWords(facts.bytes, say)}</td>
      <td className={styles.figure}>{numberInWords(facts.participants, language)}</td>
      <td className={styles.figure}>{numberInWords(facts.seq, language)}</td>
      <td className={styles.deeds}>
        {isNow && !isViewed && <span className={styles.soft}>{say('backup.isNow')}</span>}
        {isViewed && (
          <Button variant="default" onClick={() => void backToNow(workshop)}>
            {say('backup.backToNow')}
          </Button>
        )}
        {!isNow && !isViewed && (
          <>
            <Button
              variant="subtle"
              leftSection={<IconEye size={15} aria-hidden />}
              aria-label={say('backup.lookAt', { when })}
              onClick={() => void lookAt(workshop, facts.seq)}
            >
              {say('backup.look')}
            </Button>
            <Button
              variant="subtle"
              leftSection={<IconRestore size={15} aria-hidden />}
              aria-label={say('backup.restoreOf', { when })}
              onClick={() => void restore(workshop, facts.seq)}
            >
              {say('backup.restore')}
            </Button>
          </>
        )}
      </td>
    </tr>
  );
}
