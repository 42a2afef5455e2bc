import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Criterion, type CriterionId, isCounted } from '#shared/grading/rubric';
import type { Decision, WorkId } from '#shared/grading/work';
import { useWorkshop } from '../../mirror';
import { change } from '../../mirror/change';
import { useSay } from '../../use-say';
import { DecisionRow } from './decision-row';
import styles from './disagreements.module.css';
import { ResultCell } from './result-cell';
import { useResults } from './use-rows';

interface DecisionDeskProps {
  readonly work: WorkId;
  readonly title: string;
  readonly disputed: readonly CriterionId[];
}

const NONE: Decision = { points: {}, reason: '' };

/** The marks of one work side by side, with the lead's word and its reason. */
export function DecisionDesk({ work, title, disputed }: DecisionDeskProps) {
  const say = useSay();
  const criteria = useWorkshop(({ assignment }) => assignment.criteria);
  const sheets = useWorkshop(({ assignment }) => assignment.sheets[work]);
  const graders = useWorkshop(({ assignment }) => assignment.graders);
  const saved = useWorkshop(({ assignment }) => assignment.decisions[work]);
  const passMark = useWorkshop(({ overview }) => overview.rule.passMark);
  const result = useResults().get(work);
  const [draft, setDraft] = useState(saved ?? NONE);
  const final = Object.entries(sheets ?? {}).filter(([, { state }]) => state === 'final');
  const rows = criteria.filter(
    (criterion) =>
      isCounted(criterion) && (disputed.includes(criterion.id) || draft.points[criterion.id] !== undefined),
  );
  const agreed = criteria.filter(isCounted).length - rows.length;

  const decide = (criterion: Criterion, points: number | null) => {
    const { [criterion.id]: _, ...others } = draft.points;
    setDraft({ ...draft, points: points === null ? others : { ...others, [criterion.id]: points } });
  };
  const keep = (event: FormEvent) => {
    event.preventDefault();
    void change({ name: 'decision.set', input: { work, ...draft } });
  };
  const clear = () => {
    setDraft(NONE);
    void change({ name: 'decision.clear', input: { work } });
  };
  const isSame =
    saved !== undefined &&
    JSON.stringify([saved.points, saved.reason]) === JSON.stringify([draft.points, draft.reason]);
  const canDecide = Object.keys(draft.points).length > 0 && draft.reason.trim() !== '' && !isSame;

  return (
    <form className={styles.decision} aria-label={title} onSubmit={keep}>
      <header>
        <h2>{title}</h2>
        <ResultCell result={result} passMark={passMark} />
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('grading.criterion')}</th>
            {final.map(([id]) => (
              <th key={id} scope="col">
                {graders[id]?.name}
              </th>
            ))}
            <th scope="col">{say('grading.decision')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((criterion) => (
            <DecisionRow
              key={criterion.id}
              criterion={criterion}
              given={final.map(([id, sheet]) => [id, sheet.points[criterion.id]])}
              decided={draft.points[criterion.id] ?? null}
              onDecide={(points) => decide(criterion, points)}
            />
          ))}
        </tbody>
      </table>
      {agreed > 0 && <p className={styles.agreed}>{say('grading.agreedOn', { count: agreed })}</p>}
      {final
        .filter(([, { comment }]) => comment !== '')
        .map(([id, { comment }]) => (
          <p key={id} className={styles.comment}>
            <b>{graders[id]?.name}:</b> {comment}
          </p>
        ))}
      <Textarea
        label={say('grading.reason')}
        description={say('grading.reasonHint')}
        autosize
        minRows={2}
        maxRows={6}
        value={draft.reason}
        onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })}
      />
      <div className={styles.act}>
        <Button type="submit" disabled={!canDecide}>
          {say(saved === undefined ? 'grading.decide' : 'grading.decideAgain')}
        </Button>
        {saved !== undefined && (
          <Button variant="default" onClick={clear}>
            {say('grading.clearDecision')}
          </Button>
        )}
      </div>
    </form>
  );
}
