import { Button } from '@mantine/core';
import { IconCircleCheck, IconScale } from '@tabler/icons-react';
import { useState } from 'react';
import type { Screen as ScreenName } from '#shared/actions/actions';
import type { CriterionId } from '#shared/grading/rubric';
import type { ParticipantId } from '#shared/people/participant';
import { useWorkshop } from '../../mirror';
import { Empty } from '../../ui/empty';
import { useSay } from '../../use-say';
import { DecisionDesk } from './decision-desk';
import styles from './disagreements.module.css';
import type { Row } from './use-rows';

/** A work whose final sheets differ, and where. */
export interface DisputedRow extends Row {
  readonly disputed: readonly CriterionId[];
}

interface DisagreementsProps {
  readonly rows: readonly DisputedRow[];
  readonly isBlind: boolean;
  readonly peeks: boolean;
  readonly onPeek: () => void;
  readonly goTo: (screen: ScreenName) => void;
}

/** The works on which final sheets differ; the lead settles them one by one. */
export function Disagreements({ rows, isBlind, peeks, onPeek, goTo }: DisagreementsProps) {
  const say = useSay();
  const rule = useWorkshop(({ overview }) => overview.rule.result);
  const decisions = useWorkshop(({ assignment }) => assignment.decisions);
  const [chosen, choose] = useState<ParticipantId | null>(null);
  const row = rows.find(({ participant }) => participant === chosen) ?? rows[0];
  if (row?.work == null) return <Empty sentence={say('grading.noDisagreements')} />;

  const title = (each: DisputedRow) => (isBlind ? (each.work?.code ?? '') : each.name);
  return (
    <>
      {rule !== 'decision' && (
        <div className={styles.rule}>
          <IconScale size={18} aria-hidden />
          <p>{say(`grading.byRule.${rule}`)}</p>
          <Button variant="default" onClick={() => goTo('overview')}>
            {say('grading.changeRule')}
          </Button>
        </div>
      )}
      <div className={styles.desk}>
        <ul className={styles.list} aria-label={say('grading.view.disagreements', { count: rows.length })}>
          {rows.map((each) => {
            const decided = decisions[each.work?.id ?? '']?.points ?? {};
            const open = each.disputed.filter((id) => decided[id] === undefined).length;
            return (
              <li key={each.participant}>
                <button type="button" aria-current={each === row || undefined} onClick={() => choose(each.participant)}>
                  <span>{title(each)}</span>
                  <small data-open={open > 0}>
                    {open > 0 ? <IconScale size={15} aria-hidden /> : <IconCircleCheck size={15} aria-hidden />}
                    {open > 0 ? say('grading.differsOn', { count: open }) : say('grading.decided')}
                  </small>
                </button>
              </li>
            );
          })}
        </ul>
        {peeks || row.state === 'final' ? (
          <DecisionDesk key={row.work.id} work={row.work.id} title={title(row)} disputed={row.disputed} />
        ) : (
          <div className={styles.decision}>
            <Empty
              sentence={say('grading.hiddenWork')}
              action={<Button onClick={onPeek}>{say('grading.showMarks')}</Button>}
            />
          </div>
        )}
      </div>
    </>
  );
}
