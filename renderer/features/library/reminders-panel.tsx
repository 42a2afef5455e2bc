import { Button } from '@mantine/core';
import { IconCalendarDue } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Output } from '#shared/contract/contract';
import type { WorkshopCard } from '#shared/library/library';
import { shortDay } from '#shared/text/dates';
import { firstUpper } from '#shared/text/text';
import { bridge } from '../../bridge';
import { showFailure, useMirror } from '../../mirror';
import { Panel } from '../../ui/panel';
import { useLanguage, useSay } from '../../use-say';
import styles from './library.module.css';
import { nameOf } from './name-of';

interface RemindersPanelProps {
  readonly onKeep: (card: WorkshopCard) => void;
  readonly onErase: (card: WorkshopCard) => void;
}

/** Workshops whose date has come or is near, the oldest first, and those that were erased by themselves just now. */
export function RemindersPanel({ onKeep, onErase }: RemindersPanelProps) {
  const say = useSay();
  const language = useLanguage();
  const cards = useMirror(({ library }) => library.workshops);
  const { reminders, erased } = useReminders();
  const lines = reminders.flatMap((reminder) => {
    const card = cards.find(({ id }) => id === reminder.workshop);
    return card === undefined ? [] : [{ ...reminder, card }];
  });
  if (lines.length + erased.length === 0) return null;
  return (
    <Panel title={say('erasure.reminders')}>
      <ul className={styles.reminders}>
        {erased.map((each) => (
          <li key={`${each.until} ${nameOf(each, language)}`} role="status">
            <IconCalendarDue size={18} aria-hidden />
            <p>
              {say('erasure.erasedByItself', { title: nameOf(each, language), day: shortDay(each.until, language) })}
            </p>
          </li>
        ))}
        {lines.map(({ card, until, days, erases }) => {
          const day = shortDay(until, language);
          return (
            <li key={card.id} data-due={erases !== null || undefined}>
              <IconCalendarDue size={18} aria-hidden />
              <p>
                <strong>{nameOf(card, language)}</strong>
                {erases === null
                  ? firstUpper(say('erasure.soon', { count: days, day }))
                  : say('erasure.due', { day, erases: shortDay(erases, language) })}
              </p>
              <Button variant="default" onClick={() => onKeep(card)}>
                {say('erasure.otherDate')}
              </Button>
              <Button variant="default" onClick={() => onErase(card)}>
                {say('erasure.eraseWorkshop')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

/** Asked when the library is shown, and again when a date has changed. */
function useReminders() {
  const [found, setFound] = useState<Output<'erasure.remind'>>({ reminders: [], erased: [] });
  const dates = useMirror(({ library }) => library.workshops.map(({ id, retention }) => `${id} ${retention}`).join());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the dates say when to ask again.
  useEffect(() => {
    void bridge()
      .ask('erasure.remind', {})
      .then((answer) => {
        if (!answer.ok) return showFailure(answer.failure);
        setFound((before) => ({
          reminders: answer.value.reminders,
          erased: [...before.erased, ...answer.value.erased],
        }));
      });
  }, [dates]);
  return found;
}
