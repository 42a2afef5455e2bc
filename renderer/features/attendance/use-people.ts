import { useDeferredValue, useMemo } from 'react';
import { shownName } from '#shared/people/shown-name';
import { sortedBy } from '#shared/text/alphabet';
import { searchable, searchOf } from '#shared/text/search';
import { useWorkshop } from '../../mirror';
import { useLanguage } from '../../use-say';

/** A person as the sheet lists them. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly outlet: string;
  /** All that a search may find them by: the name in each script, the outlet. */
  readonly sought: string;
}

/** Everyone in the alphabet's order of their name in the interface language's script, and those whom the filter leaves. */
export function useRows(filter: string): { readonly everyone: readonly Row[]; readonly shown: readonly Row[] } {
  const language = useLanguage();
  const participants = useWorkshop((workshop) => workshop.participants);
  const everyone = useMemo(() => {
    const rows = Object.values(participants).map(({ id, names, outlet }) => ({
      id,
      outlet,
      name: shownName(names, language),
      sought: searchable(`${names.kk}\n${names.ru}\n${names.en}\n${outlet}`),
    }));
    return sortedBy(rows, ({ name }) => name);
  }, [participants, language]);
  const query = useDeferredValue(filter).trim();
  const shown = useMemo(() => {
    if (query === '') return everyone;
    const isFound = searchOf(query);
    return everyone.filter(({ sought }) => isFound(sought));
  }, [everyone, query]);
  return { everyone, shown };
}
