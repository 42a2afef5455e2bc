import { shownCountdown } from '#shared/exercise/countdown';
import { type Timer, timeLeft } from '#shared/exercise/timer';
import type { StageView } from '#shared/stage/stage-view';
import type { Language } from '#shared/text/language';
import type { Instant } from '#shared/time';
import { useTick } from '../ui/use-tick';

interface ExerciseFaceProps {
  readonly content: Extract<StageView['content'], { kind: 'exercise' }>;
  readonly session: Timer | null;
  readonly language: Language;
  /** Whether the room's loudspeakers give the marks. */
  readonly sound: boolean;
  /** The steady clock, as this window knows it. */
  readonly now: () => Instant;
}

/** What the room sees of an exercise: the task, the phase, and the time that is left. It fills its parent. */
export function ExerciseFace({ content, now }: ExerciseFaceProps) {
  const instant = useTick(now);
  return (
    <div>
      <h1>{content.title}</h1>
      <p>{content.prompt}</p>
      <p role="timer">{shownCountdown(timeLeft(content.timer, instant))}</p>
    </div>
  );
}
