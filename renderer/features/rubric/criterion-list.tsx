import { ActionIcon } from '@mantine/core';
import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { assignmentGaps, criterionGaps } from '#shared/grading/gaps';
import type { Criterion } from '#shared/grading/rubric';
import { tallyOfSheet } from '#shared/grading/tally';
import { perCent } from '#shared/text/numbers';
import { inLanguage } from '#shared/text/text';
import { useWorkshop } from '../../mirror';
import { change } from '../../mirror/change';
import { useLanguage, useSay } from '../../use-say';
import styles from './rubric.module.css';

interface CriterionListProps {
  readonly criteria: readonly Criterion[];
  /** Null is the assignment itself. */
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}

/** The assignment and its criteria in order: arrows choose, Alt with an arrow moves, Delete removes. */
export function CriterionList({ criteria, chosen, onChoose }: CriterionListProps) {
  const say = useSay();
  const language = useLanguage();
  const title = useWorkshop(({ assignment }) => assignment.title);
  const brief = useWorkshop(({ assignment }) => assignment.brief);
  const list = useRef<HTMLOListElement>(null);
  const shares = useMemo(
    () => new Map(tallyOfSheet(criteria, { points: {} }).lines.map((line) => [line.criterion, line])),
    [criteria],
  );
  const at = criteria.findIndex(({ id }) => id === chosen);

  const choose = (index: number) => {
    if (index < -1 || index >= criteria.length) return;
    onChoose(criteria[index]?.id ?? null);
    list.current?.querySelectorAll<HTMLElement>('[data-item]')[index + 1]?.focus();
  };
  const move = (by: 1 | -1) => {
    const to = at + by;
    if (chosen === null || to < 0 || to >= criteria.length) return;
    void change({ name: 'criterion.move', input: { id: chosen, to } });
  };
  const remove = () => {
    if (chosen === null) return;
    const next = criteria[at + 1]?.id ?? criteria[at - 1]?.id ?? null;
    void change({ name: 'criterion.remove', input: { id: chosen } }).then((done) => done && onChoose(next));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined;
    if (by === undefined && event.key !== 'Delete') return;
    event.preventDefault();
    if (by === undefined) remove();
    else if (event.altKey) move(by);
    else choose(at + by);
  };

  return (
    <nav className={styles.list} aria-label={say('rubric.parts')}>
      <ol ref={list}>
        <li>
          <button
            type="button"
            data-item
            className={styles.item}
            aria-current={chosen === null || undefined}
            onClick={() => onChoose(null)}
            onKeyDown={onKeyDown}
          >
            <span className={styles.name}>
              <small>{say('rubric.assignment')}</small>
              {inLanguage(title, language) || say('rubric.untitled')}
            </span>
            {assignmentGaps({ title, brief }).length > 0 && <Warning />}
          </button>
        </li>
        {criteria.map((criterion, index) => {
          const share = shares.get(criterion.id)?.share;
          return (
            <li key={criterion.id}>
              <button
                type="button"
                data-item
                className={styles.item}
                aria-current={criterion.id === chosen || undefined}
                onClick={() => onChoose(criterion.id)}
                onKeyDown={onKeyDown}
              >
                <span className={styles.number}>{index + 1}</span>
                <span className={styles.name}>{inLanguage(criterion.name, language) || say('rubric.unnamed')}</span>
                {criterionGaps(criterion).length > 0 && <Warning />}
                <span className={styles.share}>{share === undefined ? '—' : perCent(share, language, 1)}</span>
              </button>
            </li>
          );
        })}
      </ol>
      {at >= 0 && (
        <div className={styles.tools}>
          <ActionIcon aria-label={say('rubric.moveUp')} title="Alt+↑" disabled={at === 0} onClick={() => move(-1)}>
            <IconArrowUp size={18} />
          </ActionIcon>
          <ActionIcon
            aria-label={say('rubric.moveDown')}
            title="Alt+↓"
            disabled={at === criteria.length - 1}
            onClick={() => move(1)}
          >
            <IconArrowDown size={18} />
          </ActionIcon>
          <ActionIcon aria-label={say('rubric.removeCriterion')} title="Delete" onClick={remove}>
            <IconTrash size={18} />
          </ActionIcon>
        </div>
      )}
    </nav>
  );
}

function Warning() {
  const say = useSay();
  return <IconAlertTriangle size={16} role="img" aria-label={say('rubric.hasGaps')} className={styles.warning} />;
}
