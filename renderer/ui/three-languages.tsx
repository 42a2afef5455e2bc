import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { LANGUAGES, type Language } from '#shared/text/language';
import type { Text } from '#shared/text/text';
import styles from './three-languages.module.css';

interface ThreeLanguagesProps {
  readonly label: string;
  readonly languageName: (language: Language) => string;
  readonly value: Text;
  /** Called when a field is left or Enter is pressed, with the whole text. */
  readonly onChange: (value: Text) => void;
  readonly lines?: number;
}

/** One text in Kazakh, Russian and English, side by side. */
export function ThreeLanguages({ label, languageName, value, onChange, lines = 1 }: ThreeLanguagesProps) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const keep = () => {
    if (LANGUAGES.some((language) => draft[language] !== value[language])) onChange(draft);
  };
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>{label}</legend>
      {LANGUAGES.map((language) => {
        const field = {
          label: languageName(language),
          value: draft[language],
          onChange: (event: { currentTarget: { value: string } }) =>
            setDraft({ ...draft, [language]: event.currentTarget.value }),
          onBlur: keep,
          lang: language,
        };
        return lines === 1 ? (
          <TextInput
            key={language}
            {...field}
            onKeyDown={(event) => {
              if (event.key === 'Enter') keep();
            }}
          />
        ) : (
          <Textarea key={language} {...field} autosize minRows={lines} maxRows={lines + 4} />
        );
      })}
    </fieldset>
  );
}
