import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Deck, Slide } from '#shared/deck/deck';
import { faceIn } from '#shared/deck/deck';
import { searchText, slideTitle } from '#shared/deck/slide-text';
import { LANGUAGES } from '#shared/text/language';
import { apply, type Command, decide } from '#shared/workshop/commands';
import { Workshop } from '#shared/workshop/workshop';
import { aDeck, aFace, withDecks } from '../../../support/a-deck';
import { aContext, aWorkshop } from '../../../support/a-workshop';

const begun = withDecks(aWorkshop(), aDeck('law', ['l1', 'l2', 'l3']), aDeck('ethics', ['e1']));

function having(workshop: Workshop, command: Command): Workshop {
  const result = apply(workshop, command as never, aContext());
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const rulesBroken = (workshop: Workshop, command: Command): string[] => {
  const result = apply(workshop, command as never, aContext());
  return result.ok || result.failure.kind !== 'invalid' ? [] : result.failure.problems.map(({ rule }) => rule);
};

const slidesOf = (workshop: Workshop, deck = 'law'): readonly Slide[] => workshop.decks[deck]?.slides ?? [];

const imported = (language: 'kk' | 'ru' | 'en', words: readonly string[]): Command => ({
  name: 'deck.import',
  input: {
    deck: 'law',
    title: { kk: '', ru: '', en: '', [language]: 'New' },
    language,
    faces: words.map((each) => aFace(each)),
  },
});

describe('a deck', () => {
  it('takes another language slide by slide, and its title with it', () => {
    const both = having(begun, imported('kk', ['бір', 'екі', 'үш']));

    expect(both.decks['law']?.title).toEqual({ kk: 'New', ru: 'law', en: '' });
    expect(slidesOf(both).map(({ id, faces }) => [id, faces.kk, faces.ru?.kind])).toEqual([
      ['l1', aFace('бір'), 'markdown'],
      ['l2', aFace('екі'), 'markdown'],
      ['l3', aFace('үш'), 'markdown'],
    ]);
  });

  it('keeps what a shorter file lacks, and adds what a longer one has', () => {
    expect(slidesOf(having(begun, imported('kk', ['бір']))).map(({ faces }) => Object.keys(faces))).toEqual([
      ['ru', 'kk'],
      ['ru'],
      ['ru'],
    ]);
    expect(slidesOf(having(begun, imported('en', ['1', '2', '3', '4'])))).toHaveLength(4);
  });

  it('replaces a language by a newer file, and drops slides that only the older had', () => {
    const shorter = having(begun, imported('ru', ['one', 'two']));

    expect(slidesOf(shorter).map(({ id, faces }) => [id, faces.ru])).toEqual([
      ['l1', aFace('one')],
      ['l2', aFace('two')],
    ]);
  });

  it('is not replaced by a shorter file while the room looks at a slide that would go', () => {
    const running = having(begun, { name: 'stage.showSlide', input: { deck: 'law', slide: 'l3' } });

    expect(rulesBroken(running, imported('ru', ['one', 'two']))).toEqual(['inTheRoom']);
    expect(rulesBroken(running, imported('kk', ['one', 'two']))).toEqual([]);
  });

  it('shows another language rather than an empty wall, and notes alone are empty', () => {
    const [slide] = slidesOf(
      having(begun, { name: 'slide.edit', input: { deck: 'law', slide: 'l1', language: 'kk', notes: 'айту керек' } }),
    );

    expect(slide && faceIn(slide, 'kk')).toEqual(aFace('# l1', 'say l1'));
    expect(slide && faceIn(slide, 'en')).toEqual(aFace('# l1', 'say l1'));
  });

  it('lets a translation be written, changed and emptied away again', () => {
    const edit = (markdown: string): Command => ({
      name: 'slide.edit',
      input: { deck: 'law', slide: 'l1', language: 'kk', markdown },
    });
    const written = having(begun, edit('# бір'));

    expect(slidesOf(written)[0]?.faces.kk).toEqual(aFace('# бір'));
    expect(slidesOf(having(written, edit('')))[0]?.faces).toEqual(slidesOf(begun)[0]?.faces);
    expect(having(written, edit('# бір'))).toBe(written);
  });

  it('sends only the words that were typed to the journal, however long the deck', () => {
    const decided = decide(
      begun,
      { name: 'slide.edit', input: { deck: 'law', slide: 'l2', language: 'ru', notes: 'slowly' } },
      aContext(),
    );

    expect(decided).toEqual({
      ok: true,
      value: [{ path: ['decks', 'law', 'slides', 1, 'faces', 'ru', 'notes'], value: 'slowly' }],
    });
  });

  it('cannot lose its last slide or its last language', () => {
    expect(rulesBroken(begun, { name: 'slide.remove', input: { deck: 'ethics', slide: 'e1' } })).toEqual(['lastSlide']);
    expect(rulesBroken(begun, { name: 'deck.removeLanguage', input: { deck: 'law', language: 'ru' } })).toEqual([
      'lastLanguage',
    ]);
  });

  it('refuses to edit a page of a PDF, but takes notes to it', () => {
    const page = { kind: 'page' as const, pdf: 'a'.repeat(64), page: 1, text: 'words', notes: '' };
    const deck: Deck = { id: 'pdf', title: { kk: '', ru: 'pdf', en: '' }, slides: [{ id: 'p1', faces: { ru: page } }] };
    const workshop = withDecks(aWorkshop(), deck);
    const which = { deck: 'pdf', slide: 'p1', language: 'ru' as const };

    expect(rulesBroken(workshop, { name: 'slide.edit', input: { ...which, markdown: 'x' } })).toEqual(['pageOfPdf']);
    expect(
      slidesOf(having(workshop, { name: 'slide.edit', input: { ...which, notes: 'say it' } }), 'pdf')[0]?.faces.ru,
    ).toEqual({ ...page, notes: 'say it' });
  });

  it('is found by its text and notes in every language', () => {
    const [slide] = slidesOf(
      having(begun, { name: 'slide.edit', input: { deck: 'law', slide: 'l1', language: 'kk', markdown: '# Бірінші' } }),
    );

    expect(slide && slideTitle(slide, 'kk')).toBe('Бірінші');
    expect(slide && ['бірінші', 'l1', 'say'].every((word) => searchText(slide).includes(word))).toBe(true);
  });

  const id = fc.constantFrom('law', 'ethics', 'gone');
  const slide = fc.constantFrom('l1', 'l2', 'l3', 'e1', 'id1', 'gone');
  const language = fc.constantFrom(...LANGUAGES);
  const at = fc.integer({ min: 0, max: 5 });
  const words = fc.constantFrom('', '# a', 'й', 'text\r\nmore', '   ');
  const title = fc.record({ kk: words, ru: words, en: words });
  const commands: fc.Arbitrary<Command> = fc.oneof(
    fc.record({ name: fc.constant('deck.add' as const), input: fc.record({ title, language }) }),
    fc.record({ name: fc.constant('deck.rename' as const), input: fc.record({ deck: id, title }) }),
    fc.record({ name: fc.constant('deck.move' as const), input: fc.record({ deck: id, to: at }) }),
    fc.record({ name: fc.constant('deck.remove' as const), input: fc.record({ deck: id }) }),
    fc.record({ name: fc.constant('deck.removeLanguage' as const), input: fc.record({ deck: id, language }) }),
    fc.record({
      name: fc.constant('deck.import' as const),
      input: fc.record({
        deck: fc.option(id),
        title,
        language,
        faces: fc.array(
          words.map((each) => aFace(each)),
          { minLength: 1, maxLength: 5 },
        ),
      }),
    }),
    fc.record({
      name: fc.constant('slide.edit' as const),
      input: fc.record({ deck: id, slide, language, markdown: words, notes: words }),
    }),
    fc.record({
      name: fc.constant('slide.add' as const),
      input: fc.record({ deck: id, after: fc.option(slide), language }),
    }),
    fc.record({ name: fc.constant('slide.duplicate' as const), input: fc.record({ deck: id, slide }) }),
    fc.record({ name: fc.constant('slide.move' as const), input: fc.record({ deck: id, slide, to: at }) }),
    fc.record({ name: fc.constant('slide.remove' as const), input: fc.record({ deck: id, slide }) }),
    fc.record({ name: fc.constant('stage.showSlide' as const), input: fc.record({ deck: id, slide }) }),
    fc.constantFrom<Command>(
      { name: 'stage.next', input: {} },
      { name: 'stage.previous', input: {} },
      { name: 'stage.last', input: {} },
      { name: 'stage.stop', input: {} },
    ),
  );

  test.prop([fc.array(commands, { maxLength: 30 })])(
    'stays a good document whatever is done to it, its order in step with its decks',
    (list) => {
      let count = 0;
      const context = { ...aContext(), newId: () => `id${++count}` };
      const done = list.reduce((workshop, command) => {
        const result = apply(workshop, command as never, context);
        return result.ok ? result.value : workshop;
      }, begun);

      expect(Workshop.parse(done)).toEqual(done);
      expect([...done.order.decks].sort()).toEqual(Object.keys(done.decks).sort());
      for (const { slides } of Object.values(done.decks))
        expect(slides.every(({ faces }) => Object.keys(faces).length > 0)).toBe(true);
    },
  );
});
