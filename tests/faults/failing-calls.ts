import { failureOf } from '../../electron/ipc/failure-of';
import { diskOver } from '../../electron/vault/disk';
import { crashFiles, type Tree } from '../support/crash-files';
import { CODES, type Fault, failingFiles } from './failing-files';
import type { Depth, Row } from './row';
import type { Step } from './steps';
import {
  begun,
  FIRST,
  FOLDER,
  fingerprint,
  type InUse,
  migrationProblem,
  opened,
  resumed,
  secretOf,
  take,
} from './vault-steps';

/** A day with a vault: every path on which something is written. */
const DAY: readonly Step[] = [
  { kind: 'mark', who: 'p1', status: 'present' },
  { kind: 'compact' },
  { kind: 'rename', author: 'Айгүл' },
  { kind: 'create' },
  { kind: 'mark', who: 'p2', status: 'absent' },
  { kind: 'restore' },
  { kind: 'undo' },
  { kind: 'migrate' },
  { kind: 'erasePerson', who: 'p2' },
  { kind: 'protect', passphrase: 'one' },
  { kind: 'changePassphrase', passphrase: 'two' },
  { kind: 'salvage' },
  { kind: 'bringBack' },
  { kind: 'eraseWorkshop' },
  { kind: 'reopen' },
  { kind: 'mark', who: 'p3', status: 'excused' },
];

const ROOT: Tree = new Map([
  ['/', null],
  [FOLDER, null],
]);

let count = 0;
const unique = () => `u${(count += 1)}`;

/** The vault that each day begins with, as it lies on a disk. */
async function closedVault(): Promise<Tree> {
  const files = crashFiles(ROOT);
  const { vault } = await begun(diskOver(files, unique));
  vault.close();
  return files.live;
}

/** Null when the fault was borne as it should be; otherwise what went wrong. */
async function trial(fault: Fault, morning: Tree): Promise<string | null> {
  const calm = failingFiles(crashFiles(morning));
  const inUse = await resumed(diskOver(calm, unique));
  calm.fail(fault);
  for (const step of DAY) {
    const before = calm.aside(() => stateOf(inUse));
    const trouble = await tried(inUse, step);
    if (trouble === null) continue;
    calm.fail(null);
    const said = failureOf(trouble, () => {}).kind;
    if (said === 'bug') return `${step.kind}: no sentence for ${String(trouble)}`;
    const problem = await mended(inUse, step, before);
    if (problem !== null) return `${step.kind}: ${problem}`;
  }
  return null;
}

async function tried(inUse: InUse, step: Step): Promise<unknown> {
  try {
    await take(inUse, step);
    return null;
  } catch (error) {
    return error;
  }
}

interface State {
  readonly fingerprint: string;
  readonly passphrase: string | null;
}

const stateOf = ({ vault, passphrase }: InUse): State => ({ fingerprint: fingerprint(vault), passphrase });

/** With the fault gone: what is in memory is what was before or after, the next change is saved, and a restart finds it. */
async function mended(inUse: InUse, step: Step, before: State): Promise<string | null> {
  // A workshop whose card could not be written gets it at the next start.
  if (!inUse.vault.isOpen() || step.kind === 'create' || step.kind === 'bringBack') {
    const problem = await reopen(inUse, step);
    if (problem !== null) return problem;
  }
  const now = fingerprint(inUse.vault);
  if (now !== before.fingerprint) {
    const after = await withoutFault(step, inUse, before);
    if (after !== null) return after;
  }
  inUse.vault.settings.change((settings) => ({ ...settings, author: `after ${step.kind}` }));
  inUse.vault
    .open(FIRST)
    ?.do(
      { name: 'attendance.mark', input: { participants: ['p1'], halfDay: 'h2', mark: { status: 'absent' } } },
      'Trainer',
    );
  const saved = fingerprint(inUse.vault);
  const problem = await reopen(inUse, step);
  if (problem !== null) return problem;
  return fingerprint(inUse.vault) === saved ? migrationProblem(inUse.vault) : 'the save after it was lost';
}

/** A half-done step must be finished by trying it again, and must then have done the same as always. */
async function withoutFault(step: Step, inUse: InUse, before: State): Promise<string | null> {
  const parts = (text: string) => JSON.parse(text) as [unknown[][], unknown, unknown[]];
  const [old] = parts(before.fingerprint);
  const [now, , chores] = parts(fingerprint(inUse.vault));
  if (chores.length > 0) return reopen(inUse, step);
  const isGone = old.some(([id]) => step.kind !== 'eraseWorkshop' && !now.some(([other]) => other === id));
  return isGone ? 'a workshop is gone' : null;
}

async function reopen(inUse: InUse, step: Step): Promise<string | null> {
  inUse.vault.close();
  inUse.door.letGo();
  const secrets = [secretOf(inUse)];
  if (step.kind === 'protect' || step.kind === 'changePassphrase')
    secrets.push({ kind: 'passphrase', passphrase: step.passphrase });
  for (const secret of secrets) {
    const again = await opened(inUse.disk, secret, inUse.context);
    if (again === null) continue;
    Object.assign(inUse, again, { passphrase: secret.kind === 'passphrase' ? secret.passphrase : null });
    return null;
  }
  return 'opens with neither the old secret nor the new one';
}

async function callsInADay(morning: Tree): Promise<number> {
  const files = failingFiles(crashFiles(morning));
  const inUse = await resumed(diskOver(files, unique));
  files.fail(null);
  for (const step of DAY) await take(inUse, step);
  return files.calls();
}

/** ST3: whichever call of the file system fails, with whatever error, once or for good, nothing is lost and a sentence is said. */
export async function failingCalls({ isShort }: Depth): Promise<Row> {
  const morning = await closedVault();
  const calls = await callsInADay(morning);
  const stride = isShort ? 31 : 1;
  const wrong: string[] = [];
  let trials = 0;
  for (let at = 1; at <= calls; at += stride)
    for (const code of isShort ? [CODES[trials % CODES.length] ?? 'EIO'] : CODES)
      for (const forGood of [false, true]) {
        trials += 1;
        const problem = await trial({ code, at, forGood }, morning).catch(
          (error: unknown) => `threw ${String(error instanceof Error ? error.stack : error)}`,
        );
        if (problem !== null) wrong.push(`call ${at} ${code}${forGood ? ' for good' : ''}: ${problem}`);
      }
  return {
    row: 'ST3',
    goal: 'whichever call fails, once or for good: old or new state, a sentence, and the next save holds',
    got: [`${trials} faults over ${calls} calls, ${wrong.length} not borne`, ...wrong.slice(0, 3)].join('; '),
    ok: trials > 0 && wrong.length === 0,
  };
}
