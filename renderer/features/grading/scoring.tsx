import { ActionIcon, Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconLockOpen } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { type Criterion, type CriterionId, isCounted } from '#shared/grading/rubric';
import { tallyOfSheet, unscored } from '#shared/grading/tally';
import type { GraderId } from '#shared/grading/work';
import { useWorkshop } from '../../mirror';
import { change } from '../../mirror/change';
import { useSay } from '../../use-say';
import { CommentField } from './comment-field';
import { CriterionScale } from './criterion-scale';
import { OtherSheets } from './other-sheets';
import styles from './scoring.module.css';
import { StateBadge } from './state-badge';
import { TotalBar } from './total-bar';
import { useOwnRefusal } from './use-own-refusal';
import type { Row } from './use-rows';

interface ScoringProps {
  readonly row: Row;
  readonly grader: GraderId;
  readonly isBlind: boolean;
  /** To the neighbour in the queue. */
  readonly onStep: (by: 1 | -1) => void;
  /** To the next work that still needs this grader. */
  readonly onNext: () => void;
}

const NO_POINTS = {};

/** One person's work before one grader: every criterion, a comment, the total and how it comes about. */
export function Scoring({ row, grader, isBlind, onStep, onNext }: ScoringProps) {
  const say = useSay();
  const criteria = useWorkshop(({ assignment }) => assignment.criteria);
  const desk = useRef<HTMLElement>(null);
  const { work, sheet, participant } = row;
  const points = sheet?.points ?? NO_POINTS;
  const tally = useMemo(() => tallyOfSheet(criteria, { points }), [criteria, points]);
  const counted = useMemo(() => criteria.filter(isCounted), [criteria]);
  const missing = unscored(counted, { points });
  const isFinal = sheet?.state === 'final';
  useOwnRefusal(points);
  const title = isBlind ? (work?.code ?? say('grading.noCode')) : row.name;
  const of = work === null ? { participant } : { work: work.id };

  const focusOn = (criterion: Criterion | undefined) =>
    desk.current?.querySelector<HTMLElement>(`[data-criterion="${criterion?.id}"]`)?.focus();
  const score = (criterion: CriterionId, given: number | null) =>
    void change({ name: 'sheet.score', input: { of, grader, criterion, points: given } });
  const finalize = async () => {
    if (work === null || isFinal) return;
    if (await change({ name: 'sheet.finalize', input: { work: work.id, grader } })) onNext();
    else focusOn(missing[0]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined;
    if (event.ctrlKey && event.key === 'Enter') void finalize();
    else if (event.altKey && step !== undefined) onStep(step);
    else return;
    event.preventDefault();
  };

  return (
    <section ref={desk} className={styles.desk} aria-label={title} onKeyDown={onKeyDown}>
      <header className={styles.header}>
        <h2>{title}</h2>
        {work !== null && !isBlind && <span className={styles.code}>{say('grading.code', { code: work.code })}</span>}
        <StateBadge state={row.state} scored={row.scored} of={row.of} />
        <span className={styles.steps}>
          {work === null && (
            <Button
              variant="default"
              onClick={() => void change({ name: 'work.handIn', input: { participants: [participant] } })}
            >
              {say('grading.handIn')}
            </Button>
          )}
          {isFinal && work !== null && (
            <Button
              variant="default"
              leftSection={<IconLockOpen size={16} aria-hidden />}
              onClick={() => void change({ name: 'sheet.reopen', input: { work: work.id, grader } })}
            >
              {say('grading.reopen')}
            </Button>
          )}
          <ActionIcon
            variant="default"
            size={30}
            aria-label={say('grading.previous')}
            title="Alt+↑"
            onClick={() => onStep(-1)}
          >
            <IconChevronUp size={18} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size={30}
            aria-label={say('grading.next')}
            title="Alt+↓"
            onClick={() => onStep(1)}
          >
            <IconChevronDown size={18} />
          </ActionIcon>
        </span>
      </header>
      <div className={styles.criteria}>
        {work === null && <p className={styles.note}>{say('grading.firstScoreHandsIn')}</p>}
        {counted.map((criterion, index) => (
          <CriterionScale
            key={criterion.id}
            criterion={criterion}
            line={tally.lines[index]}
            isFinal={isFinal}
            onScore={(given) => score(criterion.id, given)}
            onStep={(by) => focusOn(counted[index + by])}
          />
        ))}
        <CommentField
          comment={sheet?.comment ?? ''}
          isFinal={isFinal}
          onKeep={(comment) => void change({ name: 'sheet.comment', input: { of, grader, comment } })}
        />
        {work !== null && <OtherSheets work={work.id} grader={grader} isFinal={isFinal} />}
      </div>
      <TotalBar tally={tally} missing={missing} isFinal={isFinal} onFinalize={() => void finalize()} />
    </section>
  );
}
