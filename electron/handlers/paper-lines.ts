import type { CertificateKind } from '#shared/register/kind';
import { Registration } from '#shared/register/registration';
import type { Day } from '#shared/time';
import type { Program } from '../program';
import { Locked } from '../vault/keys';
import type { OpenWorkshop } from '../vault/open-workshop';
import { isHeld } from './while-there';
import { carryOut } from './workshop';

/** What became of the lines of a batch. */
interface Outcome {
  readonly kind: CertificateKind;
  readonly day: Day;
  readonly written: readonly Registration[];
  /** Entered by this batch, and then no paper came of them. */
  readonly unwritten: readonly Registration[];
}

/** Leaves those in the register who have a paper, whatever was undone meanwhile. Answers false where that fails: it is put right when certificates are issued again. */
export function settle(program: Program, open: OpenWorkshop, { kind, day, written, unwritten }: Outcome): boolean {
  try {
    if (!isHeld(program, open)) return false;
    const { register, participants: roster } = open.read();
    const serials = unwritten.map(({ serial }) => serial).filter((serial) => Object.hasOwn(register, serial));
    if (serials.length > 0) carryOut(program, open, { name: 'certificate.withdraw', input: { serials } });
    const participants = written
      .filter(({ serial, participant }) => !Object.hasOwn(register, serial) && Object.hasOwn(roster, participant))
      .map(({ participant }) => participant);
    if (participants.length > 0)
      carryOut(program, open, {
        name: 'certificate.register',
        input: { participants, kind, day, earlier: takenBack(open) },
      });
    return true;
  } catch (error) {
    if (!isTold(error)) throw error;
    return false;
  }
}

/** Locked since, or the same full disk that stopped the papers: whoever asked is told of that already. */
export const isTold = (error: unknown): boolean =>
  error instanceof Locked || (error as NodeJS.ErrnoException).code !== undefined;

/** Lines that were once in the register and are not now, each once: taken back, while their papers may be out in the world. */
export function takenBack(open: Pick<OpenWorkshop, 'read' | 'history'>): Registration[] {
  const { register } = open.read();
  const lines = open
    .history(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
    .filter(({ command }) => command === 'certificate.register')
    .flatMap(({ patches }) => patches)
    .flatMap((patch) => {
      const line = 'value' in patch ? Registration.safeParse(patch.value) : null;
      return line?.success && !Object.hasOwn(register, line.data.serial) ? [line.data] : [];
    });
  return [...new Map(lines.map((line) => [line.serial, line])).values()];
}
