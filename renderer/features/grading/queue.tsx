import { Checkbox } from '@mantine/core';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { QUEUE_STATES, type QueueState, queueCounts } from '#shared/grading/queue';
import type { GraderId } from '#shared/grading/work';
import type { ParticipantId } from '#shared/people/participant';
import { SearchField } from '../../ui/search-field';
import { useSay } from '../../use-say';
import styles from './queue.module.css';
import { QueueList } from './queue-list';
import { Scoring } from './scoring';
import { matching, type Row } from './use-rows';

interface QueueProps {
  readonly rows: readonly Row[];
  readonly grader: GraderId;
  /** Works by their code alone, so that a name cannot sway a score. */
  readonly isBlind: boolean;
  readonly onBlind: (isBlind: boolean) => void;
}

/** One grader's own queue on the left, the work they are at on the right. */
export function Queue({ rows, grader, isBlind, onBlind }: QueueProps) {
  const say = useSay();
  const [filter, setFilter] = useState<QueueState | 'all'>('all');
  const [typed, setTyped] = useState('');
  const [chosen, choose] = useState<ParticipantId | null>(null);
  const pane = useRef<HTMLDivElement>(null);
  const counts = queueCounts(rows);
  const found = matching(rows, typed);
  const shown =
    filter === 'all' ? found : found.filter(({ state, participant }) => state === filter || participant === chosen);
  const row = rows.find(({ participant }) => participant === chosen) ?? shown[0];

  const focusPane = () => pane.current?.querySelector<HTMLElement>('[data-criterion]')?.focus();
  /** Drawn at once: the focus would be given to the work that is about to go, and lost with it. */
  const goTo = (next: Row | undefined) => {
    if (next !== undefined) flushSync(() => choose(next.participant));
    focusPane();
  };
  /** Into the work that the list shows: who was chosen before and is not among those found must not get another's score. */
  const enter = () => {
    const next = shown.find(({ participant }) => participant === row?.participant) ?? shown[0];
    if (next !== undefined) goTo(next);
  };
  const goOn = (by: 1 | -1) => {
    const at = shown.findIndex(({ participant }) => participant === row?.participant);
    goTo(shown[at + by]);
  };
  /** To the next work that still needs this grader, from here round to the beginning; the keys stay in the pane at the last. */
  const goToNext = () => {
    const at = shown.findIndex(({ participant }) => participant === row?.participant);
    const round = [...shown.slice(at + 1), ...shown.slice(0, Math.max(0, at))];
    goTo(round.find(({ state }) => state === 'toScore' || state === 'draft'));
  };

  return (
    <div className={styles.desk}>
      <section className={styles.queue} aria-label={say('grading.view.queue')}>
        <fieldset className={styles.filters}>
          <legend>{say('grading.show')}</legend>
          {(['all', ...QUEUE_STATES] as const).map((state) => (
            <button
              key={state}
              type="button"
              className={styles.filter}
              aria-pressed={filter === state}
              onClick={() => {
                setFilter(state);
                choose(null);
              }}
            >
              {say(state === 'all' ? 'common.all' : `grading.states.${state}`)}
              <b>{state === 'all' ? rows.length : counts[state]}</b>
            </button>
          ))}
        </fieldset>
        <SearchField
          label={say('common.search')}
          hint={say('grading.searchHint')}
          value={typed}
          onChange={setTyped}
          onInto={enter}
        />
        <QueueList rows={shown} chosen={row?.participant ?? null} isBlind={isBlind} onChoose={choose} onEnter={enter} />
        <Checkbox
          label={say('grading.blind')}
          checked={isBlind}
          onChange={(event) => onBlind(event.currentTarget.checked)}
        />
      </section>
      <div ref={pane} className={styles.pane}>
        {row === undefined ? (
          <p className={styles.nobody}>{say('grading.nobodyFound')}</p>
        ) : (
          <Scoring
            key={`${row.participant} ${grader}`}
            row={row}
            grader={grader}
            isBlind={isBlind}
            onStep={goOn}
            onNext={goToNext}
          />
        )}
      </div>
    </div>
  );
}
