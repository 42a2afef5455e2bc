import { z } from 'zod';
import { type Deck, DeckId, type Face, Markdown, MOST_SLIDES, type Slide } from '../../deck/deck';
import { Id } from '../../id';
import { ok, type Result } from '../../result';
import { Language } from '../../text/language';
import { command, invalid, missing } from '../command';
import { type Patch, remove, set } from '../patch';
import type { Workshop } from '../workshop';
import { deckOf, isInTheRoom } from './deck';

const Which = z.strictObject({ deck: DeckId, slide: Id });

interface Place {
  readonly deck: Deck;
  readonly slide: Slide;
  readonly at: number;
}

function placeOf(workshop: Workshop, { deck: id, slide: wanted }: z.infer<typeof Which>): Result<Place> {
  const found = deckOf(workshop, id);
  if (!found.ok) return found;
  const at = found.value.slides.findIndex((each) => each.id === wanted);
  const slide = found.value.slides[at];
  return slide === undefined ? missing('slide') : ok({ deck: found.value, slide, at });
}

const EMPTY_FACE: Face = { kind: 'markdown', markdown: '', notes: '' };

/** The list of slides anew: a patch cannot close the gap that a removed slide leaves. */
const relisted = ({ id }: Deck, slides: readonly Slide[]): Result<Patch[]> =>
  slides.length > MOST_SLIDES ? invalid('slides', 'too_big') : ok([set(['decks', id, 'slides'], slides)]);

export const slideCommands = {
  /** Writes a slide's text or notes in one language. A language with neither is no longer one of the slide's. */
  'slide.edit': command(
    Which.extend({ language: Language, markdown: Markdown.optional(), notes: Markdown.optional() }),
    (workshop, { language, markdown, notes, ...which }) => {
      const place = placeOf(workshop, which);
      if (!place.ok) return place;
      const { deck, slide, at } = place.value;
      const before = slide.faces[language];
      if (before?.kind === 'page' && markdown !== undefined) return invalid('markdown', 'pageOfPdf');
      const path = ['decks', deck.id, 'slides', at, 'faces', language];
      const after: Face =
        before?.kind === 'page' ? before : { ...(before ?? EMPTY_FACE), markdown: markdown ?? before?.markdown ?? '' };
      const written: Face = { ...after, notes: notes ?? after.notes };
      const isBare = written.kind === 'markdown' && written.markdown.trim() === '' && written.notes.trim() === '';
      const hasOthers = Object.keys(slide.faces).some((other) => other !== language);
      if (isBare && hasOthers) return ok(before === undefined ? [] : [remove(path)]);
      if (before === undefined) return ok([set(path, written)]);
      return ok([
        ...(markdown === undefined || (before.kind === 'markdown' && before.markdown === markdown)
          ? []
          : [set([...path, 'markdown'], markdown)]),
        ...(notes === undefined || before.notes === notes ? [] : [set([...path, 'notes'], notes)]),
      ]);
    },
  ),
  /** An empty slide after another, or at the front. */
  'slide.add': command(
    z.strictObject({ deck: DeckId, after: Id.nullable(), language: Language }),
    (workshop, { deck: id, after, language }, { newId }) => {
      const found = deckOf(workshop, id);
      if (!found.ok) return found;
      const { slides } = found.value;
      const at = after === null ? -1 : slides.findIndex((slide) => slide.id === after);
      if (after !== null && at < 0) return missing('slide');
      const added: Slide = { id: newId(), faces: { [language]: EMPTY_FACE } };
      return relisted(found.value, slides.toSpliced(at + 1, 0, added));
    },
  ),
  'slide.duplicate': command(Which, (workshop, which, { newId }) => {
    const place = placeOf(workshop, which);
    if (!place.ok) return place;
    const { deck, slide, at } = place.value;
    return relisted(deck, deck.slides.toSpliced(at + 1, 0, { ...slide, id: newId() }));
  }),
  'slide.move': command(Which.extend({ to: z.number().int().min(0) }), (workshop, { to, ...which }) => {
    const place = placeOf(workshop, which);
    if (!place.ok) return place;
    const { deck, slide, at } = place.value;
    const moved = deck.slides.toSpliced(at, 1).toSpliced(to, 0, slide);
    return moved.indexOf(slide) === at ? ok([]) : relisted(deck, moved);
  }),
  /** A deck keeps at least one slide, and the room never loses the one that it looks at. */
  'slide.remove': command(Which, (workshop, which) => {
    const place = placeOf(workshop, which);
    if (!place.ok) return place;
    const { deck, slide, at } = place.value;
    if (isInTheRoom(workshop, deck.id, slide.id)) return invalid('', 'inTheRoom');
    if (deck.slides.length === 1) return invalid('', 'lastSlide');
    return relisted(deck, deck.slides.toSpliced(at, 1));
  }),
};
