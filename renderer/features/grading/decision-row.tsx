import { Select } from '@mantine/core';
import type { Criterion } from '#shared/grading/rubric';
import type { GraderId } from '#shared/grading/work';
import { numberInWords } from '#shared/text/numbers';
import { inLanguage } from '#shared/text/text';
import { useLanguage, useSay } from '../../use-say';
import { pointsGiven } from './points-given';

interface DecisionRowProps {
  readonly criterion: Criterion;
  readonly given: readonly (readonly [GraderId, number | undefined])[];
  readonly decided: number | null;
  readonly onDecide: (points: number | null) => void;
}

/** One criterion: what each grader gave, in points and in the level's words, and what the lead decides. */
export function DecisionRow({ criterion, given, decided, onDecide }: DecisionRowProps) {
  const say = useSay();
  const language = useLanguage();
  const name = inLanguage(criterion.name, language);
  const wordsOf = (points: number | undefined) => {
    const level = criterion.levels.find((each) => each.points === points);
    return level === undefined ? '' : inLanguage(level.text, language);
  };
  return (
    <tr>
      <th scope="row">{name}</th>
      {given.map(([grader, points]) => (
        <td key={grader}>
          <b>{pointsGiven(points, language)}</b>
          <small>{wordsOf(points)}</small>
        </td>
      ))}
      <td>
        <Select
          aria-label={`${say('grading.decision')}: ${name}`}
          placeholder={say('grading.notDecided')}
          clearable
          clearButtonProps={{ 'aria-label': say('common.remove') }}
          value={decided === null ? null : String(decided)}
          onChange={(points) => onDecide(points === null ? null : Number(points))}
          data={criterion.levels.map(({ points }) => ({
            value: String(points),
            label: say('grading.points', { count: points, points: numberInWords(points, language, 2) }),
          }))}
          comboboxProps={{ transitionProps: { duration: 0 } }}
        />
      </td>
    </tr>
  );
}
