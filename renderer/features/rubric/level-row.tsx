import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Level } from '#shared/grading/rubric';
import { numberInWords } from '#shared/text/numbers';
import { KeptField } from '../../ui/kept-field';
import { ThreeLanguages } from '../../ui/three-languages';
import { useLanguage, useSay } from '../../use-say';
import { numberTyped } from './number-typed';
import styles from './rubric.module.css';

interface LevelRowProps {
  readonly level: Level;
  /** Its place from the fewest points, the first being 1; also the key that chooses it when grading. */
  readonly number: number;
  readonly isTaken: (points: number) => boolean;
  readonly onChange: (level: Level) => void;
  readonly onRemove: () => void;
}

/** One level: its points and what it means in three languages. */
export function LevelRow({ level, number, isTaken, onChange, onRemove }: LevelRowProps) {
  const say = useSay();
  const language = useLanguage();
  const keepPoints = (typed: string) => {
    const points = numberTyped(typed);
    if (points === null || points > 1_000) return { refused: say('rubric.pointsRange') };
    if (isTaken(points)) return { refused: say('problem.pointsTwice') };
    onChange({ ...level, points });
    return { kept: numberInWords(points, language, 2) };
  };
  return (
    <li className={styles.level} aria-label={say('rubric.level', { number })}>
      <KeptField
        label={say('rubric.pointsOf')}
        aria-label={`${say('rubric.level', { number })}, ${say('rubric.pointsOf')}`}
        inputMode="decimal"
        value={numberInWords(level.points, language, 2)}
        onKeep={keepPoints}
      />
      <ThreeLanguages
        label={say('rubric.level', { number })}
        languageName={(each) => say(`common.${each}`)}
        value={level.text}
        lines={2}
        onChange={(text) => onChange({ ...level, text })}
      />
      <ActionIcon
        aria-label={say('rubric.removeLevel', { number })}
        title={say('rubric.removeLevel', { number })}
        onClick={onRemove}
      >
        <IconTrash size={18} />
      </ActionIcon>
    </li>
  );
}
