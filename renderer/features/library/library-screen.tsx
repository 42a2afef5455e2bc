import { Button } from '@mantine/core';
import { IconFolderPlus, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { needsWorkshop, SCREENS, type Screen as ScreenName } from '#shared/actions/actions';
import type { BegunProgramme, ShownLibrary, WorkshopCard } from '#shared/library/library';
import { shelves } from '#shared/library/shelves';
import { dayOf } from '#shared/text/dates';
import { stampOf } from '#shared/time';
import { bridge } from '../../bridge';
import { openWorkshop, readMirror, showFailure, useMirror } from '../../mirror';
import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';
import { SearchField } from '../../ui/search-field';
import { useSay } from '../../use-say';
import { EraseWorkshopDialog } from './erase-workshop-dialog';
import styles from './library.module.css';
import { ProgrammeDialog } from './programme-dialog';
import { RemindersPanel } from './reminders-panel';
import { RetentionDialog } from './retention-dialog';
import { ShelfPanel } from './shelf-panel';
import { WorkshopDialog } from './workshop-dialog';

/** What is asked in a dialog over the library. */
export type Asking =
  | { readonly what: 'workshop'; readonly programme: string | null }
  | { readonly what: 'clone'; readonly source: WorkshopCard }
  | { readonly what: 'programme'; readonly id: string | null }
  | { readonly what: 'keep' | 'erase'; readonly card: WorkshopCard };

/** Fewer workshops than this are found by looking. */
const MANY = 6;

interface LibraryScreenProps {
  readonly goTo: (screen: ScreenName) => void;
}

/** Every programme and workshop of this laptop, and the ways to begin one. */
export function LibraryScreen({ goTo }: LibraryScreenProps) {
  const say = useSay();
  const library = useMirror((mirror) => mirror.library);
  const [query, setQuery] = useState('');
  const [asking, setAsking] = useState<Asking | null>(() => begunIn(readMirror().library));
  const shown = useMemo(() => shelves(library, query, dayOf(stampOf(new Date()))), [library, query]);
  const isEmpty = library.workshops.length + library.programmes.length === 0;
  const hasSample = library.programmes.some(({ sample }) => sample);

  const open = async (id: string) => {
    if (await openAt(id)) goTo(placeOf(id));
  };

  const begin = (
    <Button
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => setAsking({ what: 'workshop', programme: null })}
    >
      {say('library.newWorkshop')}
    </Button>
  );
  const sample = (
    <Button variant={isEmpty ? 'filled' : 'default'} onClick={() => void openSample()}>
      {say('library.openSample')}
    </Button>
  );

  return (
    <Screen
      title={say('action.go.library')}
      lead={isEmpty ? undefined : say('library.lead', { count: library.workshops.length })}
      actions={
        isEmpty ? undefined : (
          <>
            {library.workshops.length > MANY && (
              <SearchField label={say('library.filter')} value={query} onChange={setQuery} />
            )}
            {!hasSample && sample}
            <Button
              variant="default"
              leftSection={<IconFolderPlus size={16} aria-hidden />}
              onClick={() => setAsking({ what: 'programme', id: null })}
            >
              {say('library.newProgramme')}
            </Button>
            {begin}
          </>
        )
      }
    >
      <RemindersPanel
        onKeep={(card) => setAsking({ what: 'keep', card })}
        onErase={(card) => setAsking({ what: 'erase', card })}
      />
      {isEmpty && (
        <Empty
          sentence={say('library.empty')}
          action={
            <div className={styles.beginnings}>
              {sample}
              <Button variant="default" onClick={() => setAsking({ what: 'workshop', programme: null })}>
                {say('library.newWorkshop')}
              </Button>
            </div>
          }
        />
      )}
      {!isEmpty && shown.length === 0 && (
        <Empty
          sentence={say('library.nothingFound', { query })}
          action={
            <Button variant="default" onClick={() => setQuery('')}>
              {say('library.clearFilter')}
            </Button>
          }
        />
      )}
      {shown.map((shelf) => (
        <ShelfPanel
          key={shelf.programme?.id ?? ''}
          shelf={shelf}
          isOnly={shown.length === 1 && shelf.programme === null}
          onOpen={(id) => void open(id)}
          ask={setAsking}
        />
      ))}
      {asking?.what === 'keep' && <RetentionDialog card={asking.card} onClose={() => setAsking(null)} />}
      {asking?.what === 'erase' && <EraseWorkshopDialog card={asking.card} onClose={() => setAsking(null)} />}
      {asking?.what === 'programme' && <ProgrammeDialog id={asking.id} onClose={() => setAsking(null)} />}
      {(asking?.what === 'workshop' || asking?.what === 'clone') && (
        <WorkshopDialog
          source={asking.what === 'clone' ? asking.source : null}
          programme={asking.what === 'clone' ? asking.source.programme : asking.programme}
          onClose={() => setAsking(null)}
          onMade={(id) => void open(id)}
        />
      )}
    </Screen>
  );
}

/** The dialog that a lock, a restart or another screen has taken away from somebody who was filling it in. */
function begunIn({ begun, begunProgramme, programmes, workshops }: ShownLibrary): Asking | null {
  const isThere = ({ id }: BegunProgramme) => id === null || programmes.some((programme) => programme.id === id);
  if (begunProgramme !== null && isThere(begunProgramme)) return { what: 'programme', id: begunProgramme.id };
  if (begun === null) return null;
  if (begun.source === null) return { what: 'workshop', programme: begun.programme };
  const source = workshops.find(({ id }) => id === begun.source);
  return source === undefined ? null : { what: 'clone', source };
}

/** Opens a workshop in this window; false when it could not be read, which the mirror then says. */
async function openAt(id: string): Promise<boolean> {
  await openWorkshop(id);
  return readMirror().open?.workshop.id === id;
}

/** Where a person left this workshop; a new one begins at its overview. */
function placeOf(id: string): ScreenName {
  const left = readMirror().library.screens[id];
  return SCREENS.find((screen) => screen === left && needsWorkshop(screen)) ?? 'overview';
}

async function openSample(): Promise<void> {
  const made = await bridge().ask('library.openSample', {});
  if (!made.ok) showFailure(made.failure);
}
