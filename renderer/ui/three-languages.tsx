import { Textarea } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { LANGUAGES, type Language } from '#shared/text/language';
import type { Text } from '#shared/text/text';
import { TextField, WrappedField } from './text-field';
import styles from './three-languages.module.css';

interface ThreeLanguagesProps {
  readonly label: string;
  readonly languageName: (language: Language) => string;
  readonly value: Text;
  /** Called when a field is left or Enter is pressed, with the whole text. */
  readonly onChange: (value: Text) => void;
  readonly lines?: number;
  /** Beneath each other where there is little width; each field carries its language's short sign, or none beside fields that do. */
  readonly stacked?: 'signed' | 'plain';
  /** The sentence that says why the text cannot be kept. */
  readonly error?: string | null;
  readonly autoFocus?: boolean;
}

/** The signs by which people in Kazakhstan tell the languages of a form. */
const SIGNS: Record<Language, string> = { kk: 'ҚАЗ', ru: 'РУС', en: 'ENG' };

/** One text in Kazakh, Russian and English, side by side. */
export function ThreeLanguages(props: ThreeLanguagesProps) {
  const { label, languageName, value, onChange, lines = 1, stacked, error = null, autoFocus = false } = props;
  const [draft, setDraft] = useState(value);
  const saved = useRef(value);
  useEffect(() => {
    // What is being typed meanwhile is left alone; a field follows what is saved only while it shows it.
    const before = saved.current;
    if (before === value) return;
    setDraft((now) => ({
      kk: now.kk === before.kk ? value.kk : now.kk,
      ru: now.ru === before.ru ? value.ru : now.ru,
      en: now.en === before.en ? value.en : now.en,
    }));
    saved.current = value;
  }, [value]);
  const type = (language: Language, text: string) => setDraft({ ...draft, [language]: text });
  const keep = () => {
    if (LANGUAGES.some((language) => draft[language] !== value[language])) onChange(draft);
  };
  return (
    <fieldset className={stacked === undefined ? styles.fields : styles.stacked}>
      <legend className={stacked === undefined ? styles.legend : styles.hidden}>{label}</legend>
      {LANGUAGES.map((language, index) => {
        const field = {
          ...(stacked === undefined
            ? { label: languageName(language) }
            : { 'aria-label': `${label}, ${languageName(language)}` }),
          error: index === 0 ? error : error !== null,
          'data-autofocus': (autoFocus && index === 0) || undefined,
          'data-kept': draft[language] === value[language] ? 'saved' : 'typed',
          value: draft[language],
          onChange: (event: { currentTarget: { value: string } }) => type(language, event.currentTarget.value),
          onBlur: keep,
          lang: language,
        };
        if (lines > 1)
          return <Textarea key={language} {...field} rows={lines} classNames={{ input: styles.growing ?? '' }} />;
        return stacked === undefined ? (
          <WrappedField
            key={language}
            {...field}
            onChange={(event) => type(language, onOneLine(event.currentTarget))}
            onKeyDown={(event) => {
              if (!isEnter(event)) return;
              event.preventDefault();
              // A form is sent with what stands in its fields, as a field of one line would send it.
              flushSync(keep);
              event.currentTarget.form?.requestSubmit();
            }}
          />
        ) : (
          <TextField
            key={language}
            {...field}
            sign={stacked === 'signed' ? SIGNS[language] : undefined}
            onKeyDown={(event) => {
              if (isEnter(event)) keep();
            }}
          />
        );
      })}
    </fieldset>
  );
}

/** Enter that ends a word of an input method sends nothing. */
const isEnter = ({ key, nativeEvent }: KeyboardEvent): boolean => key === 'Enter' && !nativeEvent.isComposing;

const joined = (lines: string): string => lines.replace(/\s*\n\s*/g, ' ');

/** What was typed or pasted, without line breaks; the caret stays behind it. */
function onOneLine(field: HTMLTextAreaElement): string {
  const line = joined(field.value);
  if (line !== field.value) {
    const caret = joined(field.value.slice(0, field.selectionEnd)).length;
    field.value = line;
    field.setSelectionRange(caret, caret);
  }
  return line;
}
