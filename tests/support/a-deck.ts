import type { Deck, Face } from '#shared/deck/deck';
import type { Workshop } from '#shared/workshop/workshop';

export const aFace = (markdown: string, notes = ''): Face => ({ kind: 'markdown', markdown, notes });

/** A deck in Russian whose slides are named by their ids. */
export const aDeck = (id: string, slides: readonly string[]): Deck => ({
  id,
  title: { kk: '', ru: id, en: '' },
  slides: slides.map((slide) => ({ id: slide, faces: { ru: aFace(`# ${slide}`, `say ${slide}`) } })),
});

export const withDecks = (workshop: Workshop, ...decks: readonly Deck[]): Workshop => ({
  ...workshop,
  decks: Object.fromEntries(decks.map((deck) => [deck.id, deck])),
  order: { ...workshop.order, decks: decks.map(({ id }) => id) },
});
