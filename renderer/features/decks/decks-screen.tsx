import { Button } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Language } from '#shared/text/language';
import { NO_TEXT } from '#shared/text/text';
import { readMirror, useWorkshop } from '../../mirror';
import { change } from '../../mirror/change';
import { Empty } from '../../ui/empty';
import { JobProgress } from '../../ui/job-progress';
import { Screen } from '../../ui/screen';
import { useDrop } from '../../ui/use-drop';
import { useLanguage, useSay } from '../../use-say';
import { DeckHead } from './deck-head';
import { DeckList } from './deck-list';
import styles from './decks-screen.module.css';
import { ImportNotice } from './import-notice';
import { SlideEditor } from './slide-editor';
import { SlideStrip } from './slide-strip';
import { useImport } from './use-import';

/** The slides of the workshop: brought in from files, put in order, written and translated. */
export function DecksScreen() {
  const say = useSay();
  const own = useLanguage();
  const decks = useWorkshop((workshop) => workshop.decks);
  const order = useWorkshop((workshop) => workshop.order.decks);
  const [chosen, setChosen] = useState<string | null>(null);
  const [wanted, setAt] = useState(0);
  const [language, speak] = useState<Language>(own);
  const choose = (deck: string) => {
    setChosen(deck);
    setAt(0);
  };
  const { done, job, importFiles, pick, putAway } = useImport((deck, [first = own, ...others]) => {
    choose(deck);
    speak([first, ...others].includes(language) ? language : first);
  });
  const drop = useDrop((tickets) => void importFiles(tickets, null));

  const deck = decks[chosen ?? ''] ?? decks[order[0] ?? ''];
  const at = Math.min(wanted, Math.max(0, (deck?.slides.length ?? 0) - 1));
  const slide = deck?.slides[at];

  const add = async () => {
    const title = { ...NO_TEXT, [own]: say('deck.newTitle') };
    if (!(await change({ name: 'deck.add', input: { title, language: own } }))) return;
    const added = readMirror().open?.workshop.order.decks.at(-1);
    if (added !== undefined) choose(added);
  };
  const actions = (
    <>
      <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
        {say('deck.new')}
      </Button>
      <Button leftSection={<IconFileImport size={16} aria-hidden />} loading={job.isRunning} onClick={() => pick(null)}>
        {say('deck.import')}
      </Button>
    </>
  );

  return (
    <div className={styles.whole} data-over={drop.isOver || undefined} {...drop.props}>
      <Screen fill title={say('action.go.decks')} lead={say('deck.lead')} actions={deck === undefined ? null : actions}>
        {job.isLong && <JobProgress progress={job.progress} onStop={job.stop} />}
        <ImportNotice done={done} onClose={putAway} />
        {deck === undefined ? (
          <Empty sentence={say('deck.empty')} action={<div className={styles.buttons}>{actions}</div>} />
        ) : (
          <div className={styles.decks}>
            <DeckList chosen={deck.id} choose={choose} />
            <SlideStrip deck={deck} language={language} at={at} choose={setAt} />
            <div className={styles.deck}>
              <DeckHead
                key={deck.id}
                deck={deck}
                pick={pick}
                onRemove={() => change({ name: 'deck.remove', input: { deck: deck.id } })}
              />
              {slide !== undefined && <SlideEditor deck={deck} slide={slide} language={language} speak={speak} />}
            </div>
          </div>
        )}
      </Screen>
    </div>
  );
}
