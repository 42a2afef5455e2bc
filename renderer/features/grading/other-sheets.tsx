import { IconEyeOff } from '@tabler/icons-react';
import { isCounted } from '#shared/grading/rubric';
import { tallyOfSheet } from '#shared/grading/tally';
import type { GraderId, WorkId } from '#shared/grading/work';
import { perCent } from '#shared/text/numbers';
import { inLanguage } from '#shared/text/text';
import { useWorkshop } from '../../mirror';
import { useLanguage, useSay } from '../../use-say';
import { pointsGiven } from './points-given';
import styles from './scoring.module.css';

interface OtherSheetsProps {
  readonly work: WorkId;
  readonly grader: GraderId;
  readonly isFinal: boolean;
}

/** The other graders' final sheets, which stay hidden until one's own is final, so that nobody follows anybody. */
export function OtherSheets({ work, grader, isFinal }: OtherSheetsProps) {
  const say = useSay();
  const language = useLanguage();
  const sheets = useWorkshop(({ assignment }) => assignment.sheets[work]);
  const graders = useWorkshop(({ assignment }) => assignment.graders);
  const criteria = useWorkshop(({ assignment }) => assignment.criteria);
  const others = Object.entries(sheets ?? {}).filter(([id, { state }]) => id !== grader && state === 'final');
  if (others.length === 0) return null;
  if (!isFinal)
    return (
      <p className={styles.hidden}>
        <IconEyeOff size={16} aria-hidden />
        {say('grading.othersHidden', { count: others.length })}
      </p>
    );
  return (
    <table className={styles.others}>
      <caption>{say('grading.others')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('grading.grader')}</th>
          {criteria.filter(isCounted).map(({ id, name }) => (
            <th key={id} scope="col">
              {inLanguage(name, language)}
            </th>
          ))}
          <th scope="col">{say('grading.totalColumn')}</th>
        </tr>
      </thead>
      <tbody>
        {others.map(([id, sheet]) => (
          <tr key={id}>
            <th scope="row">
              {graders[id]?.name}
              {sheet.comment !== '' && <small>{sheet.comment}</small>}
            </th>
            {criteria.filter(isCounted).map((criterion) => (
              <td key={criterion.id}>{pointsGiven(sheet.points[criterion.id], language)}</td>
            ))}
            <td>{perCent(tallyOfSheet(criteria, sheet).earned, language, 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
