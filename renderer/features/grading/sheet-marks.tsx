import { isCounted } from '#shared/grading/rubric';
import { tallyOfSheet, unscored } from '#shared/grading/tally';
import type { GraderId, Sheet } from '#shared/grading/work';
import { perCent } from '#shared/text/numbers';
import { useWorkshop } from '../../mirror';
import { useLanguage, useSay } from '../../use-say';
import { StateBadge } from './state-badge';
import styles from './works.module.css';

interface SheetMarksProps {
  readonly sheets: Readonly<Record<GraderId, Sheet>>;
  readonly of: number;
  /** States only, no marks. */
  readonly isHidden: boolean;
}

/** Each grader's sheet in a word: a draft and how far, or final and what it comes to. */
export function SheetMarks({ sheets, of, isHidden }: SheetMarksProps) {
  const say = useSay();
  const language = useLanguage();
  const graders = useWorkshop(({ assignment }) => assignment.graders);
  const criteria = useWorkshop(({ assignment }) => assignment.criteria);
  return (
    <ul className={styles.sheets}>
      {Object.entries(sheets).map(([id, sheet]) => (
        <li key={id}>
          {graders[id]?.name ?? say('grading.offRoster')}
          {sheet.state === 'draft' ? (
            <StateBadge state="draft" of={of} scored={of - unscored(criteria.filter(isCounted), sheet).length} />
          ) : isHidden ? (
            <StateBadge state="final" of={of} scored={of} />
          ) : (
            <b>{perCent(tallyOfSheet(criteria, sheet).earned, language, 2)}</b>
          )}
        </li>
      ))}
    </ul>
  );
}
