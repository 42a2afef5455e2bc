import { candidates, paperFor, plan, printedName, registeredOf } from '#shared/certificate/batch';
import { borrowedNames, unwrittenTexts } from '#shared/certificate/preflight';
import type { certificateRequests } from '#shared/contract/certificates';
import type { Handlers, MethodsOf } from '#shared/contract/contract';
import { isErased } from '#shared/people/shown-name';
import { Registration } from '#shared/register/registration';
import { fail, ok } from '#shared/result';
import { dayOf } from '#shared/text/dates';
import { inLanguage } from '#shared/text/text';
import { invalid, missing } from '#shared/workshop/command';
import type { Workshop } from '#shared/workshop/workshop';
import { startExport, stoppedBy } from '../documents/export';
import { fontsOf, inksFor } from '../documents/inks';
import { probeFolder } from '../documents/write-file';
import { newId, type Program } from '../program';
import type { OpenWorkshop } from '../vault/open-workshop';
import { carryOut, workshopOf } from './workshop';

export const certificateHandlers = (program: Program): Handlers<MethodsOf<typeof certificateRequests>> => {
  const fonts = fontsOf(program);
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

    'certificates.issue': async ({ workshop: id, folder: ref, job: jobName, each, together, pattern, ...asked }) => {
      if (!each && !together) return invalid('each', 'nothingChosen');
      const found = workshopOf(program, id);
      if (!found.ok) return found;
      const folder = program.files.folder(ref);
      if (!folder.ok) return folder;
      const open = found.value;
      const { has } = await fonts();
      const { writeCertificates } = await import('../documents/certificate-batch');
      // The workshop as it is now: a change during the batch must not split it in two.
      const before = structuredClone(open.read());
      const { ready, held } = plan(before, asked, has, today());
      if (ready.length === 0) return fail({ kind: 'nothingToIssue', held: held.length });
      probeFolder(folder.value, newId());

      const participants = ready.map(({ participant }) => participant.id);
      const input = { participants, kind: asked.kind, day: today(), earlier: takenBack(open) };
      const entered = carryOut(program, open, { name: 'certificate.register', input });
      if (!entered.ok) return entered;

      const workshop = { ...before, register: structuredClone(open.read().register) };
      const inks = inksFor(program, workshop, await fonts());
      return program.jobs.run(
        'files',
        async (job) => {
          const out = startExport(job, folder.value, program.written);
          try {
            await writeCertificates(workshop, ready, { ...asked, each, together, pattern }, inks, out);
          } catch (error) {
            return stoppedBy(error, out);
          }
          const lines = registeredOf(workshop.register, asked.kind);
          return ok({
            job: out.job,
            written: out.written,
            serials: participants.flatMap((participant) => lines.get(participant) ?? []),
            held: [...held],
            cancelled: out.isCancelled(),
          });
        },
        jobName,
      );
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

/** Lines that were once in the register and are not now: undone, while their papers may be out in the world. */
function takenBack(open: OpenWorkshop): Registration[] {
  const { register } = open.read();
  return open
    .history(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
    .filter(({ command }) => command === 'certificate.register')
    .flatMap(({ patches }) => patches)
    .flatMap((patch) => {
      const line = 'value' in patch ? Registration.safeParse(patch.value) : null;
      return line?.success && !Object.hasOwn(register, line.data.serial) ? [line.data] : [];
    });
}

/** Whose picture it is that cannot be drawn. */
function unreadablePictures({ overview }: Workshop, unreadable: readonly string[]): string[] {
  const partners = overview.partners.filter(({ logo }) => unreadable.includes(logo));
  const signatories = overview.signatories.filter(({ signature }) => unreadable.includes(signature));
  return [...partners, ...signatories].map(({ name }) => inLanguage(name, overview.stageLanguage));
}
