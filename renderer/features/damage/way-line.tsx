import { Radio } from '@mantine/core';
import type { WayOn } from '#shared/contract/damage';
import { stampInWords } from '#shared/text/dates';
import { useLanguage, useSay } from '../../use-say';

/** One way to carry on, with what it would lose. */
export function WayLine({ way, isBest }: { readonly way: WayOn; readonly isBest: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const { seq, lost, lostFrom, lostTo } = way;
  const words = (stamp: string) => stampInWords(stamp, language);
  const losses = [
    lost === 0 ? say('damage.nothingLost') : say('damage.lost', { count: lost }),
    lostFrom === null || lostTo === null ? '' : say('damage.lostWhen', { from: words(lostFrom), to: words(lostTo) }),
    say('common.participants', { count: way.participants }),
    isBest ? say('damage.best') : '',
  ];
  return (
    <li>
      <Radio
        size="sm"
        value={String(seq)}
        label={say('damage.way', { when: words(way.stamp), reached: words(way.reachedAt) })}
        description={losses.filter(Boolean).join(' · ')}
      />
    </li>
  );
}
