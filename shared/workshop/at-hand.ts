import type { Deck } from '../deck/deck';
import type { Workshop } from './workshop';

type Parts = Pick<Workshop, 'stage' | 'decks' | 'order'>;

/** The deck that the room is in, or was in last; before the first, the first of the list. */
export function deckAtHand({ stage, decks, order }: Parts): Deck | undefined {
  const last = stage.slide === null ? undefined : decks[stage.slide.deck];
  return last ?? decks[order.decks[0] ?? ''];
}

/** Where in a deck the room is, or was last, counted from 0; -1 when it was never there. */
export const placeIn = ({ id, slides }: Deck, { slide }: Workshop['stage']): number =>
  slide?.deck === id ? slides.findIndex((each) => each.id === slide.slide) : -1;
