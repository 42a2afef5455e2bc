import { Button, Modal, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Input } from '#shared/contract/contract';
import { suggestedCode } from '#shared/library/code';
import type { WorkshopCard } from '#shared/library/library';
import { inLanguage, isWritten, NO_TEXT, type Text } from '#shared/text/text';
import { readDay } from '#shared/time';
import { WorkshopCode } from '#shared/workshop/overview';
import { bridge } from '../../bridge';
import { showFailure, useMirror } from '../../mirror';
import { TextField } from '../../ui/text-field';
import { ThreeLanguages } from '../../ui/three-languages';
import { useLanguage, useSay } from '../../use-say';
import styles from './library.module.css';

interface WorkshopDialogProps {
  /** The workshop whose plan is cloned; null makes an empty one. */
  readonly source: WorkshopCard | null;
  readonly programme: string | null;
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
}

/** Asks for what a new workshop must have: a title, a place, a code; and for a clone, its first day. */
export function WorkshopDialog({ source, programme: given, onClose, onMade }: WorkshopDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const { programmes, workshops } = useMirror((mirror) => mirror.library);
  const [title, setTitle] = useState<Text>(source?.title ?? NO_TEXT);
  const [place, setPlace] = useState<Text>(NO_TEXT);
  const [ownCode, setOwnCode] = useState<string | null>(null);
  const [programme, setProgramme] = useState(given);
  const [firstDay, setFirstDay] = useState('');
  const [isTried, setTried] = useState(false);

  const code =
    ownCode ??
    suggestedCode(
      place,
      workshops.map((card) => card.code),
    );
  const hasDay = firstDay.trim() !== '';
  const wrong = {
    title: isWritten(title) ? null : say('library.titleMissing'),
    code: WorkshopCode.safeParse(code).success ? null : say('problem.workshopCode'),
    firstDay: hasDay && readDay(firstDay) === null ? say('problem.dayUnreadable') : null,
  };
  const isRight = Object.values(wrong).every((sentence) => sentence === null);
  const shown = (sentence: string | null) => (isTried ? sentence : null);

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isRight) return;
    const made = await make(source, { title, place, code, programme }, readDay(firstDay));
    onClose();
    if (made.ok) onMade(made.value.id);
    else showFailure(made.failure);
  };
  const languageName = (each: 'kk' | 'ru' | 'en') => say(`common.${each}`);

  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={
        source === null
          ? say('library.newWorkshop')
          : say('library.cloneOf', { title: inLanguage(source.title, language) })
      }
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <form onSubmit={(event) => void onSubmit(event)}>
        {source !== null && <p className={styles.lead}>{say('library.cloneWhy')}</p>}
        <ThreeLanguages
          autoFocus={source === null}
          label={say('library.title')}
          languageName={languageName}
          value={title}
          onChange={setTitle}
          error={shown(wrong.title)}
        />
        <ThreeLanguages
          autoFocus={source !== null}
          label={say('library.place')}
          languageName={languageName}
          value={place}
          onChange={setPlace}
        />
        <div className={styles.pair}>
          <TextField
            label={say('library.code')}
            description={say('library.codeWhy')}
            value={code}
            maxLength={6}
            error={shown(wrong.code)}
            onChange={(event) => setOwnCode(event.currentTarget.value.toUpperCase())}
          />
          {source !== null && (
            <TextField
              label={say('library.firstDay')}
              description={say('library.firstDayWhy')}
              placeholder="16.06.2025"
              value={firstDay}
              error={shown(wrong.firstDay)}
              onChange={(event) => setFirstDay(event.currentTarget.value)}
            />
          )}
          {programmes.length > 0 && (
            <Select
              label={say('library.programme')}
              data={[
                { value: '', label: say('library.noProgramme') },
                ...programmes.map(({ id, title: name }) => ({ value: id, label: inLanguage(name, language) })),
              ]}
              value={programme ?? ''}
              onChange={(id) => setProgramme(id || null)}
            />
          )}
        </div>
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {say('common.cancel')}
          </Button>
          <Button type="submit">{say('library.create')}</Button>
        </div>
      </form>
    </Modal>
  );
}

const make = (source: WorkshopCard | null, facts: Input<'library.createWorkshop'>, firstDay: string | null) =>
  source === null
    ? bridge().ask('library.createWorkshop', facts)
    : bridge().ask('library.clone', { ...facts, workshop: source.id, firstDay });
