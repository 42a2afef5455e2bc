import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input } from '#shared/contract/contract';
import type { Activity } from '#shared/contract/workshop';
import { bridge } from '../../bridge';
import { showFailure, useMirror } from '../../mirror';

/** As many as fill a tall window several times. */
const PAGE = 100;

/** The most that one request may ask for, so that a search through years takes few requests. */
const WHOLE_PAGE = 1_000;

/** What the main process is asked to leave out. */
export type Sought = Pick<Input<'workshop.activity'>, 'participant' | 'kind' | 'author'>;

interface Activities {
  /** Newest first. */
  readonly activities: readonly Activity[];
  readonly hasMore: boolean;
  readonly loadMore: (isSearch: boolean) => void;
}

/** The open workshop's log as far as it was read; a change made meanwhile appears on top. */
export function useActivities(sought: Sought): Activities {
  const id = useMirror(({ open }) => open?.workshop.id ?? '');
  const seq = useMirror(({ open }) => open?.seq ?? 0);
  const [activities, setActivities] = useState<readonly Activity[]>([]);
  /** Undefined until the first page is there, null when there is no further one. */
  const [next, setNext] = useState<number | null | undefined>(undefined);
  const isBusy = useRef(false);
  const asked = useRef(sought);
  const seen = useRef(seq);

  const read = useCallback(
    async (before: number | null, limit: number) => {
      const answer = await bridge().ask('workshop.activity', { id, before, limit, ...asked.current });
      if (!answer.ok) showFailure(answer.failure);
      return answer.ok ? answer.value : { activities: [], next: null };
    },
    [id],
  );

  const loadMore = useCallback(
    (isSearch: boolean) => {
      if (isBusy.current || next === null) return;
      isBusy.current = true;
      const of = asked.current;
      void read(next ?? null, isSearch ? WHOLE_PAGE : PAGE).then((page) => {
        isBusy.current = false;
        if (of !== asked.current) return;
        setNext(page.next);
        setActivities((now) => [...now, ...page.activities.filter((each) => each.seq < (now.at(-1)?.seq ?? Infinity))]);
      });
    },
    [read, next],
  );

  const { participant, kind, author } = sought;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins the list anew.
  useEffect(() => {
    asked.current = sought;
    isBusy.current = false;
    setActivities([]);
    setNext(undefined);
  }, [id, participant, kind, author]);

  useEffect(() => {
    if (seq <= seen.current) return;
    const before = seen.current;
    seen.current = seq;
    const of = asked.current;
    void read(null, Math.min(WHOLE_PAGE, seq - before)).then(({ activities: newer }) => {
      if (of !== asked.current) return;
      setActivities((now) => [...newer.filter((each) => each.seq > Math.max(before, now[0]?.seq ?? 0)), ...now]);
    });
  }, [read, seq]);

  return { activities, hasMore: next !== null, loadMore };
}
