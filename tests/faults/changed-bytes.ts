import { diskOver } from '../../electron/vault/disk';
import { COPIES } from '../../electron/vault/key-file';
import { Damaged } from '../../electron/vault/sealed-file';
import type { Vault } from '../../electron/vault/vault';
import { aContext } from '../support/a-workshop';
import { crashFiles, type Tree } from '../support/crash-files';
import type { Depth, Row } from './row';
import { begun, FOLDER, opened, type Step, take } from './vault-steps';

const STEPS: readonly Step[] = [
  { kind: 'mark', who: 'p1', status: 'present' },
  { kind: 'compact' },
  { kind: 'mark', who: 'p2', status: 'absent' },
  { kind: 'protect', passphrase: 'one' },
  { kind: 'mark', who: 'p3', status: 'present' },
  { kind: 'compact' },
  { kind: 'mark', who: 'p1', status: 'excused' },
];

const ROOT: Tree = new Map([
  ['/', null],
  [FOLDER, null],
]);

let count = 0;
const unique = () => `u${(count += 1)}`;

/** A small protected vault, closed as it should be. */
async function closedVault(): Promise<Tree> {
  const files = crashFiles(ROOT);
  const inUse = await begun(diskOver(files, unique));
  for (const step of STEPS) await take(inUse, step);
  inUse.vault.close();
  return new Map([...files.live].filter(([path]) => path === '/' || path.startsWith(FOLDER)));
}

/** How the damage was noticed; null when it was not. */
async function noticed(tree: Tree, path: string): Promise<string | null> {
  const files = crashFiles(tree);
  const disk = diskOver(files, unique);
  try {
    const found = await opened(disk, { kind: 'passphrase', passphrase: 'one' }, aContext());
    if (found === null) return 'refused';
    // Of two copies of the keys the whole one mends the other.
    if (COPIES.some((name) => path.endsWith(`/${name}`))) return areKeysAlike(files.live) ? 'mended' : null;
    // A spare of the vault's own values is written anew while there is something to write.
    if (path.endsWith('-before')) return isWrittenAnew(tree, files.live, path) ? 'mended' : null;
    return byReading(found.vault);
  } catch (error) {
    if (error instanceof Damaged) return 'refused';
    throw error;
  }
}

const isWrittenAnew = (spoilt: Tree, live: Tree, path: string): boolean =>
  !Buffer.from(live.get(path) ?? []).equals(Buffer.from(spoilt.get(path) ?? []));

const areKeysAlike = (tree: Tree): boolean => {
  const [one, other] = COPIES.map((name) => Buffer.from(tree.get(`${FOLDER}/${name}`) ?? []));
  return one !== undefined && other !== undefined && one.length > 0 && one.equals(other);
};

function byReading(vault: Vault): string | null {
  const ids = vault.library.read().workshops.map(({ id }) => id);
  const damaged = ids.map((id) => vault.examine(id)).filter((found) => found !== null && found.damaged.length > 0);
  if (damaged.length === 0 || damaged.some((found) => found?.good.length === 0)) return null;
  return 'found, and a good generation offered';
}

/** ST4: every byte changed, every length cut: always noticed, never a silent default. */
export async function changedBytes({ isShort }: Depth): Promise<Row> {
  const whole = await closedVault();
  const missed: string[] = [];
  let changes = 0;
  const trial = async (path: string, bytes: Uint8Array, what: string) => {
    changes += 1;
    const how = await noticed(new Map(whole).set(path, bytes), path).catch((error: unknown) => {
      missed.push(`${path} ${what}: ${String(error)}`);
      return 'thrown';
    });
    if (how === null) missed.push(`${path} ${what}`);
  };
  for (const [path, bytes] of whole) {
    if (bytes === null) continue;
    const stride = isShort ? Math.max(1, Math.floor(bytes.length / 12)) : 1;
    for (let at = 0; at < bytes.length; at += stride) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      await trial(path, flipped, `byte ${at} changed`);
      await trial(path, bytes.subarray(0, at), `cut to ${at}`);
    }
  }
  return {
    row: 'ST4',
    goal: 'every byte of a small vault changed and every length cut: 100 % noticed, a good generation offered',
    got: [
      `${changes} changes in ${[...whole.values()].filter(Boolean).length} files, ${missed.length} not noticed`,
      ...missed.slice(0, 4),
    ].join('; '),
    ok: changes > 0 && missed.length === 0,
  };
}
