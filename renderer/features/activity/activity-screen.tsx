import { Button, CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { foldForSearch } from '#shared/text/alphabet';
import { useMirror } from '../../mirror';
import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';
import { useLanguage, useSay } from '../../use-say';
import styles from './activity.module.css';
import { linesOf } from './lines';
import { useActivities } from './use-activities';

/** Who changed what, and when; it cannot be altered, only read. */
export function ActivityScreen() {
  const say = useSay();
  const language = useLanguage();
  const people = useMirror(({ open }) => open?.workshop.participants);
  const { activities, hasMore, loadMore } = useActivities();
  const [query, setQuery] = useState('');
  const lines = useMemo(() => linesOf(activities, people ?? {}, language), [activities, people, language]);
  const sought = foldForSearch(query.trim());
  const shown = useMemo(
    () => (sought === '' ? lines : lines.filter(({ search }) => search.includes(sought))),
    [lines, sought],
  );
  const isSearch = sought !== '';

  return (
    <Screen
      fill
      title={say('action.go.activity')}
      actions={
        <TextInput
          type="search"
          className={styles.filter ?? ''}
          aria-label={say('activity.filter')}
          placeholder={say('activity.filter')}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          rightSection={
            isSearch && <CloseButton size="sm" aria-label={say('activity.clearFilter')} onClick={() => setQuery('')} />
          }
        />
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard. */}
      <div className={styles.scroll} tabIndex={0}>
        {shown.length > 0 && (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{say('activity.when')}</th>
                <th scope="col">{say('activity.who')}</th>
                <th scope="col">{say('activity.what')}</th>
                <th scope="col">{say('activity.whom')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ seq, when, who, what, whom }) => (
                <tr key={seq}>
                  <td className={styles.when}>{when}</td>
                  <td>{who}</td>
                  <td>{what}</td>
                  <td>{whom}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {hasMore && <More key={`${activities.length} ${isSearch}`} onShown={() => loadMore(isSearch)} />}
        {!hasMore && shown.length === 0 && (
          <Empty
            sentence={isSearch ? say('activity.nothingFound', { query }) : say('activity.empty')}
            action={
              isSearch && (
                <Button variant="default" onClick={() => setQuery('')}>
                  {say('activity.clearFilter')}
                </Button>
              )
            }
          />
        )}
      </div>
    </Screen>
  );
}

/** The end of what was read: coming into view, it asks for more. */
function More({ onShown }: { readonly onShown: () => void }) {
  const say = useSay();
  const end = useRef<HTMLParagraphElement>(null);
  const shown = useRef(onShown);
  shown.current = onShown;
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && shown.current());
    if (end.current !== null) observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  return (
    <p ref={end} className={styles.more}>
      {say('activity.loading')}
    </p>
  );
}
