import { Button } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';
import { SearchField } from '../../ui/search-field';
import { useLanguage, useSay } from '../../use-say';
import styles from './activity.module.css';
import { ActivityTable } from './activity-table';
import { Filters } from './filters';
import { foundIn, linesOf } from './lines';
import { type Sought, useActivities } from './use-activities';
import { useChoices } from './use-choices';

/** Who changed what, and when; it cannot be altered, only read. */
export function ActivityScreen() {
  const say = useSay();
  const language = useLanguage();
  const { choices, people } = useChoices();
  const [sought, setSought] = useState<Sought>({});
  const [query, setQuery] = useState('');
  const { activities, hasMore, loadMore } = useActivities(sought);
  const lines = useMemo(() => linesOf(activities, people, language), [activities, people, language]);
  const words = query.trim();
  const shown = useMemo(() => (words === '' ? lines : foundIn(lines, words, language)), [lines, words, language]);
  const isSearch = words !== '';
  const isFiltered = isSearch || Object.keys(sought).length > 0;
  const onEnd = useCallback(() => loadMore(isSearch), [loadMore, isSearch]);
  const showAll = () => {
    setQuery('');
    setSought({});
  };

  return (
    <Screen
      fill
      title={say('action.go.activity')}
      actions={
        <SearchField className={styles.filter} label={say('activity.filter')} value={query} onChange={setQuery} />
      }
    >
      <Filters choices={choices} people={people} sought={sought} onChange={setSought} />
      {!hasMore && shown.length === 0 ? (
        <Empty
          sentence={
            isSearch
              ? say('activity.nothingFound', { query })
              : say(isFiltered ? 'activity.nothingOfThat' : 'activity.empty')
          }
          action={
            isFiltered && (
              <Button variant="default" onClick={showAll}>
                {say('activity.clearFilter')}
              </Button>
            )
          }
        />
      ) : (
        <ActivityTable lines={shown} hasMore={hasMore} onEnd={onEnd} />
      )}
    </Screen>
  );
}
