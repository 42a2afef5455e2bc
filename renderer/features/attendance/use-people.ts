import { useDeferredValue, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { once } from '#shared/once';
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
  /** All that a search may find them by: the name in each script, the outlet; made when the first asks. */
  readonly sought: () => string;
}

interface Rows {
  /** In the alphabet's order of their name in the interface language's script. */
  readonly everyone: readonly Row[];
  /** Those whom the filter leaves; while somebody types, they may be a moment behind it. */
  readonly shown: readonly Row[];
  /** Has `shown` follow all that was typed, at once: whoever goes on to a row must not come to the one before. */
  readonly settle: () => void;
}

/** Everyone whom attendance is taken of, and those whom a filter leaves of them. */
export function useRows(filter: string): Rows {
  const language = useLanguage();
  const participants = useWorkshop((workshop) => workshop.participants);
  const everyone = useMemo(() => {
    const rows = Object.values(participants).map(({ id, names, outlet }) => ({
      id,
      outlet,
      name: shownName(names, language),
      sought: once(() => searchable(`${names.kk}\n${names.ru}\n${names.en}\n${outlet}`)),
    }));
    return sortedBy(rows, ({ name }) => name);
  }, [participants, language]);
  const [settled, setSettled] = useState<string | null>(null);
  const deferred = useDeferredValue(filter);
  const query = (settled === filter ? filter : deferred).trim();
  const shown = useMemo(() => {
    if (query === '') return everyone;
    const isFound = searchOf(query);
    return everyone.filter(({ sought }) => isFound(sought()));
  }, [everyone, query]);
  return { everyone, shown, settle: () => flushSync(() => setSettled(filter)) };
}
