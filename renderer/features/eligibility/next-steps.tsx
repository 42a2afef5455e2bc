import { Button } from '@mantine/core';
import type { Screen as ScreenName } from '#shared/actions/actions';
import type { MissingKind } from '#shared/eligibility/missing-item';
import { numberInWords } from '#shared/text/numbers';
import { useLanguage, useSay } from '../../use-say';
import styles from './eligibility.module.css';
import type { Person } from './use-standings';

/** Where each missing thing can still be supplied; a mark or a day in the room cannot be. */
const SCREENS = [
  ['noHalfDays', 'overview'],
  ['rubric', 'rubric'],
  ['attendanceNotTaken', 'attendance'],
  ['work', 'grading'],
  ['ungraded', 'grading'],
  ['unfinished', 'grading'],
  ['decision', 'grading'],
] as const satisfies readonly (readonly [MissingKind, ScreenName])[];

interface NextStepsProps {
  readonly people: readonly Person[];
  readonly goTo: (screen: ScreenName) => void;
}

/** What would change the picture: each step that is still open, for how many people, and the way there. */
export function NextSteps({ people, goTo }: NextStepsProps) {
  const say = useSay();
  const language = useLanguage();
  const steps = SCREENS.flatMap(([kind, screen]) => {
    const count = people.filter(({ missing }) => missing.some((item) => item.kind === kind)).length;
    return count === 0 ? [] : [{ kind, screen, count }];
  });
  if (steps.length === 0) return null;
  return (
    <div className={styles.steps}>
      <span>{say('eligibility.wouldChange')}</span>
      <ul>
        {steps.map(({ kind, screen, count }) => (
          <li key={kind}>
            <Button variant="light" onClick={() => goTo(screen)}>
              {say(`eligibility.step.${kind}`)}
              <b className={styles.count}>{numberInWords(count, language)}</b>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
