import { Button, Tabs } from '@mantine/core';
import { IconAlertTriangle, IconPhotoPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { type Deck, faceIn, type Slide } from '#shared/deck/deck';
import { LANGUAGES, type Language } from '#shared/text/language';
import { bridge } from '../../bridge';
import { showFailure, useWorkshop } from '../../mirror';
import { change } from '../../mirror/change';
import { SlidePreview } from '../../stage/slide-preview';
import { PictureFrame } from '../../ui/picture-frame';
import { useDraft } from '../../ui/use-draft';
import { useSay } from '../../use-say';
import styles from './slide-editor.module.css';

interface SlideEditorProps {
  readonly deck: Deck;
  readonly slide: Slide;
  readonly language: Language;
  readonly speak: (language: Language) => void;
}

/** One slide in its three languages: text, notes, and how the room would see it. */
export function SlideEditor({ deck, slide, language, speak }: SlideEditorProps) {
  const say = useSay();
  const look = useWorkshop((workshop) => workshop.stage.look);
  const [fits, setFits] = useState(true);
  const face = slide.faces[language];
  const shown = faceIn(slide, language);
  const edit = (part: { markdown?: string; notes?: string }) =>
    change({ name: 'slide.edit', input: { deck: deck.id, slide: slide.id, language, ...part } });
  return (
    <Tabs
      className={styles.editor ?? ''}
      value={language}
      onChange={(value) => speak(value as Language)}
      variant="outline"
      keepMounted={false}
    >
      <Tabs.List aria-label={say('deck.languages')}>
        {LANGUAGES.map((each) => (
          <Tabs.Tab key={each} value={each} data-empty={slide.faces[each] === undefined || undefined}>
            {say(`common.${each}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={language} className={styles.columns ?? ''}>
        <div className={styles.column}>
          {face?.kind === 'page' ? (
            <p className={styles.hint}>{say('deck.pageHint', { page: String(face.page) })}</p>
          ) : (
            <Field
              key={`${slide.id} ${language} markdown`}
              label={say('deck.markdown')}
              hint={face === undefined ? say('deck.noFace') : ''}
              value={face?.markdown ?? ''}
              language={language}
              code
              keep={(markdown) => edit({ markdown })}
              withPictures
            />
          )}
        </div>
        <div className={styles.column}>
          <PictureFrame label={say('deck.preview')}>
            <SlidePreview face={shown} language={language} look={look} onFit={setFits} />
          </PictureFrame>
          {shown?.kind === 'markdown' && !fits && (
            <p className={styles.warning} role="status">
              <IconAlertTriangle size={16} aria-hidden />
              {say('deck.tooMuch')}
            </p>
          )}
          <Field
            key={`${slide.id} ${language} notes`}
            label={say('now.notes')}
            hint={say('deck.notesHint')}
            value={face?.notes ?? ''}
            language={language}
            keep={(notes) => edit({ notes })}
          />
        </div>
      </Tabs.Panel>
    </Tabs>
  );
}

interface FieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly language: Language;
  readonly code?: boolean;
  readonly withPictures?: boolean;
  readonly keep: (text: string) => void;
}

function Field({ label, hint, value, language, code = false, withPictures = false, keep }: FieldProps) {
  const say = useSay();
  const id = useId();
  const workshop = useWorkshop(({ id: open }) => open);
  const { text, type, flush } = useDraft(value, keep);
  const addPicture = async () => {
    const picked = await bridge().ask('files.pick', { kind: 'image' });
    if (!picked.ok || picked.value === null) return;
    const added = await bridge().ask('asset.add', { workshop, file: { ticket: picked.value.ticket } });
    if (!added.ok) return showFailure(added.failure);
    type(`${text.trimEnd()}\n\n![](asset:${added.value.hash})\n`);
  };
  return (
    <div className={styles.field}>
      <div className={styles.label}>
        <label htmlFor={id}>{label}</label>
        {withPictures && (
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<IconPhotoPlus size={15} aria-hidden />}
            onClick={addPicture}
          >
            {say('deck.picture')}
          </Button>
        )}
      </div>
      <textarea
        id={id}
        lang={language}
        data-code={code || undefined}
        placeholder={hint}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={flush}
      />
    </div>
  );
}
