import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { diskOver } from '../../electron/vault/disk';
import { aContext } from '../support/a-workshop';
import { crashFiles, type Tree } from '../support/crash-files';
import type { Depth, Row } from './row';
import { anyStep, keyStep, type Step } from './steps';
import { begun, entropyOf, FOLDER, fingerprint, migrationProblem, opened, secretOf, take } from './vault-steps';

const ROOT: Tree = new Map([
  ['/', null],
  [FOLDER, null],
]);

let count = 0;
const unique = () => `u${(count += 1)}`;

/** A power cut's leavings, and what must be found in them: what was before the step that was cut off, or what is after it. */
interface Crash {
  readonly tree: Tree;
  readonly at: number;
}

interface Known {
  readonly fingerprint: string;
  readonly passphrase: string | null;
  readonly entropy: number;
}

/** Runs the steps on a disk that is cut off after every single call. */
async function crashesOf(
  steps: readonly Step[],
  syncs: boolean,
  mostEach: number,
): Promise<{ crashes: Crash[]; known: Known[] }> {
  const crashes: Crash[] = [];
  const seen = new Set<string>();
  let at = -1;
  const files = crashFiles(ROOT, {
    syncs,
    step: (disk) => {
      if (at < 0) return;
      for (const tree of disk.crashes(mostEach)) {
        const mark = markOf(tree);
        if (seen.has(mark)) continue;
        seen.add(mark);
        crashes.push({ tree, at });
      }
    },
  });
  const inUse = await begun(diskOver(files, unique));
  const note = (): Known => ({
    fingerprint: fingerprint(inUse.vault),
    passphrase: inUse.passphrase,
    entropy: inUse.entropy,
  });
  const known = [note()];
  for (const [index, step] of steps.entries()) {
    at = index;
    await take(inUse, step);
    at = -1;
    known.push(note());
  }
  return { crashes, known };
}

function markOf(tree: Tree): string {
  const hash = createHash('sha1');
  for (const [path, bytes] of tree) hash.update(`${path}\0`).update(bytes ?? 'folder');
  return hash.digest('base64');
}

interface Verdict {
  readonly is: 'fine' | 'lost' | 'corrupt';
  readonly why: string;
}

const FINE: Verdict = { is: 'fine', why: '' };

/** Opens what a power cut left with the real loader, by whichever secret its person could know. */
async function judge({ tree, at }: Crash, known: readonly Known[]): Promise<Verdict> {
  const [before, after] = [known[at], known[at + 1]];
  if (before === undefined || after === undefined) throw new Error('A crash outside of any step');
  try {
    const disk = diskOver(crashFiles(tree), unique);
    const context = aContext();
    const byPassphrase =
      (await opened(disk, secretOf(after), context)) ?? (await opened(disk, secretOf(before), context));
    const found =
      byPassphrase ?? (await opened(disk, { kind: 'recovery', entropy: entropyOf(after.entropy) }, context));
    if (found === null) return { is: 'lost', why: 'no secret opens it' };
    const problem = migrationProblem(found.vault);
    if (problem !== null) return { is: 'lost', why: problem };
    const now = fingerprint(found.vault);
    return now === before.fingerprint || now === after.fingerprint
      ? FINE
      : { is: 'lost', why: 'neither before nor after' };
  } catch (error) {
    return { is: 'corrupt', why: String(error) };
  }
}

interface Tally {
  states: number;
  corrupt: number;
  lost: number;
  readonly examples: string[];
}

async function sweep(step: fc.Arbitrary<Step>, enough: number, syncs: boolean): Promise<Tally> {
  const tally: Tally = { states: 0, corrupt: 0, lost: 0, examples: [] };
  for (const steps of fc.sample(fc.array(step, { minLength: 4, maxLength: 10 }), {
    numRuns: 2_000,
    seed: 20_261_121,
  })) {
    const { crashes, known } = await crashesOf(steps, syncs, 12);
    for (const crash of crashes) {
      const verdict = await judge(crash, known);
      tally.states += 1;
      if (verdict.is === 'fine') continue;
      tally[verdict.is] += 1;
      if (tally.examples.length < 3)
        tally.examples.push(`${verdict.is}, ${verdict.why}, at step ${crash.at} of ${JSON.stringify(steps)}`);
    }
    if (tally.states >= enough) break;
  }
  return tally;
}

/** ST1: every state that a power cut can leave behind opens, and nothing acknowledged is missing from it. */
export async function crashStates({ isShort }: Depth): Promise<Row> {
  const goal = isShort ? 250 : 10_000;
  const tally = await sweep(anyStep, goal, true);
  const blind = await sweep(anyStep, isShort ? 100 : 1_000, false);
  const { states, corrupt, lost, examples } = tally;
  return {
    row: 'ST1',
    goal: `${goal} crash states, 0 corrupt, 0 acknowledged changes lost; with syncing taken away, losses are found`,
    got: [
      `${states} states, ${corrupt} corrupt, ${lost} lost; unsynced: ${blind.corrupt + blind.lost} losses in ${blind.states}`,
      ...examples,
    ].join('; '),
    ok: states >= goal && corrupt + lost === 0 && blind.corrupt + blind.lost > 0,
  };
}

/** EN4: at every moment of a change of the keys the old or the new secret opens, and an erasure is done or not begun. */
export async function keyStates({ isShort }: Depth): Promise<Row> {
  const goal = isShort ? 120 : 3_000;
  const { states, corrupt, lost, examples } = await sweep(keyStep, goal, true);
  return {
    row: 'EN4',
    goal: `${goal} crash states of protecting, of changed secrets and of erasures: none that neither secret opens`,
    got: [`${states} states, ${corrupt} corrupt, ${lost} lost`, ...examples].join('; '),
    ok: states >= goal && corrupt + lost === 0,
  };
}
