import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import { IconClock, IconPlayerPause, IconPlayerPlay, IconPlus, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { shownCountdown } from '#shared/exercise/countdown';
import { parseLength } from '#shared/exercise/length';
import { type Timer, timeLeft } from '#shared/exercise/timer';
import { markInWords } from '#shared/exercise/words';
import { steadyNow, useWorkshop } from '../../mirror';
import { change } from '../../mirror/change';
import { useTick } from '../../ui/use-tick';
import { useSay } from '../../use-say';
import styles from './timer-panel.module.css';

const LONGER = 5;

/** The clock of the whole session; the room sees it small beside every exercise. */
export function SessionClock() {
  const session = useWorkshop(({ stage }) => stage.session);
  return session === null ? <Start /> : <Running session={session} />;
}

function Start() {
  const say = useSay();
  const [typed, setTyped] = useState('90');
  const minutes = parseLength(typed);
  const start = (event: FormEvent) => {
    event.preventDefault();
    if (minutes !== null) void change({ name: 'stage.startSession', input: { minutes } });
  };
  return (
    <form className={styles.session} onSubmit={start}>
      <IconClock size={16} aria-hidden />
      <TextInput
        className={styles.length ?? ''}
        aria-label={say('exercise.sessionLength')}
        title={say('exercise.lengthHelp')}
        value={typed}
        error={minutes === null}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" className={styles.grow ?? ''} disabled={minutes === null}>
        {say('exercise.sessionStart')}
      </Button>
    </form>
  );
}

function Running({ session }: { readonly session: Timer }) {
  const say = useSay();
  const now = useTick(steadyNow);
  const left = timeLeft(session, now);
  const runs = session.state === 'running';
  const turn = say(runs ? 'exercise.pause' : 'exercise.goOn');
  const longer = say('exercise.minutesMore', { count: LONGER });
  return (
    <section className={styles.session} aria-label={say('exercise.sessionClock')}>
      <IconClock size={16} aria-hidden />
      <b role="timer" aria-label={say('exercise.sessionClock')}>
        {shownCountdown(left)}
      </b>
      <span className={styles.shrink}>
        {left <= 0 ? markInWords('over', left, say) : say(runs ? 'exercise.session' : 'exercise.paused')}
      </span>
      <Tooltip label={turn}>
        <ActionIcon
          aria-label={`${say('exercise.sessionClock')}: ${turn}`}
          onClick={() => change({ name: runs ? 'stage.pauseSession' : 'stage.continueSession', input: {} })}
        >
          {runs ? <IconPlayerPause size={16} aria-hidden /> : <IconPlayerPlay size={16} aria-hidden />}
        </ActionIcon>
      </Tooltip>
      <Tooltip label={longer}>
        <ActionIcon
          aria-label={`${say('exercise.sessionClock')}: ${longer}`}
          onClick={() => change({ name: 'stage.extendSession', input: { minutes: LONGER } })}
        >
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={say('exercise.sessionClear')}>
        <ActionIcon
          aria-label={say('exercise.sessionClear')}
          onClick={() => change({ name: 'stage.clearSession', input: {} })}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </section>
  );
}
