import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { criterionGaps } from '#shared/grading/gaps';
import { type Criterion, type Level, mostPoints } from '#shared/grading/rubric';
import { tallyOfSheet } from '#shared/grading/tally';
import { numberInWords, perCent } from '#shared/text/numbers';
import { NO_TEXT, type Text } from '#shared/text/text';
import { useWorkshop } from '../../mirror';
import { change } from '../../mirror/change';
import { KeptField } from '../../ui/kept-field';
import { Panel } from '../../ui/panel';
import { ThreeLanguages } from '../../ui/three-languages';
import { useLanguage, useSay } from '../../use-say';
import { GapList } from './gap-list';
import { LevelRow } from './level-row';
import { numberTyped } from './number-typed';
import styles from './rubric.module.css';

type LevelDraft = Omit<Level, 'id'> & { readonly id?: string };

/** One criterion: its name, its weight, and its levels with what each of them means. */
export function CriterionEditor({ criterion }: { readonly criterion: Criterion }) {
  const say = useSay();
  const language = useLanguage();
  const criteria = useWorkshop(({ assignment }) => assignment.criteria);
  const isScored = useWorkshop(({ assignment }) =>
    Object.values(assignment.sheets).some((sheets) =>
      Object.values(sheets).some(({ points }) => points[criterion.id] !== undefined),
    ),
  );
  const share = useMemo(
    () => tallyOfSheet(criteria, { points: {} }).lines.find((line) => line.criterion === criterion.id)?.share,
    [criteria, criterion.id],
  );
  const { id, levels } = criterion;

  const keep = (facts: { name?: Text; weight?: number; levels?: LevelDraft[] }) =>
    change({ name: 'criterion.change', input: { id, facts } });
  const keepLevel = (level: Level) =>
    void keep({ levels: levels.map((each) => (each.id === level.id ? level : each)) });

  return (
    <Panel title={say('rubric.nthCriterion', { number: criteria.indexOf(criterion) + 1 })}>
      <ThreeLanguages
        label={say('rubric.title')}
        languageName={(each) => say(`common.${each}`)}
        value={criterion.name}
        autoFocus
        onChange={(name) => void keep({ name })}
      />
      <div className={styles.measure}>
        <KeptField
          label={say('rubric.weight')}
          inputMode="decimal"
          value={numberInWords(criterion.weight, language, 2)}
          onKeep={(typed) => {
            const weight = numberTyped(typed);
            if (weight === null || weight <= 0 || weight > 1_000) return { refused: say('rubric.weightRange') };
            void keep({ weight });
            return { kept: numberInWords(weight, language, 2) };
          }}
        />
        <p>
          {share === undefined
            ? say('rubric.gap.notCounted')
            : say('rubric.shareOfWhole', {
                share: perCent(share, language, 2),
                most: say('rubric.points', {
                  count: mostPoints(criterion),
                  points: numberInWords(mostPoints(criterion), language, 2),
                }),
              })}
        </p>
      </div>

      <h3 className={styles.subtitle}>{say('rubric.levels')}</h3>
      {isScored && <p className={styles.note}>{say('rubric.scoredNote')}</p>}
      {levels.length === 0 && <p className={styles.note}>{say('rubric.noLevels')}</p>}
      <ol className={styles.levels}>
        {levels.map((level, index) => (
          <LevelRow
            key={level.id}
            level={level}
            number={index + 1}
            isTaken={(points) => levels.some((each) => each.id !== level.id && each.points === points)}
            onChange={keepLevel}
            onRemove={() => void keep({ levels: levels.filter((each) => each.id !== level.id) })}
          />
        ))}
      </ol>
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        disabled={levels.length >= 10}
        onClick={() => void keep({ levels: [...levels, { points: nextPoints(criterion), text: NO_TEXT }] })}
      >
        {say('rubric.addLevel')}
      </Button>
      <GapList gaps={criterionGaps(criterion)} />
    </Panel>
  );
}

/** One more than the most, as long as a level may have so many. */
function nextPoints(criterion: Criterion): number {
  if (criterion.levels.length === 0) return 0;
  const next = Math.floor(mostPoints(criterion)) + 1;
  if (next <= 1_000) return next;
  const taken = new Set(criterion.levels.map(({ points }) => points));
  return Array.from({ length: 11 }, (_, points) => points).find((points) => !taken.has(points)) ?? 0;
}
