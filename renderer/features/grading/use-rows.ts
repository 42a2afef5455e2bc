import { useMemo, useRef } from 'react';
import { type QueueItem, queueOf } from '#shared/grading/queue';
import { resultOf, type WorkResult } from '#shared/grading/result';
import type { GraderId, WorkId } from '#shared/grading/work';
import { shownName } from '#shared/people/shown-name';
import { sortedBy } from '#shared/text/alphabet';
import { searchable, searchOf } from '#shared/text/search';
import { useWorkshop } from '../../mirror';
import { useLanguage, useSay } from '../../use-say';

/** A person's work in the queue, with the words by which it is shown and found. */
export interface Row extends QueueItem {
  readonly name: string;
  readonly searched: string;
}

/** Everybody in alphabetical order, as the grader finds them. */
export function useRows(grader: GraderId | null): Row[] {
  const say = useSay();
  const language = useLanguage();
  const participants = useWorkshop((workshop) => workshop.participants);
  const { criteria, works, sheets } = useWorkshop(({ assignment }) => assignment);
  const people = useMemo(
    () =>
      sortedBy(
        Object.values(participants).map(({ id, names }) => ({
          id,
          name: shownName(names, language),
          folded: searchable(`${names.kk} ${names.ru} ${names.en}`),
        })),
        ({ name }) => name,
      ),
    [participants, language],
  );
  return useMemo(() => {
    const byId = new Map(people.map((person) => [person.id, person]));
    const ids = people.map(({ id }) => id);
    return queueOf({ criteria, works, sheets }, ids, grader).map((item) => {
      const person = byId.get(item.participant);
      const code = item.work?.code ?? '';
      const name = person?.name ?? say('grading.offRoster');
      return { ...item, name, searched: `${person?.folded ?? ''} ${code.toLowerCase()}` };
    });
  }, [people, criteria, works, sheets, grader, say]);
}

/** Rows that match what was typed, by any spelling of the name or by the code. */
export function matching<T extends Pick<Row, 'searched'>>(rows: readonly T[], typed: string): T[] {
  const isFound = searchOf(typed);
  return rows.filter(({ searched }) => isFound(searched));
}

/** The result of every work; only what changed since the last time is worked out again. */
export function useResults(): ReadonlyMap<WorkId, WorkResult> {
  const { criteria, works, sheets, decisions } = useWorkshop(({ assignment }) => assignment);
  const rule = useWorkshop(({ overview }) => overview.rule.result);
  const known = useRef(new Map<WorkId, { from: readonly unknown[]; result: WorkResult }>());
  return useMemo(() => {
    const next: typeof known.current = new Map();
    for (const id of Object.keys(works)) {
      const from = [criteria, rule, sheets[id], decisions[id]];
      const before = known.current.get(id);
      const isSame = before?.from.every((each, index) => each === from[index]) ?? false;
      next.set(
        id,
        before !== undefined && isSame
          ? before
          : { from, result: resultOf(criteria, { sheets: sheets[id], decision: decisions[id] }, rule) },
      );
    }
    known.current = next;
    return new Map([...next].map(([id, { result }]) => [id, result]));
  }, [criteria, works, sheets, decisions, rule]);
}
