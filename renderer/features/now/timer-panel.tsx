import { ActionIcon, Button, Select, Switch, Tooltip } from '@mantine/core';
import { IconBell, IconBellOff, IconKeyboard } from '@tabler/icons-react';
import { useState } from 'react';
import type { Screen as ScreenName } from '#shared/actions/actions';
import { shownKey } from '#shared/stage/timer-keys';
import { inLanguage } from '#shared/text/text';
import { useWorkshop } from '../../mirror';
import { change } from '../../mirror/change';
import { Empty } from '../../ui/empty';
import { Panel } from '../../ui/panel';
import { useLanguage, useSay } from '../../use-say';
import { RunControls } from './run-controls';
import { SessionClock } from './session-clock';
import styles from './timer-panel.module.css';
import { useTimerKeys } from './use-timer-keys';

interface TimerPanelProps {
  readonly goTo: (screen: ScreenName) => void;
}

/** The exercise under way and the session's clock, with all that can be done to them by button and by key. */
export function TimerPanel({ goTo }: TimerPanelProps) {
  const say = useSay();
  const order = useWorkshop((workshop) => workshop.order.exercises);
  const run = useWorkshop(({ stage }) => stage.run);
  const language = useLanguage();
  const exercise = useWorkshop(({ exercises, stage }) =>
    stage.run === null ? undefined : exercises[stage.run.exercise],
  );
  const title =
    exercise === undefined ? say('exercise.timer') : inLanguage(exercise.title, language) || say('exercise.untitled');
  useTimerKeys();
  return (
    <Panel
      title={title}
      actions={
        <>
          <Keys />
          <SoundSwitch />
        </>
      }
    >
      <div className={styles.panel}>
        {run !== null && exercise !== undefined ? (
          <RunControls run={run} exercise={exercise} />
        ) : order.length > 0 ? (
          <Chooser />
        ) : (
          <Empty
            sentence={say('exercise.none')}
            action={<Button onClick={() => goTo('exercises')}>{say('action.go.exercises')}</Button>}
          />
        )}
        <SessionClock />
      </div>
    </Panel>
  );
}

/** Any exercise of the plan, found by typing; the one after the last that was chosen is offered. */
function Chooser() {
  const say = useSay();
  const language = useLanguage();
  const order = useWorkshop((workshop) => workshop.order.exercises);
  const exercises = useWorkshop((workshop) => workshop.exercises);
  const [chosen, choose] = useState<string | null>(null);
  const wanted = order.find((id) => id === chosen) ?? order[0];
  const isEmpty = wanted === undefined || exercises[wanted]?.phases.length === 0;
  const run = (started: boolean) =>
    wanted !== undefined && void change({ name: 'stage.runExercise', input: { exercise: wanted, started } });
  return (
    <>
      <Select
        aria-label={say('exercise.choose')}
        searchable
        value={wanted ?? null}
        onChange={choose}
        data={order.map((id, at) => {
          const title = inLanguage(exercises[id]?.title ?? { kk: '', ru: '', en: '' }, language);
          return { value: id, label: `${at + 1}. ${title || say('exercise.untitled')}` };
        })}
      />
      {isEmpty && <p className={styles.note}>{say('exercise.noPhases')}</p>}
      <div className={styles.row}>
        <Button className={styles.grow ?? ''} disabled={isEmpty} onClick={() => run(false)}>
          {say('exercise.putOnStage')}
        </Button>
        <Button className={styles.grow ?? ''} variant="default" disabled={isEmpty} onClick={() => run(true)}>
          {say('exercise.startNow')}
        </Button>
      </div>
    </>
  );
}

function Keys() {
  const say = useSay();
  return (
    <Tooltip multiline w={280} label={say('exercise.keys')}>
      <ActionIcon size="sm" aria-label={say('exercise.keys')}>
        <IconKeyboard size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

function SoundSwitch() {
  const say = useSay();
  const sound = useWorkshop(({ stage }) => stage.sound);
  return (
    <Tooltip multiline w={260} label={`${say('exercise.soundHelp')} (${shownKey('sound')})`}>
      <Switch
        size="xs"
        aria-label={say('exercise.sound')}
        checked={sound}
        onChange={(event) => change({ name: 'stage.setSound', input: { on: event.currentTarget.checked } })}
        thumbIcon={sound ? <IconBell size={10} aria-hidden /> : <IconBellOff size={10} aria-hidden />}
      />
    </Tooltip>
  );
}
