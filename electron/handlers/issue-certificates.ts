import { plan, registeredOf } from '#shared/certificate/batch';
import type { Input, Output } from '#shared/contract/contract';
import type { Issuing } from '#shared/library/issuing';
import { isErased } from '#shared/people/shown-name';
import { fail, ok, type Result } from '#shared/result';
import type { Day } from '#shared/time';
import type { AnyCommand } from '#shared/workshop/command';
import { startExport, stoppedBy } from '../documents/export';
import type { Fonts } from '../documents/fonts';
import { inksFor } from '../documents/inks';
import { probeFolder } from '../documents/write-file';
import { newId, type Program } from '../program';
import type { OpenWorkshop } from '../vault/open-workshop';
import { beginBatch, endBatch } from './batches';
import { settle, takenBack } from './paper-lines';
import { everSince } from './while-there';
import { carryOut } from './workshop';

type Issued = Output<'certificates.issue'>;

interface Wish extends Omit<Input<'certificates.issue'>, 'workshop' | 'folder'> {
  readonly fonts: () => Promise<Fonts>;
  readonly day: Day;
}

/** Enters whoever is eligible in the register and writes their papers; whoever has none in the end is taken out again. */
export async function issueCertificates(
  program: Program,
  open: OpenWorkshop,
  folder: string,
  { fonts, day, job: jobName, ...asked }: Wish,
): Promise<Result<Issued>> {
  const loaded = await fonts();
  const { writeCertificates } = await import('../documents/certificate-batch');
  // The workshop as it is now: a change during the batch must not split it in two.
  const before = structuredClone(open.read());
  const { ready, held } = plan(before, asked, loaded.has, day);
  if (ready.length === 0) return fail({ kind: 'nothingToIssue', held: held.length });
  probeFolder(folder, newId());
  const inks = inksFor(program, before, loaded);

  const participants = ready.map(({ participant }) => participant.id);
  return program.jobs.run(
    'files',
    async (job) => {
      const batch = { job: job.id, workshop: open.id, kind: asked.kind, participants };
      const input = { participants, kind: asked.kind, day, earlier: takenBack(open) };
      const entered = enter(program, open, batch, { name: 'certificate.register', input });
      if (!entered.ok) return entered;
      const workshop = { ...before, register: structuredClone(open.read().register) };
      const lines = registeredOf(workshop.register, asked.kind);

      const started = startExport(job, folder, program.written);
      const isGone = everSince(program, open, ({ participants: now }) =>
        participants.some((id) => now[id] === undefined || isErased(now[id])),
      );
      const out = { ...started, isCancelled: () => started.isCancelled() || isGone() };
      const numberDone = () => (asked.each ? out.written.length : out.written.length * participants.length);
      const linesOf = (people: readonly string[]) => people.flatMap((id) => lines.get(id) ?? []);
      const written = () => linesOf(participants.slice(0, numberDone()));
      /** Of those without a paper only those stay in the register who stood there before. Answers whether that came true. */
      const settled = (): boolean => {
        const unwritten = linesOf(participants.slice(numberDone())).filter(
          ({ serial }) => !Object.hasOwn(before.register, serial),
        );
        const isRight = settle(program, open, { kind: asked.kind, day, written: written(), unwritten });
        if (isRight) {
          const registered = registeredOf(open.read().register, asked.kind);
          const withPaper = new Set(participants.slice(0, numberDone()));
          endBatch(program, batch, (id) => registered.has(id) && !withPaper.has(id));
        }
        return isRight;
      };
      job.beforeLock(settled);
      try {
        await writeCertificates(workshop, ready, asked, inks, out);
      } catch (error) {
        settled();
        return stoppedBy(error, out);
      }
      const cancelled = out.isCancelled();
      settled();
      return ok({ job: out.job, written: out.written, serials: written(), held: [...held], cancelled });
    },
    jobName,
  );
}

/** Enters people in the register, with a note of the batch before it that outlives the program. */
function enter(program: Program, open: OpenWorkshop, batch: Issuing, command: AnyCommand): Result<unknown> {
  beginBatch(program, batch);
  try {
    const entered = carryOut(program, open, command);
    if (!entered.ok) endBatch(program, batch);
    return entered;
  } catch (error) {
    endBatch(program, batch);
    throw error;
  }
}
