import { describe, expect, it } from 'vitest';
import { seenByTheRoom } from '#shared/stage/see';
import type { Instant } from '#shared/time';
import { apply, type Command, laneOf } from '#shared/workshop/commands';
import type { Workshop } from '#shared/workshop/workshop';
import { aDeck, withDecks } from '../../../support/a-deck';
import { aContext, aWorkshop } from '../../../support/a-workshop';

const begun = withDecks(aWorkshop(), aDeck('law', ['l1', 'l2', 'l3']), aDeck('ethics', ['e1']));

function having(workshop: Workshop, ...commands: Command[]): Workshop {
  return commands.reduce((before, command) => {
    const result = apply(before, command as never, aContext());
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    return result.value;
  }, workshop);
}

const step = (name: 'next' | 'previous' | 'first' | 'last' | 'stop' | 'startHere'): Command => ({
  name: `stage.${name}`,
  input: {},
});

const slideOf = ({ stage }: Workshop) => (stage.shows === 'slide' ? stage.slide?.slide : stage.shows);

describe('the stage', () => {
  it('goes from the title to the first slide, forth, back and to the ends', () => {
    const walk = [step('next'), step('next'), step('previous'), step('last'), step('first')];

    expect(walk.map((_, count) => slideOf(having(begun, ...walk.slice(0, count + 1))))).toEqual([
      'l1',
      'l2',
      'l1',
      'l3',
      'l1',
    ]);
  });

  it('does nothing past either end', () => {
    const atEnd = having(begun, step('next'), step('last'));

    expect(having(atEnd, step('next'))).toBe(atEnd);
    expect(having(begun, step('previous'))).toBe(begun);
  });

  it('ends on the title and goes on where the slides were left', () => {
    const ended = having(begun, step('next'), step('next'), step('stop'));

    expect(slideOf(ended)).toBe('title');
    expect(ended.stage.started).toBe(null);
    expect(slideOf(having(ended, step('next')))).toBe('l2');
    expect(slideOf(having(ended, { name: 'stage.start', input: { deck: null } }))).toBe('l1');
  });

  it('counts the time from the start of a deck, and anew for another', () => {
    const later = { ...aContext(), now: 5_000_000 as Instant };
    const started = having(begun, { name: 'stage.start', input: { deck: 'law' } });
    const next = apply(started, { name: 'stage.next', input: {} }, later);
    const other = apply(started, { name: 'stage.showSlide', input: { deck: 'ethics', slide: 'e1' } }, later);

    expect(started.stage.started).toBe(1_000_000);
    expect(next.ok && next.value.stage.started).toBe(1_000_000);
    expect(other.ok && other.value.stage.started).toBe(5_000_000);
  });

  it('goes to a slide by its number, and says when there is none of it', () => {
    const started = having(begun, step('next'));

    expect(slideOf(having(started, { name: 'stage.goTo', input: { number: 3 } }))).toBe('l3');
    expect(apply(started, { name: 'stage.goTo', input: { number: 4 } }, aContext())).toEqual({
      ok: false,
      failure: { kind: 'invalid', problems: [{ path: 'number', rule: 'noSuchSlide' }] },
    });
  });

  it('brings the picture back with the slide that is gone to', () => {
    const black = having(begun, step('next'), { name: 'stage.blank', input: { blank: 'black' } });

    expect(black.stage.blank).toBe('black');
    expect(having(black, step('next')).stage).toMatchObject({ blank: 'no', slide: { slide: 'l2' } });
  });

  it('lets a deck be chosen for the next key without the wall changing', () => {
    const chosen = having(begun, { name: 'stage.choose', input: { deck: 'ethics' } });

    expect(slideOf(chosen)).toBe('title');
    expect(slideOf(having(chosen, step('next')))).toBe('e1');
    const running = having(begun, step('next'));
    expect(apply(running, { name: 'stage.choose', input: { deck: 'ethics' } }, aContext()).ok).toBe(false);
  });

  it('never lets the slide or the deck on the wall be removed under it', () => {
    const running = having(begun, step('next'));
    const remove = (workshop: Workshop, command: Command) => apply(workshop, command as never, aContext()).ok;
    const slide: Command = { name: 'slide.remove', input: { deck: 'law', slide: 'l1' } };
    const deck: Command = { name: 'deck.remove', input: { deck: 'law' } };

    expect([remove(running, slide), remove(running, deck)]).toEqual([false, false]);
    expect([remove(having(running, step('stop')), slide), remove(having(running, step('stop')), deck)]).toEqual([
      true,
      true,
    ]);
  });

  it('falls back to the title when what it shows was taken back by an undo', () => {
    const gone = { ...having(begun, step('next')), decks: {}, order: { decks: [], exercises: [] } };

    expect(seenByTheRoom(gone).content.kind).toBe('title');
    expect(having(gone, step('next'))).toBe(gone);
  });

  it('shows the room the slide, and never the notes', () => {
    const seen = seenByTheRoom(having(begun, step('next')));

    expect(seen.content).toEqual({ kind: 'slide', html: '<h1>l1</h1>\n' });
    expect(JSON.stringify(seen)).not.toContain('say l1');
  });

  it('is undone in a lane of its own', () => {
    expect([laneOf('stage.next'), laneOf('slide.edit'), laneOf('deck.import')]).toEqual([
      'room',
      'workshop',
      'workshop',
    ]);
  });
});
