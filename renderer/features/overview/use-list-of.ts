import { inLanguage, type Text } from '#shared/text/text';
import type { Overview } from '#shared/workshop/overview';
import { showToast } from '../../mirror';
import { step } from '../../mirror/change';
import { useLanguage, useSay } from '../../use-say';
import { useOverview } from './use-overview';

type List = 'partners' | 'signatories';
type Item<L extends List> = Overview[L][number];

/** One of the overview's lists, with the changes that its items know; a removal says how to take it back. */
export function useListOf<L extends List>(list: L, nameOf: (item: Item<L>) => Text) {
  const say = useSay();
  const language = useLanguage();
  const { overview, keep } = useOverview();
  const itemsOf = (now: Overview) => now[list] as readonly Item<L>[];
  const items = itemsOf(overview);
  const put = (next: (items: readonly Item<L>[]) => readonly Item<L>[]) =>
    keep((now) => ({ [list]: next(itemsOf(now)) }));

  return {
    items,
    add: (item: Item<L>) => put((now) => [...now, item]),
    change: (id: string, changed: Partial<Item<L>>) =>
      put((now) => now.map((each) => (each.id === id ? { ...each, ...changed } : each))),
    remove: (id: string) => {
      const gone = items.find((each) => each.id === id);
      if (gone === undefined) return;
      put((now) => now.filter((each) => each.id !== id));
      showToast({
        sentence: say('overview.removed', { name: inLanguage(nameOf(gone), language) || say('overview.nameless') }),
        action: { label: say('program.undo'), run: () => void step('undo', 'workshop') },
      });
    },
  };
}
