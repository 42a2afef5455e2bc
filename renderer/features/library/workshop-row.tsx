import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCopy } from '@tabler/icons-react';
import type { WorkshopCard } from '#shared/library/library';
import { daysInWords } from '#shared/text/dates';
import { inLanguage } from '#shared/text/text';
import { useMirror } from '../../mirror';
import { useLanguage, useSay } from '../../use-say';
import styles from './library.module.css';

interface WorkshopRowProps {
  readonly card: WorkshopCard;
  readonly onOpen: (id: string) => void;
  readonly onClone: (card: WorkshopCard) => void;
}

/** One workshop as its card has it: the whole row opens it. */
export function WorkshopRow({ card, onOpen, onClone }: WorkshopRowProps) {
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
      {card.missing ? (
        <p className={styles.why}>{say('library.missingWhy')}</p>
      ) : (
        <Button
          variant="subtle"
          leftSection={<IconCopy size={15} aria-hidden />}
          aria-label={say('library.cloneOf', { title: name })}
          onClick={() => onClone(card)}
        >
          {say('library.clone')}
        </Button>
      )}
    </li>
  );
}
