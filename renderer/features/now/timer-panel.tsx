import type { Screen as ScreenName } from '#shared/actions/actions';
import { shownCountdown } from '#shared/exercise/countdown';
import { timeLeft } from '#shared/exercise/timer';
import { steadyNow, useWorkshop } from '../../mirror';
import { Panel } from '../../ui/panel';
import { useTick } from '../../ui/use-tick';
import { useSay } from '../../use-say';

interface TimerPanelProps {
  readonly goTo: (screen: ScreenName) => void;
}

/** The exercise under way and the session's clock, with all that can be done to them. */
export function TimerPanel({ goTo: _ }: TimerPanelProps) {
  const say = useSay();
  const run = useWorkshop(({ stage }) => stage.run);
  const now = useTick(steadyNow);
  return <Panel title={say('action.go.exercises')}>{run !== null && shownCountdown(timeLeft(run.timer, now))}</Panel>;
}
