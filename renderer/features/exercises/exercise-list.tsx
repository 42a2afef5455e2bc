import { type KeyboardEvent, useEffect, useRef } from 'react';
import { totalLength } from '#shared/exercise/exercise';
import { hoursInWords } from '#shared/text/lengths';
import { inLanguage } from '#shared/text/text';
import { useWorkshop } from '../../mirror';
import { change } from '../../mirror/change';
import { useLanguage, useSay } from '../../use-say';
import styles from './exercises.module.css';

interface ExerciseListProps {
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** The arrows choose, with Alt they change the order. */
export function ExerciseList({ chosen, onChoose }: ExerciseListProps) {
  const say = useSay();
  const language = useLanguage();
  const order = useWorkshop((workshop) => workshop.order.exercises);
  const exercises = useWorkshop((workshop) => workshop.exercises);
  const list = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const at = order.indexOf(chosen);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the option to its new place.
  useEffect(() => {
    if (moved.current) list.current?.querySelector<HTMLElement>(`[data-id="${chosen}"]`)?.focus();
    moved.current = false;
  }, [chosen, order]);

  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: order.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const other = order[to];
    if (other === undefined) return;
    moved.current = true;
    if (event.altKey) void change({ name: 'exercise.move', input: { exercise: chosen, to } });
    else onChoose(other);
  };

  return (
    <div className={styles.side}>
      <div ref={list} role="listbox" aria-label={say('exercise.list')} className={styles.list} onKeyDown={onKeyDown}>
        {order.map((id, index) => (
          <button
            key={id}
            type="button"
            role="option"
            data-id={id}
            aria-selected={id === chosen}
            tabIndex={id === chosen ? 0 : -1}
            className={styles.option}
            onClick={() => onChoose(id)}
          >
            <span className={styles.order}>{index + 1}.</span>
            <span className={styles.name}>
              {inLanguage(exercises[id]?.title ?? EMPTY, language) || say('exercise.untitled')}
              <small>{hoursInWords(totalLength(exercises[id]), language)}</small>
            </span>
          </button>
        ))}
      </div>
      <p className={styles.help}>{say('exercise.reorderHelp')}</p>
    </div>
  );
}

const EMPTY = { kk: '', ru: '', en: '' };
