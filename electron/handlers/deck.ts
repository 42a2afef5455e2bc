import type { Handlers, MethodsOf } from '#shared/contract/contract';
import type { deckRequests } from '#shared/contract/deck';
import { fail, ok } from '#shared/result';
import { NO_TEXT } from '#shared/text/text';
import { readDeckFile } from '../decks/read-deck-file';
import type { Program } from '../program';
import { carryOut, workshopOf } from './workshop';

export const deckHandlers = (program: Program): Handlers<MethodsOf<typeof deckRequests>> => ({
  'deck.import': async ({ workshop: id, file, language: chosen, deck: into, title: named }) => {
    const found = workshopOf(program, id);
    if (!found.ok) return found;
    const open = found.value;
    const before = into === null ? null : open.read().decks[into];
    if (before === undefined) return fail({ kind: 'missing', thing: 'deck' });
    const slidesBefore = before?.slides.length ?? null;
    const foreign = program.files.read(file);
    if (!foreign.ok) return foreign;

    const { name: item } = foreign.value;
    const read = await readDeckFile(foreign.value, program.vault.assets.put, (done, total) =>
      program.tell('job.progress', { job: 'deck.import', done, total, item }),
    );
    if (!read.ok) return read;
    const { faces, leftOut } = read.value;
    const language = chosen ?? read.value.language;
    const title = { ...NO_TEXT, [language]: named || read.value.title };
    const done = carryOut(program, open, {
      name: 'deck.import',
      input: { deck: into, title, language, faces: [...faces] },
    });
    if (!done.ok) return done;

    const deck = into ?? open.read().order.decks.at(-1) ?? '';
    const differs = slidesBefore === faces.length ? null : slidesBefore;
    return ok({ deck, language, slides: faces.length, leftOut, differs });
  },
});
