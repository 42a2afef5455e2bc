import type { Handlers, MethodsOf } from '#shared/contract/contract';
import type { reportRequests } from '#shared/contract/reports';
import { reportOf } from '#shared/report/report';
import { unprinted } from '#shared/report/unprinted';
import { ok } from '#shared/result';
import { dayOf } from '#shared/text/dates';
import { safeName } from '#shared/text/file-name';
import { sayIn } from '#shared/text/say';
import { startExport, stoppedBy } from '../documents/export';
import { fontsOf, inksFor } from '../documents/inks';
import { writeReport } from '../documents/report-files';
import { probeFolder } from '../documents/write-file';
import { newId, type Program } from '../program';
import { workshopOf } from './workshop';

export const reportHandlers = (program: Program): Handlers<MethodsOf<typeof reportRequests>> => {
  const fonts = fontsOf(program);
  return {
    'reports.write': async ({ workshop: id, formats, language, folder: ref, job: jobName }) => {
      const found = workshopOf(program, id);
      if (!found.ok) return found;
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
          const out = startExport(job, folder.value, program.written);
          try {
            await writeReport(
              { name, formats: [...new Set(formats)], make: (shape) => reportOf(workshop, language, day, shape) },
              async () => inksFor(program, workshop, await fonts()),
              out,
            );
          } catch (error) {
            return stoppedBy(error, out);
          }
          const lacking = formats.includes('pdf')
            ? unprinted(reportOf(workshop, language, day, 'page'), (await fonts()).has)
            : [];
          return ok({ job: out.job, written: out.written, cancelled: out.isCancelled(), unprinted: lacking });
        },
        jobName,
      );
    },
  };
};
