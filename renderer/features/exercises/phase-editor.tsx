import { ActionIcon, Select, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { type Phase, PhaseKind } from '#shared/exercise/exercise';
import { LANGUAGES } from '#shared/text/language';
import { change } from '../../mirror/change';
import { ThreeLanguages } from '../../ui/three-languages';
import { useSay } from '../../use-say';
import styles from './exercises.module.css';
import { LengthField } from './length-field';

interface PhaseEditorProps {
  readonly exercise: string;
  readonly phase: Phase;
  readonly at: number;
  readonly of: number;
}

/** What the room's screen holds at its smallest letters, with a little to spare. */
const ROOM_HOLDS = 420;

/** One phase: what kind, how long, what the room sees meanwhile. */
export function PhaseEditor({ exercise, phase: { id, kind, length, prompt }, at, of }: PhaseEditorProps) {
  const say = useSay();
  const label = say('exercise.phase', { number: at + 1 });
  const move = (to: number) => {
    if (to >= 0 && to < of) void change({ name: 'exercise.movePhase', input: { exercise, phase: id, to } });
  };
  const edit = (part: Partial<Pick<Phase, 'kind' | 'length' | 'prompt'>>) =>
    void change({ name: 'exercise.changePhase', input: { exercise, phase: id, change: part } });
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    move(at + by);
  };

  return (
    <li className={styles.phase} onKeyDown={onKeyDown}>
      <fieldset aria-label={label}>
        <div className={styles.bar}>
          <span className={styles.order}>{at + 1}.</span>
          <Select
            aria-label={`${label}: ${say('exercise.kindLabel')}`}
            className={styles.kind ?? ''}
            value={kind}
            onChange={(value) => edit({ kind: PhaseKind.parse(value) })}
            data={PhaseKind.options.map((value) => ({ value, label: say(`exercise.kind.${value}`) }))}
          />
          <LengthField
            label={`${label}: ${say('exercise.length')}`}
            value={length}
            onChange={(value) => edit({ length: value })}
          />
          <span className={styles.spring} />
          <Tooltip label={say('exercise.moveUp')}>
            <ActionIcon
              aria-label={`${label}: ${say('exercise.moveUp')}`}
              disabled={at === 0}
              onClick={() => move(at - 1)}
            >
              <IconArrowUp size={17} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={say('exercise.moveDown')}>
            <ActionIcon
              aria-label={`${label}: ${say('exercise.moveDown')}`}
              disabled={at === of - 1}
              onClick={() => move(at + 1)}
            >
              <IconArrowDown size={17} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={say('exercise.removePhase')}>
            <ActionIcon
              aria-label={`${label}: ${say('exercise.removePhase')}`}
              onClick={() => change({ name: 'exercise.removePhase', input: { exercise, phase: id } })}
            >
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </div>
        <ThreeLanguages
          label={say('exercise.prompt')}
          languageName={(each) => say(`common.${each}`)}
          value={prompt}
          lines={2}
          onChange={(value) => edit({ prompt: value })}
        />
        {LANGUAGES.some((each) => prompt[each].length > ROOM_HOLDS) && (
          <p className={styles.warn}>{say('exercise.promptLong')}</p>
        )}
      </fieldset>
    </li>
  );
}
