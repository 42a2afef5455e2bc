import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#shared/text/language';
import { sayIn } from '#shared/text/say';
import { bridge } from '../bridge';
import { showFailure } from '../mirror';
import styles from './first-start.module.css';

/** Before anything else: in which language, and under which name. Saved together, so a crash between asks again. */
export function FirstStart() {
  const [language, setLanguage] = useState<Language | null>(null);
  return (
    <main className={styles.page}>
      <p className={styles.name}>Rostrum</p>
      {language === null ? <LanguageChoice onChoose={setLanguage} /> : <NameStep language={language} />}
    </main>
  );
}

function LanguageChoice({ onChoose }: { readonly onChoose: (language: Language) => void }) {
  return (
    <section aria-labelledby="choose-language">
      <h1 id="choose-language" className={styles.heading}>
        {LANGUAGES.map((language) => (
          <span key={language} lang={language}>
            {sayIn(language)('settings.chooseLanguage')}
          </span>
        ))}
      </h1>
      <div className={styles.languages}>
        {LANGUAGES.map((language, index) => (
          <Button
            key={language}
            lang={language}
            size="lg"
            variant="default"
            data-autofocus={index === 0 || undefined}
            onClick={() => onChoose(language)}
          >
            {LANGUAGE_NAMES[language]}
          </Button>
        ))}
      </div>
    </section>
  );
}

function NameStep({ language }: { readonly language: Language }) {
  const say = sayIn(language);
  const [author, setAuthor] = useState('');
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const begin = async (name: string) => {
    const saved = await bridge().ask('settings.change', { language, author: name });
    if (!saved.ok) showFailure(saved.failure);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void begin(author);
  };

  return (
    <form className={styles.step} onSubmit={onSubmit}>
      <h1 className={styles.heading}>{say('settings.yourName')}</h1>
      <TextInput
        autoFocus
        size="md"
        label={say('settings.name')}
        description={say('settings.nameWhy')}
        value={author}
        maxLength={200}
        onChange={(event) => setAuthor(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" size="md" disabled={author.trim() === ''}>
          {say('settings.begin')}
        </Button>
        <Button size="md" variant="subtle" onClick={() => void begin('')}>
          {say('settings.skip')}
        </Button>
      </div>
    </form>
  );
}
