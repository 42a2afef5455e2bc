import type { Countdown } from '#shared/exercise/countdown';
import type { Timer, Warning } from '#shared/exercise/timer';
import { markInWords } from '#shared/exercise/words';
import type { Say } from '#shared/text/say';
import type { Milliseconds } from '#shared/time';
import styles from './dial.module.css';

interface DialProps {
  readonly countdown: Countdown;
  readonly left: Milliseconds;
  readonly length: Milliseconds;
  readonly state: Timer['state'];
  readonly mark: Warning;
  readonly say: Say;
}

/** A stop sign, which is read from the last row before its words are. */
const OCTAGON = '29.3,0 70.7,0 100,29.3 100,70.7 70.7,100 29.3,100 0,70.7 0,29.3';

/** The time that is left: figures, a ring that empties, and another shape at each mark. */
export function Dial({ countdown, left, length, state, mark, say }: DialProps) {
  const share = Math.max(0, Math.min(1, left / length)) * 100;
  const words =
    mark !== 'none' ? markInWords(mark, left, say) : state === 'running' ? say(`exercise.unit.${countdown.unit}`) : '';
  const standing = state === 'running' ? '' : say(state === 'paused' ? 'exercise.paused' : 'exercise.ready');
  return (
    <div className={styles.dial} data-mark={mark} data-state={state}>
      <svg viewBox="0 0 100 100" aria-hidden>
        <title>{words}</title>
        {mark === 'over' ? (
          <polygon className={styles.stop} points={OCTAGON} />
        ) : (
          <>
            {mark !== 'none' && <rect className={styles.frame} x="1.5" y="1.5" width="97" height="97" rx="3" />}
            <circle className={styles.track} cx="50" cy="50" r="41" />
            <circle
              className={styles.ring}
              cx="50"
              cy="50"
              r="41"
              pathLength="100"
              strokeDasharray={`${share} 100`}
              transform="rotate(-90 50 50)"
            />
          </>
        )}
      </svg>
      <div className={styles.words}>
        {standing !== '' && <span className={styles.standing}>{standing}</span>}
        <b role="timer" className={styles.digits} data-long={countdown.digits.length > 5}>
          {countdown.isOver ? `+${countdown.digits}` : countdown.digits}
        </b>
        {words !== '' && <span className={styles.mark}>{words}</span>}
      </div>
    </div>
  );
}
