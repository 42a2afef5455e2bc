import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCopy } from '@tabler/icons-react';
import type { WorkshopCard } from '#shared/library/library';
import { daysInWords, shortDay } from '#shared/text/dates';
import { inLanguage } from '#shared/text/text';
import { useMirror } from '../../mirror';
import { useLanguage, useSay } from '../../use-say';
import { CardMenu } from './card-menu';
import styles from './library.module.css';
import type { Asking } from './library-screen';

interface WorkshopRowProps {
  readonly card: WorkshopCard;
  readonly onOpen: (id: string) => void;
  readonly ask: (asking: Asking) => void;
}

/** One workshop as its card has it: the whole row opens it. */
export function WorkshopRow({ card, onOpen, ask }: WorkshopRowProps) {
  const say = useSay();
  const language = useLanguage();
  const isOpen = useMirror(({ open }) => open?.workshop.id === card.id);
  const title = inLanguage(card.title, language);
  const place = inLanguage(card.place, language);
  const dates = card.from === null ? null : daysInWords(card.from, card.to ?? card.from, language);
  const name = [title, place].filter(Boolean).join(', ');

  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.open}
        disabled={card.missing}
        aria-current={isOpen || undefined}
        onClick={() => onOpen(card.id)}
      >
        <span className={styles.title}>
          <strong>{title}</strong>
          {isOpen && <em className={styles.now}>{say('library.isOpen')}</em>}
          {card.retention !== null && (
            <em className={styles.soft}>{say('erasure.keptUntil', { day: shortDay(card.retention, language) })}</em>
          )}
          {card.missing && (
            <em className={styles.missing}>
              <IconAlertTriangle size={15} aria-hidden />
              {say('library.missing')}
            </em>
          )}
        </span>
        <span className={place === '' ? styles.soft : undefined}>{place || say('library.noPlace')}</span>
        <span className={dates === null ? styles.soft : undefined}>{dates ?? say('library.noDates')}</span>
        <span>{say('common.participants', { count: card.participants })}</span>
        <span className={styles.code}>{card.code}</span>
      </button>
      {!card.missing && (
        <Button
          variant="subtle"
          leftSection={<IconCopy size={15} aria-hidden />}
          aria-label={say('library.cloneOf', { title: name })}
          onClick={() => ask({ what: 'clone', source: card })}
        >
          {say('library.clone')}
        </Button>
      )}
      <CardMenu
        name={name}
        isMissing={card.missing}
        onKeep={() => ask({ what: 'keep', card })}
        onErase={() => ask({ what: 'erase', card })}
      />
      {card.missing && <p className={styles.why}>{say('library.missingWhy')}</p>}
    </li>
  );
}
