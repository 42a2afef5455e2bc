import { ActionIcon, SegmentedControl } from '@mantine/core';
import { IconTextDecrease, IconTextIncrease } from '@tabler/icons-react';
import { type RefObject, useEffect, useState } from 'react';
import { faceIn } from '#shared/deck/deck';
import { LANGUAGES, type Language } from '#shared/text/language';
import { change } from '../../mirror/change';
import { useDraft } from '../../ui/use-draft';
import { useLanguage, useSay } from '../../use-say';
import styles from './notes.module.css';
import type { Show } from './use-show';

/** Letter sizes of the notes, in pixels; the first fits most, the last is read from a step away. */
export const NOTE_SIZES = [14, 16, 18, 21, 25, 30] as const;

interface NotesProps {
  readonly show: Show;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly size: number;
  readonly onSize: (by: 1 | -1) => void;
}

/** What the trainer wants to say at this slide; typed in place, kept at once, never sent to the room. */
export function Notes({ show: { deck, slide, stage }, field, size, onSize }: NotesProps) {
  const say = useSay();
  const own = useLanguage();
  const [chosen, setChosen] = useState<Language | null>(null);
  const spoken = LANGUAGES.filter((language) => slide?.faces[language] !== undefined);
  const shown = slide && faceIn(slide, stage.language);
  const fallback = spoken.find((language) => slide?.faces[language] === shown) ?? stage.language;
  const language = [chosen, own].find((each) => each !== null && spoken.includes(each)) ?? fallback;

  return (
    <section className={styles.notes} aria-label={say('now.notes')}>
      <header className={styles.header}>
        <h2>{say('now.notes')}</h2>
        {spoken.length > 1 && (
          <SegmentedControl
            aria-label={say('now.notesLanguage')}
            value={language}
            onChange={(value) => setChosen(value)}
            data={spoken.map((value) => ({ value, label: say(`common.${value}`) }))}
          />
        )}
        <ActionIcon aria-label={say('now.smaller')} onClick={() => onSize(-1)}>
          <IconTextDecrease size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={say('now.larger')} onClick={() => onSize(1)}>
          <IconTextIncrease size={18} aria-hidden />
        </ActionIcon>
      </header>
      {deck !== undefined && slide !== undefined && (
        <NotesField
          key={`${slide.id} ${language}`}
          value={slide.faces[language]?.notes ?? ''}
          keep={(notes) => change({ name: 'slide.edit', input: { deck: deck.id, slide: slide.id, language, notes } })}
          field={field}
          size={size}
          language={language}
        />
      )}
    </section>
  );
}

interface NotesFieldProps {
  readonly value: string;
  readonly keep: (notes: string) => void;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly size: number;
  readonly language: Language;
}

function NotesField({ value, keep, field, size, language }: NotesFieldProps) {
  const say = useSay();
  const { text, type, flush } = useDraft(value, keep);
  // The page's policy forbids style attributes in HTML, not a style set by the program.
  useEffect(() => {
    if (field.current !== null) field.current.style.fontSize = `${NOTE_SIZES[size] ?? NOTE_SIZES[0]}px`;
  }, [field, size]);
  return (
    <textarea
      ref={field}
      className={styles.field}
      lang={language}
      aria-label={say('now.notes')}
      placeholder={say('now.noNotes')}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={flush}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}
