import type { Handlers, MethodsOf } from '#shared/contract/contract';
import type { deckRequests } from '#shared/contract/deck';
import type { Face } from '#shared/deck/deck';
import { fail, ok } from '#shared/result';
import { NO_TEXT } from '#shared/text/text';
import type { DeckFile } from '../foreign/decks/read-deck-file';
import type { Program } from '../program';
import { bringIn } from './foreign-file';
import { carryOut, workshopOf } from './workshop';

export const deckHandlers = (program: Program): Handlers<MethodsOf<typeof deckRequests>> => ({
  'deck.import': async ({ workshop: id, file, job, language: chosen, deck: into, title: named }) => {
    const found = workshopOf(program, id);
    if (!found.ok) return found;
    const open = found.value;
    const before = into === null ? null : open.read().decks[into];
    if (before === undefined) return fail({ kind: 'missing', thing: 'deck' });
    const slidesBefore = before?.slides.length ?? null;
    const came = await bringIn(program, 'deck', file, job);
    if (!came.ok) return came;
    const { reading } = came.value;
    const faces = facesOf(reading, () => open.assets.put(came.value.file.bytes));
    const { leftOut } = reading;
    const language = chosen ?? reading.language;
    const title = { ...NO_TEXT, [language]: named || reading.title };
    const done = carryOut(program, open, {
      name: 'deck.import',
      input: { deck: into, title, language, faces },
    });
    if (!done.ok) return done;

    const deck = into ?? open.read().order.decks.at(-1) ?? '';
    const differs = slidesBefore === faces.length ? null : slidesBefore;
    return ok({ deck, language, slides: faces.length, leftOut, differs });
  },
});

/** What the deck's slides show; a PDF is kept whole, and its pages are drawn from it. */
function facesOf({ content }: DeckFile, keepPdf: () => string): Face[] {
  if (content.kind === 'markdown') return content.slides.map((slide) => ({ kind: 'markdown', ...slide }));
  const pdf = keepPdf();
  return content.pages.map((text, at) => ({ kind: 'page', pdf, page: at + 1, text, notes: '' }));
}
