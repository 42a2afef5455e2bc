import { IconGripVertical } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { languagesOf } from '#shared/deck/deck';
import { inLanguage } from '#shared/text/text';
import { useWorkshop } from '../../mirror';
import { change } from '../../mirror/change';
import { useReorder } from '../../ui/use-reorder';
import { useLanguage, useSay } from '../../use-say';
import styles from './deck-list.module.css';

interface DeckListProps {
  readonly chosen: string | undefined;
  readonly choose: (deck: string) => void;
}

/** The decks in the order in which they are shown; dragged, or moved by Alt and an arrow. */
export function DeckList({ chosen, choose }: DeckListProps) {
  const say = useSay();
  const own = useLanguage();
  const decks = useWorkshop((workshop) => workshop.decks);
  const order = useWorkshop((workshop) => workshop.order.decks);
  const item = useReorder('deck', order.length, (from, to) => {
    const deck = order[from];
    if (deck !== undefined) void change({ name: 'deck.move', input: { deck, to } });
  });
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a deck that was just brought in may lie below what is in sight.
  useEffect(() => list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }), [chosen]);
  return (
    <ol ref={list} className={styles.list} aria-label={say('deck.list')}>
      {order.map((id, at) => {
        const deck = decks[id];
        if (deck === undefined) return null;
        const { onKeyDown, ...drag } = item(at);
        return (
          <li key={id} {...drag}>
            <button
              type="button"
              className={styles.deck}
              aria-current={id === chosen ? 'true' : undefined}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              onKeyDown={onKeyDown}
              onClick={() => choose(id)}
            >
              <IconGripVertical size={16} className={styles.grip} aria-hidden />
              <span className={styles.words}>
                <span className={styles.title}>{inLanguage(deck.title, own) || say('deck.untitled')}</span>
                <span className={styles.facts}>
                  {say('deck.slides', { count: deck.slides.length })} ·{' '}
                  {languagesOf(deck)
                    .map((language) => say(`deck.short.${language}`))
                    .join(' ')}
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
