import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { shownName } from '#shared/people/shown-name';
import { foldForSearch, sortedBy } from '#shared/text/alphabet';
import { useLanguage, useSay } from '../../use-say';
import styles from './activity.module.css';
import type { People } from './lines';
import type { Sought } from './use-activities';
import type { Choices } from './use-choices';

interface FiltersProps {
  readonly choices: Choices;
  readonly people: People;
  readonly sought: Sought;
  readonly onChange: (sought: Sought) => void;
}

/** Of more people than these, typing finds the right one. */
const LISTED = 50;

/** Whose changes, of what kind and by whom; each list has only what the log knows. */
export function Filters({ choices, people, sought, onChange }: FiltersProps) {
  const say = useSay();
  const names = useNames(people);
  const set = (some: Sought) => {
    const all = { ...sought, ...some };
    onChange(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));
  };
  return (
    <div className={styles.filters}>
      <Select
        searchable
        clearable
        limit={LISTED}
        aria-label={say('activity.byPerson')}
        placeholder={say('activity.byPerson')}
        nothingFoundMessage={say('activity.nobody')}
        data={names}
        filter={({ options, search, limit }) =>
          options
            .filter((each) => 'label' in each && foldForSearch(each.label).includes(foldForSearch(search.trim())))
            .slice(0, limit)
        }
        value={sought.participant ?? null}
        onChange={(id) => set({ participant: id ?? undefined })}
        {...clearing(say('activity.clearFilter'))}
      />
      <Select
        clearable
        aria-label={say('activity.byKind')}
        placeholder={say('activity.byKind')}
        data={choices.kinds.map((value) => ({ value, label: say(`activity.kind.${value}`) }))}
        value={sought.kind ?? null}
        onChange={(kind) => set({ kind: choices.kinds.find((each) => each === kind) })}
        {...clearing(say('activity.clearFilter'))}
      />
      <Select
        clearable
        aria-label={say('activity.byAuthor')}
        placeholder={say('activity.byAuthor')}
        data={choices.authors}
        value={sought.author ?? null}
        onChange={(author) => set({ author: author ?? undefined })}
        {...clearing(say('activity.clearFilter'))}
      />
    </div>
  );
}

const clearing = (label: string) => ({ clearButtonProps: { 'aria-label': label } });

function useNames(people: People) {
  const language = useLanguage();
  return useMemo(
    () =>
      sortedBy(
        Object.values(people).map(({ id, names }) => ({ value: id, label: shownName(names, language) })),
        ({ label }) => label,
      ),
    [people, language],
  );
}
