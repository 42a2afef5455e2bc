import { apartWatch, type Instant, offsetOf } from '#shared/time';
import { stageBridge } from '../../bridge';

/** The steady clock as the room's window knows it. */
export interface RoomClock {
  readonly now: () => Instant;
  /** Asks the main process again. */
  readonly sync: () => Promise<void>;
}

/** performance.now() stops while the laptop sleeps, and nothing else here may count: so the main process is asked again. */
export function roomClock(): RoomClock {
  let offset = 0;
  const cameApart = apartWatch(Date.now, () => performance.now());
  const sync = async () => {
    const asked = performance.now();
    const answer = await stageBridge().ask('stage.clock', {});
    if (answer.ok) offset = offsetOf(answer.value.now, asked, performance.now());
  };
  return {
    now: () => {
      if (cameApart()) void sync();
      return Math.round(performance.now() + offset) as Instant;
    },
    sync,
  };
}
