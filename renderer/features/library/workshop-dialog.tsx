import { Button, Modal, Select } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { Input } from '#shared/contract/contract';
import { suggestedCode } from '#shared/library/code';
import type { BegunWorkshop, WorkshopCard } from '#shared/library/library';
import { inLanguage, isWritten, NO_TEXT } from '#shared/text/text';
import { readDay } from '#shared/time';
import { WorkshopCode } from '#shared/workshop/overview';
import { bridge } from '../../bridge';
import { readMirror, useMirror } from '../../mirror';
import { TextField } from '../../ui/text-field';
import { ThreeLanguages } from '../../ui/three-languages';
import { useLanguage, useSay } from '../../use-say';
import { keepBegun, madeOrKept } from './keep-begun';
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
  const [form, setForm] = useState(() => begunBefore(source) ?? emptyForm(source, given));
  const { title, place, programme, firstDay } = form;
  const [isTried, setTried] = useState(false);

  const code =
    form.code ??
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

  /** A field that is left by going away must not bring back what was created or given up. */
  const isOver = useRef(false);
  /** What is typed is kept when its field is left, like everything else in the program. */
  const fill = (change: Partial<BegunWorkshop>) => {
    const next = { ...form, ...change };
    setForm(next);
    if (!isOver.current) void keepBegun({ begun: next });
  };
  const giveUp = () => {
    isOver.current = true;
    void keepBegun({ begun: null });
    onClose();
  };

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isOver.current || !isRight) return;
    isOver.current = true;
    const making = make(source, { title, place, code, programme }, readDay(firstDay));
    const made = await madeOrKept(making, { begun: form });
    onClose();
    if (made !== null) onMade(made.id);
  };
  const languageName = (each: 'kk' | 'ru' | 'en') => say(`common.${each}`);

  return (
    <Modal
      opened
      size="xl"
      onClose={giveUp}
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
          onChange={(text) => fill({ title: text })}
          error={shown(wrong.title)}
        />
        <ThreeLanguages
          autoFocus={source !== null}
          label={say('library.place')}
          languageName={languageName}
          value={place}
          onChange={(text) => fill({ place: text })}
        />
        <div className={styles.pair}>
          <TextField
            label={say('library.code')}
            description={say('library.codeWhy')}
            value={code}
            maxLength={6}
            error={shown(wrong.code)}
            onChange={(event) => setForm({ ...form, code: event.currentTarget.value.toUpperCase() })}
            onBlur={() => fill({})}
          />
          {source !== null && (
            <TextField
              label={say('library.firstDay')}
              description={say('library.firstDayWhy')}
              placeholder="16.06.2025"
              value={firstDay}
              error={shown(wrong.firstDay)}
              onChange={(event) => setForm({ ...form, firstDay: event.currentTarget.value })}
              onBlur={() => fill({})}
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
              onChange={(id) => fill({ programme: id || null })}
            />
          )}
        </div>
        <div className={styles.buttons}>
          <Button variant="default" onClick={giveUp}>
            {say('common.cancel')}
          </Button>
          <Button type="submit">{say('library.create')}</Button>
        </div>
      </form>
    </Modal>
  );
}

/** What was typed before a lock or a restart took the dialog away. */
function begunBefore(source: WorkshopCard | null): BegunWorkshop | null {
  const { begun } = readMirror().library;
  return begun?.source === (source?.id ?? null) ? begun : null;
}

/** What is made of the sample's plan is nobody's sample, and does not stand under that word. */
const emptyForm = (source: WorkshopCard | null, programme: string | null): BegunWorkshop => ({
  source: source?.id ?? null,
  programme: source?.sample === true ? null : programme,
  title: source?.title ?? NO_TEXT,
  place: NO_TEXT,
  code: null,
  firstDay: '',
});

const make = (source: WorkshopCard | null, facts: Input<'library.createWorkshop'>, firstDay: string | null) =>
  source === null
    ? bridge().ask('library.createWorkshop', facts)
    : bridge().ask('library.clone', { ...facts, workshop: source.id, firstDay });
