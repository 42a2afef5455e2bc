import { z } from 'zod';
import { aligned } from '../../deck/align';
import { Deck, DeckId, Face, MOST_SLIDES, type Slide } from '../../deck/deck';
import { ok, type Result } from '../../result';
import { Language } from '../../text/language';
import { isWritten } from '../../text/text';
import { command, invalid, missing } from '../command';
import { remove, set } from '../patch';
import type { Workshop } from '../workshop';

/** The deck of this id, or the sentence that there is none. */
export function deckOf({ decks }: Workshop, id: DeckId): Result<Deck> {
  const deck = Object.hasOwn(decks, id) ? decks[id] : undefined;
  return deck === undefined ? missing('deck') : ok(deck);
}

/** True while the room looks at this deck, or at this slide of it. */
export const isInTheRoom = ({ stage }: Workshop, deck: DeckId, slide?: string): boolean =>
  stage.shows === 'slide' && stage.slide?.deck === deck && (slide === undefined || stage.slide.slide === slide);

/** True when the slide that the room looks at is not among those that would be left. */
const wouldVanish = (workshop: Workshop, deck: DeckId, left: readonly Slide[]): boolean =>
  isInTheRoom(workshop, deck) && !left.some(({ id }) => id === workshop.stage.slide?.slide);

const Title = Deck.shape.title;

export const deckCommands = {
  /** A new deck with one slide that says its title. */
  'deck.add': command(
    z.strictObject({ title: Title, language: Language }),
    ({ order }, { title, language }, { newId }) => {
      if (!isWritten(title)) return invalid('title', 'titleMissing');
      const id = newId();
      const face: Face = { kind: 'markdown', markdown: `# ${title[language]}`, notes: '' };
      const deck: Deck = { id, title, slides: [{ id: newId(), faces: { [language]: face } }] };
      return ok([set(['decks', id], deck), set(['order', 'decks'], [...order.decks, id])]);
    },
  ),
  /** What was read from a file, as a new deck or as one language of a deck that is there. */
  'deck.import': command(
    z.strictObject({
      deck: DeckId.nullable(),
      title: Title,
      language: Language,
      faces: z.array(Face).min(1).max(MOST_SLIDES),
    }),
    (workshop, { deck: id, title, language, faces }, { newId }) => {
      if (id === null) {
        const added = newId();
        const deck: Deck = { id: added, title, slides: aligned([], language, faces, newId) };
        return ok([set(['decks', added], deck), set(['order', 'decks'], [...workshop.order.decks, added])]);
      }
      const found = deckOf(workshop, id);
      if (!found.ok) return found;
      const { title: before } = found.value;
      const slides = aligned(found.value.slides, language, faces, newId);
      if (wouldVanish(workshop, id, slides)) return invalid('', 'inTheRoom');
      return ok([
        set(['decks', id, 'slides'], slides),
        ...(before[language] === '' && title[language] !== ''
          ? [set(['decks', id, 'title', language], title[language])]
          : []),
      ]);
    },
  ),
  'deck.rename': command(z.strictObject({ deck: DeckId, title: Title }), (workshop, { deck: id, title }) => {
    const found = deckOf(workshop, id);
    if (!found.ok) return found;
    if (!isWritten(title)) return invalid('title', 'titleMissing');
    return ok(
      Language.options
        .filter((language) => title[language] !== found.value.title[language])
        .map((language) => set(['decks', id, 'title', language], title[language])),
    );
  }),
  'deck.move': command(z.strictObject({ deck: DeckId, to: z.number().int().min(0) }), ({ order }, { deck: id, to }) => {
    const from = order.decks.indexOf(id);
    if (from < 0) return missing('deck');
    const moved = order.decks.toSpliced(from, 1).toSpliced(to, 0, id);
    return ok(moved.every((each, at) => each === order.decks[at]) ? [] : [set(['order', 'decks'], moved)]);
  }),
  'deck.remove': command(z.strictObject({ deck: DeckId }), (workshop, { deck: id }) => {
    const found = deckOf(workshop, id);
    if (!found.ok) return found;
    if (isInTheRoom(workshop, id)) return invalid('', 'inTheRoom');
    const others = workshop.order.decks.filter((each) => each !== id);
    return ok([remove(['decks', id]), set(['order', 'decks'], others)]);
  }),
  /** Takes one language off a deck; slides that had no other go with it. */
  'deck.removeLanguage': command(
    z.strictObject({ deck: DeckId, language: Language }),
    (workshop, { deck: id, language }, { newId }) => {
      const found = deckOf(workshop, id);
      if (!found.ok) return found;
      const slides = aligned(found.value.slides, language, [], newId);
      if (slides.length === 0) return invalid('', 'lastLanguage');
      if (wouldVanish(workshop, id, slides)) return invalid('', 'inTheRoom');
      return ok([set(['decks', id, 'slides'], slides)]);
    },
  ),
};
