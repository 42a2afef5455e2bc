import { inLanguage, type Text } from '#shared/text/text';
import type { Overview } from '#shared/workshop/overview';
import { showToast, step } from '../../mirror';
import { useLanguage, useSay } from '../../use-say';
import { useOverview } from './use-overview';

type List = 'partners' | 'signatories';
type Item<L extends List> = Overview[L][number];

/** One of the overview's lists, with the changes that its items know; a removal says how to take it back. */
export function useListOf<L extends List>(list: L, nameOf: (item: Item<L>) => Text) {
  const say = useSay();
  const language = useLanguage();
  const { overview, keep } = useOverview();
  const items = overview[list] as readonly Item<L>[];
  const put = (next: readonly Item<L>[]) => keep({ [list]: next });

  return {
    items,
    add: (item: Item<L>) => put([...items, item]),
    replace: (item: Item<L>) => put(items.map((each) => (each.id === item.id ? item : each))),
    remove: (id: string) => {
      const gone = items.find((each) => each.id === id);
      if (gone === undefined) return;
      put(items.filter((each) => each.id !== id));
      showToast({
        sentence: say('overview.removed', { name: inLanguage(nameOf(gone), language) || say('overview.nameless') }),
        action: { label: say('program.undo'), run: () => void step('undo', 'workshop') },
      });
    },
  };
}
