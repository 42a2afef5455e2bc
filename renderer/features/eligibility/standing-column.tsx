import { IconCircleCheck, IconCircleHalf2, IconCircleX, type TablerIcon } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Standing } from '#shared/eligibility/eligibility';
import { missingInWords } from '#shared/eligibility/in-words';
import { numberInWords } from '#shared/text/numbers';
import { useLanguage, useSay } from '../../use-say';
import styles from './eligibility.module.css';
import type { Person } from './use-standings';

const ICONS: Record<Standing, TablerIcon> = {
  eligible: IconCircleCheck,
  missingOne: IconCircleHalf2,
  notEligible: IconCircleX,
};

interface StandingColumnProps {
  readonly standing: Standing;
  readonly people: readonly Person[];
}

/** One of the three groups: how many, and each person with what they miss. Only what is in sight is drawn. */
export function StandingColumn({ standing, people }: StandingColumnProps) {
  const say = useSay();
  const language = useLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  const Icon = ICONS[standing];
  const list = useVirtualizer({
    count: people.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => 32 + 19 * (people[index]?.missing.length ?? 0),
    getItemKey: (index) => people[index]?.participant ?? index,
    overscan: 10,
  });
  const title = say(`eligibility.standing.${standing}`);
  return (
    <section className={styles.column} data-standing={standing} aria-label={title}>
      <h2>
        <Icon size={18} aria-hidden />
        {title}
        <b className={styles.count}>{numberInWords(people.length, language)}</b>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div ref={scroller} className={styles.scroller} tabIndex={0}>
        <ul style={{ height: list.getTotalSize() }}>
          {list.getVirtualItems().map(({ index, start }) => {
            const person = people[index];
            if (person === undefined) return null;
            return (
              <li
                key={person.participant}
                ref={list.measureElement}
                data-index={index}
                style={{ transform: `translateY(${start}px)` }}
              >
                {person.name}
                {person.missing.map((item) => (
                  <small key={item.kind}>{missingInWords(item, say, language)}</small>
                ))}
              </li>
            );
          })}
        </ul>
        {people.length === 0 && <p>{say('eligibility.noneHere')}</p>}
      </div>
    </section>
  );
}
