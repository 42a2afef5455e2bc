import { candidates, paperFor, plan, printedName, registeredOf } from '#shared/certificate/batch';
import { borrowedNames, unwrittenTexts } from '#shared/certificate/preflight';
import type { certificateRequests } from '#shared/contract/certificates';
import type { Handlers, MethodsOf } from '#shared/contract/contract';
import { isErased } from '#shared/people/shown-name';
import { fail, ok } from '#shared/result';
import { dayOf } from '#shared/text/dates';
import { inLanguage } from '#shared/text/text';
import { invalid, missing } from '#shared/workshop/command';
import type { Workshop } from '#shared/workshop/workshop';
import { fontsOf, inksFor } from '../documents/inks';
import { inTurn } from '../in-turn';
import type { Program } from '../program';
import { issueCertificates } from './issue-certificates';
import { workshopOf } from './workshop';

export const certificateHandlers = (program: Program): Handlers<MethodsOf<typeof certificateRequests>> => {
  const fonts = fontsOf(program);
  /** Two batches of the same papers at once would take back each other's lines. */
  const turn = inTurn();
  const today = () => dayOf(program.context().stamp);

  return {
    'certificates.preflight': async ({ workshop: id, ...asked }) => {
      const found = workshopOf(program, id);
      if (!found.ok) return found;
      const workshop = found.value.read();
      const { ready, held } = plan(workshop, asked, (await fonts()).has, today());
      const languages = [...new Set(ready.flatMap((person) => person.languages))];
      return ok({
        ready: ready.length,
        held: [...held],
        borrowed: ready.flatMap((person) =>
          borrowedNames(person.participant, person.languages).map((each) => ({ ...each, name: printedName(person) })),
        ),
        unwritten: unwrittenTexts(workshop.overview, languages),
        pictures: unreadablePictures(workshop, inksFor(program, workshop, await fonts()).unreadable),
      });
    },

    'certificates.issue': async ({ workshop: id, folder: ref, ...wish }) => {
      if (!wish.each && !wish.together) return invalid('each', 'nothingChosen');
      return turn(`${id} ${wish.kind}`, async () => {
        const found = workshopOf(program, id);
        if (!found.ok) return found;
        const folder = program.files.folder(ref);
        return folder.ok
          ? issueCertificates(program, found.value, folder.value, { ...wish, fonts, day: today() })
          : folder;
      });
    },

    'certificates.preview': async ({ workshop: id, kind, participant, languages }) => {
      const found = workshopOf(program, id);
      if (!found.ok) return found;
      const workshop = found.value.read();
      const [person] = candidates(workshop, { kind, participants: [participant], languages });
      if (person === undefined) return missing('participant');
      if (isErased(person.participant)) return fail({ kind: 'personErased' });
      const line = registeredOf(workshop.register, kind).get(participant) ?? { serial: null, issued: today() };
      const { certificatePdf } = await import('../documents/certificate');
      const pdf = await certificatePdf(paperFor(workshop, person, line), inksFor(program, workshop, await fonts()));
      return ok({ pdf: pdf.toString('base64'), serial: line.serial, name: printedName(person) });
    },
  };
};

/** Whose picture it is that cannot be drawn. */
function unreadablePictures({ overview }: Workshop, unreadable: readonly string[]): string[] {
  const partners = overview.partners.filter(({ logo }) => unreadable.includes(logo));
  const signatories = overview.signatories.filter(({ signature }) => unreadable.includes(signature));
  return [...partners, ...signatories].map(({ name }) => inLanguage(name, overview.stageLanguage));
}
