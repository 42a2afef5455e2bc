import { z } from 'zod';
import type { Deck } from '../../deck/deck';
import { DeckId } from '../../deck/deck';
import { Id } from '../../id';
import { ok, type Result } from '../../result';
import { Language } from '../../text/language';
import { deckAtHand, placeIn } from '../at-hand';
import { type Context, command, invalid, missing } from '../command';
import { type Patch, set } from '../patch';
import { Stage } from '../stage';
import type { Workshop } from '../workshop';
import { deckOf } from './deck';

const Nothing = z.strictObject({});

/** Patches for those parts of the stage that would really change. */
const turned = ({ stage }: Workshop, change: Partial<Stage>): Patch[] =>
  Object.entries(change)
    .filter(([part, value]) => JSON.stringify(stage[part as keyof Stage]) !== JSON.stringify(value))
    .map(([part, value]) => set(['stage', part], value));

/** Puts a slide before the room. The elapsed time starts over with another deck, and only then. */
function show(workshop: Workshop, deck: DeckId, slide: Id | undefined, { now }: Context): Result<Patch[]> {
  if (slide === undefined) return missing('slide');
  const { stage } = workshop;
  const goesOn = stage.started !== null && stage.slide?.deck === deck;
  return ok(
    turned(workshop, {
      shows: 'slide',
      blank: 'no',
      slide: { deck, slide },
      ...(goesOn ? {} : { started: now }),
    }),
  );
}

/** One step. From the title or an exercise it leads back to where the slides were left; past an end, nowhere. */
function step(workshop: Workshop, by: 1 | -1, context: Context): Result<Patch[]> {
  const deck = deckAtHand(workshop);
  if (deck === undefined) return ok([]);
  const at = placeIn(deck, workshop.stage);
  if (at < 0) return by === 1 ? show(workshop, deck.id, deck.slides[0]?.id, context) : ok([]);
  const to = workshop.stage.shows === 'slide' ? at + by : at;
  const slide = deck.slides[to];
  return slide === undefined ? ok([]) : show(workshop, deck.id, slide.id, context);
}

function goTo(workshop: Workshop, choose: (deck: Deck) => Id | undefined, context: Context): Result<Patch[]> {
  const deck = deckAtHand(workshop);
  return deck === undefined ? ok([]) : show(workshop, deck.id, choose(deck), context);
}

/** Everything that is put before the room, and taken away again. */
export const stageCommands = {
  'stage.showTitle': command(Nothing, (workshop) => ok(turned(workshop, { shows: 'title', blank: 'no' }))),
  'stage.showSlide': command(z.strictObject({ deck: DeckId, slide: Id }), (workshop, { deck: id, slide }, context) => {
    const deck = deckOf(workshop, id);
    if (!deck.ok) return deck;
    return show(workshop, id, deck.value.slides.find((each) => each.id === slide)?.id, context);
  }),
  /** Picks the deck that the next key starts; the wall does not change, so a deck that is on it stays. */
  'stage.choose': command(z.strictObject({ deck: DeckId }), (workshop, { deck: id }) => {
    const deck = deckOf(workshop, id);
    if (!deck.ok) return deck;
    if (workshop.stage.shows === 'slide') return invalid('', 'inTheRoom');
    const [first] = deck.value.slides;
    if (first === undefined || workshop.stage.slide?.deck === id) return ok([]);
    return ok(turned(workshop, { slide: { deck: id, slide: first.id } }));
  }),
  /** Shows a deck from its first slide, with the elapsed time at nothing; without a name, the deck at hand. */
  'stage.start': command(z.strictObject({ deck: DeckId.nullable() }), (workshop, { deck: id }, context) => {
    const deck = id === null ? deckAtHand(workshop) : workshop.decks[id];
    if (deck === undefined) return missing('deck');
    return show({ ...workshop, stage: { ...workshop.stage, started: null } }, deck.id, deck.slides[0]?.id, context);
  }),
  /** The same, from the slide where the deck was left. */
  'stage.startHere': command(Nothing, (workshop, _, context) => {
    const deck = deckAtHand(workshop);
    if (deck === undefined) return missing('deck');
    return show(workshop, deck.id, deck.slides[Math.max(0, placeIn(deck, workshop.stage))]?.id, context);
  }),
  /** Ends the deck: the room sees the title, and the place in the deck is kept. */
  'stage.stop': command(Nothing, (workshop) => ok(turned(workshop, { shows: 'title', blank: 'no', started: null }))),
  'stage.next': command(Nothing, (workshop, _, context) => step(workshop, 1, context)),
  'stage.previous': command(Nothing, (workshop, _, context) => step(workshop, -1, context)),
  'stage.first': command(Nothing, (workshop, _, context) => goTo(workshop, ({ slides }) => slides[0]?.id, context)),
  'stage.last': command(Nothing, (workshop, _, context) => goTo(workshop, ({ slides }) => slides.at(-1)?.id, context)),
  /** Counted from 1, as people count slides. */
  'stage.goTo': command(z.strictObject({ number: z.number().int().min(1) }), (workshop, { number }, context) => {
    const deck = deckAtHand(workshop);
    if (deck === undefined || number > deck.slides.length) return invalid('number', 'noSuchSlide');
    return show(workshop, deck.id, deck.slides[number - 1]?.id, context);
  }),
  'stage.blank': command(z.strictObject({ blank: Stage.shape.blank }), (workshop, change) =>
    ok(turned(workshop, change)),
  ),
  /** The room's language, for slides and exercises alike. */
  'stage.speak': command(z.strictObject({ language: Language }), (workshop, change) => ok(turned(workshop, change))),
  /** Light letters on dark, or dark on light, for the room that there is. */
  'stage.look': command(z.strictObject({ look: Stage.shape.look }), (workshop, change) => ok(turned(workshop, change))),
};
