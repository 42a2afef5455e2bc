import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { type Criterion, isCounted } from '#shared/grading/rubric';
import { NO_TEXT } from '#shared/text/text';
import { readMirror, useWorkshop } from '../../mirror';
import { change } from '../../mirror/change';
import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';
import { useSay } from '../../use-say';
import { AssignmentEditor } from './assignment-editor';
import { CriterionEditor } from './criterion-editor';
import { CriterionList } from './criterion-list';
import styles from './rubric.module.css';

/** Four steps from nothing to all, which most rubrics have; weights start equal. */
const newCriterion = (criteria: readonly Criterion[]) => ({
  name: NO_TEXT,
  weight: criteria.at(-1)?.weight ?? 25,
  levels: [0, 1, 2, 3].map((points) => ({ points, text: NO_TEXT })),
});

/** What the final assignment asks, and what it is judged by. */
export function RubricScreen() {
  const say = useSay();
  const criteria = useWorkshop(({ assignment }) => assignment.criteria);
  const [chosen, choose] = useState<string | null>(null);
  const criterion = criteria.find(({ id }) => id === chosen);

  const add = async () => {
    if (!(await change({ name: 'criterion.add', input: newCriterion(criteria) }))) return;
    const added = readMirror().open?.workshop.assignment.criteria.at(-1);
    if (added !== undefined) choose(added.id);
  };
  const addButton = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void add()}>
      {say('rubric.addCriterion')}
    </Button>
  );

  const counted = criteria.filter(isCounted).length;
  return (
    <Screen
      title={say('action.go.rubric')}
      lead={criteria.length === 0 ? undefined : say('rubric.lead', { count: counted })}
      actions={criteria.length === 0 ? null : addButton}
      fill
    >
      <div className={styles.desk}>
        <CriterionList criteria={criteria} chosen={criterion?.id ?? null} onChoose={choose} />
        <div className={styles.sheet}>
          {criterion !== undefined && <CriterionEditor key={criterion.id} criterion={criterion} />}
          {criterion === undefined && (
            <>
              <AssignmentEditor />
              {criteria.length === 0 && <Empty sentence={say('rubric.empty')} action={addButton} />}
            </>
          )}
        </div>
      </div>
    </Screen>
  );
}
