import { plan, registeredOf } from '#shared/certificate/batch';
import type { Input, Output } from '#shared/contract/contract';
import { Registration } from '#shared/register/registration';
import { fail, ok, type Result } from '#shared/result';
import type { Day } from '#shared/time';
import { startExport, stoppedBy } from '../documents/export';
import type { Fonts } from '../documents/fonts';
import { inksFor } from '../documents/inks';
import { probeFolder } from '../documents/write-file';
import { newId, type Program } from '../program';
import type { OpenWorkshop } from '../vault/open-workshop';
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
  const { has } = await fonts();
  const { writeCertificates } = await import('../documents/certificate-batch');
  // The workshop as it is now: a change during the batch must not split it in two.
  const before = structuredClone(open.read());
  const { ready, held } = plan(before, asked, has, day);
  if (ready.length === 0) return fail({ kind: 'nothingToIssue', held: held.length });
  probeFolder(folder, newId());

  const participants = ready.map(({ participant }) => participant.id);
  const input = { participants, kind: asked.kind, day, earlier: takenBack(open) };
  const entered = carryOut(program, open, { name: 'certificate.register', input });
  if (!entered.ok) return entered;

  const workshop = { ...before, register: structuredClone(open.read().register) };
  const lines = registeredOf(workshop.register, asked.kind);
  const inks = inksFor(program, workshop, await fonts());
  return program.jobs.run(
    'files',
    async (job) => {
      const out = startExport(job, folder, program.written);
      const withdrawUnwritten = () => {
        const done = asked.each ? out.written.length : out.written.length * participants.length;
        const unwritten = participants.slice(done).flatMap((participant) => lines.get(participant) ?? []);
        for (const { participant } of unwritten) lines.delete(participant);
        const fresh = unwritten.filter(({ serial }) => !Object.hasOwn(before.register, serial));
        withdraw(program, open, fresh);
      };
      try {
        await writeCertificates(workshop, ready, asked, inks, out);
      } catch (error) {
        withdrawUnwritten();
        return stoppedBy(error, out);
      }
      withdrawUnwritten();
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
}

/** Takes lines that no paper came of out of the register. Where that fails they stand until their certificates are issued again. */
function withdraw(program: Program, open: OpenWorkshop, lines: readonly Registration[]): void {
  try {
    const serials = lines.map(({ serial }) => serial).filter((serial) => Object.hasOwn(open.read().register, serial));
    if (serials.length > 0) carryOut(program, open, { name: 'certificate.withdraw', input: { serials } });
  } catch {
    // Locked since, or the same full disk that stopped the papers: whoever asked is told of that.
  }
}

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
