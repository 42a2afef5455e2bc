import type { Handlers, MethodsOf } from '#shared/contract/contract';
import type { reportRequests } from '#shared/contract/reports';
import { isErased } from '#shared/people/shown-name';
import { reportOf } from '#shared/report/report';
import { unprinted } from '#shared/report/unprinted';
import { ok } from '#shared/result';
import { dayOf } from '#shared/text/dates';
import { safeName } from '#shared/text/file-name';
import { sayIn } from '#shared/text/say';
import type { Workshop } from '#shared/workshop/workshop';
import { startExport, stoppedBy } from '../documents/export';
import { fontsOf, inksFor } from '../documents/inks';
import { writeReport } from '../documents/report-files';
import { probeFolder } from '../documents/write-file';
import { newId, type Program } from '../program';
import type { OpenWorkshop } from '../vault/open-workshop';
import { everSince } from './while-there';
import { presentOf, workshopOf } from './workshop';

const isErasedIn = ({ participants }: Workshop, id: string): boolean =>
  participants[id] !== undefined && isErased(participants[id]);

/** Whether somebody whom this state of a workshop names has been erased since: then nothing more of it is written. */
function someoneErased(program: Program, open: OpenWorkshop, { participants }: Workshop): () => boolean {
  const named = Object.keys(participants).filter((id) => !isErasedIn(open.read(), id));
  return everSince(program, open, (now) => named.some((id) => isErasedIn(now, id)));
}

export const reportHandlers = (program: Program): Handlers<MethodsOf<typeof reportRequests>> => {
  const fonts = fontsOf(program);
  return {
    'reports.write': async ({ workshop: id, formats, language, folder: ref, job: jobName }) => {
      const found = workshopOf(program, id);
      const present = presentOf(program, id);
      if (!found.ok) return found;
      if (!present.ok) return present;
      const folder = program.files.folder(ref);
      if (!folder.ok) return folder;
      probeFolder(folder.value, newId());
      // One report, however many formats and whatever happens meanwhile: all of them must say the same.
      const workshop = structuredClone(found.value.read());
      const day = dayOf(program.context().stamp);
      const name = safeName(sayIn(language)('report.paper.file', { code: workshop.overview.code }));
      return program.jobs.run(
        'files',
        async (job) => {
          const started = startExport(job, folder.value, program.written);
          const isGone = someoneErased(program, present.value, workshop);
          const out = { ...started, isCancelled: () => started.isCancelled() || isGone() };
          try {
            await writeReport(
              { name, formats: [...new Set(formats)], make: (shape) => reportOf(workshop, language, day, shape) },
              async () => inksFor(program, workshop, await fonts()),
              out,
            );
          } catch (error) {
            return stoppedBy(error, out);
          }
          const lacking =
            formats.includes('pdf') && !out.isCancelled()
              ? unprinted(reportOf(workshop, language, day, 'page'), (await fonts()).has)
              : [];
          return ok({ job: out.job, written: out.written, cancelled: out.isCancelled(), unprinted: lacking });
        },
        jobName,
      );
    },
  };
};
