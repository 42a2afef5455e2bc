import { Button } from '@mantine/core';
import { IconFileImport, IconTrash, IconUserPlus } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { showToast } from '../../mirror';
import { change, step } from '../../mirror/change';
import { CopyButton } from '../../ui/copy-button';
import { Empty } from '../../ui/empty';
import { JobProgress } from '../../ui/job-progress';
import { Screen } from '../../ui/screen';
import { SearchField } from '../../ui/search-field';
import { useDrop } from '../../ui/use-drop';
import { useSay } from '../../use-say';
import { copyPeople, tableOf } from './copied-people';
import { OffRosterButton } from './off-roster-button';
import { PersonDrawer } from './person-drawer';
import styles from './roster.module.css';
import { PAGE, RosterTable } from './roster-table';
import { matching, type Sorting, useRows } from './rows';
import { useList } from './use-list';
import { useSelection } from './use-selection';

const ImportDialog = lazy(async () => ({ default: (await import('./import-dialog')).ImportDialog }));

/** Everybody who takes part: found, sorted, corrected, and imported from the organizer's list. */
export function RosterScreen() {
  const say = useSay();
  const [sorting, setSorting] = useState<Sorting>({ by: 'name', isBackward: false });
  const [typed, setTyped] = useState('');
  const [shownPerson, setShownPerson] = useState<string | 'new' | null>(null);
  const list = useList();
  const { isOver, props: drop } = useDrop((files) => void list.take(files));
  const all = useRows(sorting);
  const rows = useMemo(() => matching(all, typed), [all, typed]);

  const remove = async (ids: readonly string[]) => {
    setShownPerson(null);
    if (!(await change({ name: 'participant.remove', input: { ids: [...ids] } }))) return;
    showToast({
      sentence: say('roster.removed', { count: ids.length }),
      action: { label: say('program.undo'), run: () => void step('undo', 'workshop') },
    });
  };
  const selection = useSelection(rows, {
    open: setShownPerson,
    remove: (ids) => void remove(ids),
    copy: (ids) =>
      copyPeople(
        rows.filter(({ person }) => ids.has(person.id)),
        say,
      ),
    page: PAGE,
  });
  const { selected } = selection;
  const chosen = () => (selected.size > 0 ? rows.filter(({ person }) => selected.has(person.id)) : rows);

  return (
    <Screen
      fill
      title={say('action.go.roster')}
      lead={say('common.participants', { count: all.length })}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconUserPlus size={16} aria-hidden />}
            onClick={() => setShownPerson('new')}
          >
            {say('roster.addPerson')}
          </Button>
          {all.length > 0 && (
            <Button leftSection={<IconFileImport size={16} aria-hidden />} onClick={() => void list.pick()}>
              {say('roster.import')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.screen} {...drop}>
        {list.job.isLong && list.preview === null && (
          <JobProgress progress={list.job.progress} onStop={list.job.stop} />
        )}
        {isOver && <div className={styles.drop}>{say('roster.dropHere')}</div>}
        {all.length === 0 ? (
          <Empty
            sentence={say('roster.empty')}
            action={
              <>
                <Button leftSection={<IconFileImport size={16} aria-hidden />} onClick={() => void list.pick()}>
                  {say('roster.import')}
                </Button>
                <OffRosterButton />
              </>
            }
          />
        ) : (
          <>
            <div className={styles.tools}>
              <SearchField className={styles.search} label={say('roster.search')} value={typed} onChange={setTyped} />
              <span className={styles.figures} role="status">
                {selected.size > 0
                  ? say('roster.selected', { count: selected.size })
                  : rows.length < all.length && say('roster.shown', { shown: rows.length, count: all.length })}
              </span>
              <span className={styles.spring} />
              {selected.size > 0 && (
                <Button
                  variant="default"
                  leftSection={<IconTrash size={16} aria-hidden />}
                  onClick={() => void remove([...selected])}
                >
                  {say('roster.removeSelected')}
                </Button>
              )}
              <CopyButton rows={() => tableOf(chosen(), say)} label={say('roster.copy')} done={say('roster.copied')} />
            </div>
            {rows.length === 0 ? (
              <Empty
                sentence={say('roster.nothingFound', { query: typed })}
                action={
                  <Button variant="default" onClick={() => setTyped('')}>
                    {say('roster.clearSearch')}
                  </Button>
                }
              />
            ) : (
              <RosterTable
                rows={rows}
                sought={typed}
                sorting={sorting}
                onSort={setSorting}
                selection={selection}
                onOpen={setShownPerson}
              />
            )}
            <div className={styles.foot}>
              <p className={styles.keys}>{say('roster.keys')}</p>
              <OffRosterButton />
            </div>
          </>
        )}
      </div>
      {shownPerson !== null && (
        <PersonDrawer
          id={shownPerson === 'new' ? null : shownPerson}
          onClose={() => setShownPerson(null)}
          onRemove={(ids) => void remove(ids)}
        />
      )}
      {list.preview !== null && (
        <Suspense fallback={null}>
          <ImportDialog list={list} preview={list.preview} />
        </Suspense>
      )}
    </Screen>
  );
}
