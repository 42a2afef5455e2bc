import { useCallback, useEffect, useRef, useState } from 'react';
import type { Activity } from '#shared/contract/workshop';
import { bridge } from '../../bridge';
import { showFailure, useMirror } from '../../mirror';

/** As many as fill a tall window several times. */
const PAGE = 100;

/** The most that one request may ask for, so that a search through years takes few requests. */
const WHOLE_PAGE = 1_000;

interface Activities {
  /** Newest first. */
  readonly activities: readonly Activity[];
  readonly hasMore: boolean;
  readonly loadMore: (isSearch: boolean) => void;
}

/** The open workshop's log as far as it was read; a change made meanwhile appears on top. */
export function useActivities(): Activities {
  const id = useMirror(({ open }) => open?.workshop.id ?? '');
  const seq = useMirror(({ open }) => open?.seq ?? 0);
  const [activities, setActivities] = useState<readonly Activity[]>([]);
  const [hasMore, setMore] = useState(true);
  const isBusy = useRef(false);
  const newest = activities[0]?.seq ?? null;
  const oldest = activities.at(-1)?.seq ?? null;

  const read = useCallback(
    async (before: number | null, limit: number) => {
      const answer = await bridge().ask('workshop.activity', { id, before, limit });
      if (!answer.ok) showFailure(answer.failure);
      return answer.ok ? answer.value.activities : [];
    },
    [id],
  );

  const loadMore = useCallback(
    (isSearch: boolean) => {
      if (isBusy.current) return;
      isBusy.current = true;
      const limit = isSearch ? WHOLE_PAGE : PAGE;
      void read(oldest, limit).then((older) => {
        isBusy.current = false;
        setMore(older.length === limit);
        setActivities((now) => [...now, ...older.filter((each) => each.seq < (now.at(-1)?.seq ?? Infinity))]);
      });
    },
    [read, oldest],
  );

  useEffect(() => {
    if (newest === null || seq <= newest) return;
    void read(null, Math.min(WHOLE_PAGE, seq - newest)).then((newer) =>
      setActivities((now) => [...newer.filter((each) => each.seq > (now[0]?.seq ?? 0)), ...now]),
    );
  }, [read, seq, newest]);

  return { activities, hasMore, loadMore };
}
