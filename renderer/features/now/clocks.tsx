import { countdownOf } from '#shared/exercise/countdown';
import type { Milliseconds } from '#shared/time';
import { steadyNow } from '../../mirror';
import { useTick } from '../../ui/use-tick';
import { useSay } from '../../use-say';
import styles from './clocks.module.css';
import type { Show } from './use-show';

const wallClock = (): string => {
  const now = new Date();
  return `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
};

/** Where the show is, how long it has gone on, and what time it is. */
export function Clocks({ show: { stage, deck, at } }: { readonly show: Show }) {
  const say = useSay();
  const now = useTick(steadyNow);
  const elapsed = stage.started === null ? null : countdownOf((stage.started - now) as Milliseconds).digits;
  return (
    <dl className={styles.clocks}>
      <div>
        <dt>{say('now.slide')}</dt>
        <dd>{deck === undefined ? '—' : `${at + 1} / ${deck.slides.length}`}</dd>
      </div>
      <div>
        <dt>{say('now.elapsed')}</dt>
        <dd>{elapsed ?? '—'}</dd>
      </div>
      <div>
        <dt>{say('now.clock')}</dt>
        <dd>{wallClock()}</dd>
      </div>
    </dl>
  );
}
