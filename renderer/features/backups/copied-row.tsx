import { Checkbox } from '@mantine/core';
import type { Copied } from '#shared/contract/backups';
import { dayInWords, daysInWords, stampInWords } from '#shared/text/dates';
import { inLanguage } from '#shared/text/text';
import { useLanguage, useSay } from '../../use-say';
import styles from './backups.module.css';

interface CopiedRowProps {
  readonly copied: Copied;
  readonly isChosen: boolean;
  readonly onChoose: (id: string, isChosen: boolean) => void;
}

/** A workshop of a copy, and what bringing it back would mean. */
export function CopiedRow({ copied, isChosen, onChoose }: CopiedRowProps) {
  const say = useSay();
  const language = useLanguage();
  const { id, from, to, standing, lost, peopleErased } = copied;
  const facts = [
    from === null ? '' : daysInWords(from, to ?? from, language),
    say('common.participants', { count: copied.participants }),
    say('backup.asOf', { when: stampInWords(copied.stamp, language) }),
    lost === 0 ? '' : say('backup.lost', { count: lost }),
    peopleErased === 0 ? '' : say('backup.peopleErased', { count: peopleErased }),
  ];
  const title = [inLanguage(copied.title, language), inLanguage(copied.place, language)].filter(Boolean).join(', ');
  return (
    <li>
      <Checkbox
        size="sm"
        classNames={{ label: styles.name ?? '' }}
        label={title}
        aria-describedby={`copied-${id}`}
        checked={isChosen}
        disabled={standing === 'same'}
        onChange={(event) => onChoose(id, event.currentTarget.checked)}
      />
      <p id={`copied-${id}`} className={styles.facts}>
        <span className={styles.standing}>
          {say(`backup.standing.${standing}`, {
            day: copied.erased === null ? '' : dayInWords(copied.erased, language),
          })}
        </span>
        {facts.filter(Boolean).join(' · ')}
      </p>
    </li>
  );
}
