import type { KeyboardEvent } from 'react';
import type { Criterion } from '#shared/grading/rubric';
import type { TallyLine } from '#shared/grading/tally';
import { numberInWords, perCent } from '#shared/text/numbers';
import { inLanguage } from '#shared/text/text';
import { useLanguage, useSay } from '../../use-say';
import styles from './scoring.module.css';

interface CriterionScaleProps {
  readonly criterion: Criterion;
  readonly line: TallyLine | undefined;
  readonly isFinal: boolean;
  readonly onScore: (points: number | null) => void;
  readonly onStep: (by: 1 | -1) => void;
}

/** One criterion with its levels side by side: 1…9 choose, left and right go along, up and down to the next criterion, Delete takes back. */
export function CriterionScale({ criterion, line, isFinal, onScore, onStep }: CriterionScaleProps) {
  const say = useSay();
  const language = useLanguage();
  const { levels } = criterion;
  const given = line?.points ?? null;
  const at = levels.findIndex(({ points }) => points === given);
  const name = inLanguage(criterion.name, language);

  const choose = (index: number) => {
    const level = levels[index];
    if (level !== undefined && !isFinal && index !== at) onScore(level.points);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    // By the physical key as well: on a French or a Kazakh layout the digits' row types letters.
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1] ?? /^[1-9]$/.exec(event.key)?.[0];
    if (digit !== undefined) choose(Number(digit) - 1);
    else if (event.key === 'ArrowUp') onStep(-1);
    else if (event.key === 'ArrowDown') onStep(1);
    else if (event.key === 'ArrowLeft') choose(at < 0 ? 0 : at - 1);
    else if (event.key === 'ArrowRight') choose(at + 1);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && !isFinal && given !== null) onScore(null);
    else return;
    event.preventDefault();
  };
  const points = (count: number) => say('grading.points', { count, points: numberInWords(count, language, 2) });
  const arithmetic =
    line === undefined || line.points === null || line.earned === null
      ? say('grading.notScored')
      : say('grading.arithmetic', {
          points: numberInWords(line.points, language, 2),
          most: numberInWords(line.most, language, 2),
          share: perCent(line.share, language, 2),
          earned: perCent(line.earned, language, 2),
        });

  return (
    <div
      role="radiogroup"
      data-criterion={criterion.id}
      tabIndex={0}
      aria-label={name}
      aria-disabled={isFinal}
      className={styles.criterion}
      onKeyDown={onKeyDown}
    >
      <div className={styles.words}>
        <h3>{name}</h3>
        <span className={given === null ? styles.unscored : styles.arithmetic}>{arithmetic}</span>
      </div>
      <div role="presentation" className={styles.scale}>
        {levels.map((level, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the radio group around it has the keys
          // biome-ignore lint/a11y/useSemanticElements: a native radio cannot hold a text of several lines and leave the arrows to us
          // biome-ignore lint/a11y/useFocusableInteractive: the group is the one tab stop, as a native one is
          <div
            key={level.id}
            role="radio"
            aria-checked={index === at}
            aria-label={`${index + 1}. ${points(level.points)}. ${inLanguage(level.text, language)}`}
            className={styles.level}
            onClick={() => choose(index)}
          >
            <span className={styles.levelHead}>
              <kbd aria-hidden>{index + 1}</kbd>
              <b>{points(level.points)}</b>
            </span>
            <span>{inLanguage(level.text, language)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
