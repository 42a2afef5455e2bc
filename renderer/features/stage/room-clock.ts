import { type Instant, offsetOf } from '#shared/time';
import { stageBridge } from '../../bridge';

/** The steady clock as the room's window knows it. */
export interface RoomClock {
  readonly now: () => Instant;
  /** Asks the main process again; a slow answer is not believed over a quick one. */
  readonly sync: () => Promise<void>;
}

/** performance.now() stops while the laptop sleeps, and nothing else here may count: so the main process is asked again. */
export function roomClock(): RoomClock {
  let offset = 0;
  return {
    now: () => Math.round(performance.now() + offset) as Instant,
    sync: async () => {
      const asked = performance.now();
      const answer = await stageBridge().ask('stage.clock', {});
      if (answer.ok) offset = offsetOf(answer.value.now, asked, performance.now());
    },
  };
}
