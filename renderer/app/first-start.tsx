import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { dayInWords } from '#shared/text/dates';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#shared/text/language';
import { sayIn } from '#shared/text/say';
import type { Day } from '#shared/time';
import { bridge } from '../bridge';
import { showFailure, useMirror } from '../mirror';
import { ProtectSteps } from '../protection/protect-steps';
import styles from './first-start.module.css';

/** Before anything else: in which language, under which name, and behind which passphrase. What was chosen is saved at the end, so a crash between asks again. */
export function FirstStart() {
  const [language, setLanguage] = useState<Language | null>(null);
  const [author, setAuthor] = useState<string | null>(null);
  const { isProtected, destroyed } = useMirror(({ vault }) => vault);

  const choose = (chosen: Language) => {
    document.documentElement.lang = chosen;
    // Kept in the clear as well: after a crash in a later step the locked door speaks it.
    void bridge().ask('appearance.change', { language: chosen });
    setLanguage(chosen);
  };
  const begin = async (name: string) => {
    const saved = await bridge().ask('settings.change', { language, author: name });
    if (!saved.ok) showFailure(saved.failure);
  };
  const named = (name: string) => {
    if (isProtected) void begin(name);
    else setAuthor(name);
  };

  return (
    <main className={styles.page}>
      <p className={styles.name}>Rostrum</p>
      {language === null && <LanguageChoice onChoose={choose} />}
      {language === null && destroyed !== null && <DestroyedNote day={destroyed.slice(0, 10)} />}
      {language !== null && author === null && <NameStep language={language} onName={named} />}
      {language !== null && author !== null && <ProtectionStep language={language} onDone={() => void begin(author)} />}
    </main>
  );
}

/** Where a vault was destroyed on purpose, the empty one that follows says so. */
function DestroyedNote({ day }: { readonly day: Day }) {
  return (
    <div className={styles.note}>
      {LANGUAGES.map((language) => (
        <p key={language} lang={language}>
          {sayIn(language)('vault.destroyedOn', { date: dayInWords(day, language) })}
        </p>
      ))}
    </div>
  );
}

function ProtectionStep({ language, onDone }: { readonly language: Language; readonly onDone: () => void }) {
  const say = sayIn(language);
  return (
    <ProtectSteps
      say={say}
      onDone={onDone}
      aside={
        <>
          <Button size="md" variant="subtle" onClick={onDone}>
            {say('vault.notNow')}
          </Button>
          <p>{say('vault.notNowWhy')}</p>
        </>
      }
    />
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

interface NameStepProps {
  readonly language: Language;
  readonly onName: (name: string) => void;
}

function NameStep({ language, onName }: NameStepProps) {
  const say = sayIn(language);
  const [author, setAuthor] = useState('');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    onName(author);
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
          {say('vault.next')}
        </Button>
        <Button size="md" variant="subtle" onClick={() => onName('')}>
          {say('settings.skip')}
        </Button>
      </div>
    </form>
  );
}
