import { diskOver } from '../../electron/vault/disk';
import { COPIES } from '../../electron/vault/key-file';
import type { OpenWorkshop } from '../../electron/vault/open-workshop';
import { Damaged } from '../../electron/vault/sealed-file';
import type { Vault } from '../../electron/vault/vault';
import { aContext } from '../support/a-workshop';
import { crashFiles, type Tree } from '../support/crash-files';
import type { Depth, Row } from './row';
import type { Step } from './steps';
import { begun, FOLDER, opened, take } from './vault-steps';

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
    return byReading(found.vault, path);
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

/** By what a person is told who opens the workshop, sees its pictures, looks through its log or at its backups. */
function byReading(vault: Vault, path: string): string | null {
  const ids = vault.library.read().workshops.map(({ id }) => id);
  const ways = ids.map((id) => toldOf(vault, id, path));
  return ways.find((way) => way !== null) ?? null;
}

function toldOf(vault: Vault, id: string, path: string): string | null {
  let open: OpenWorkshop | null;
  try {
    open = vault.open(id);
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    return (vault.examine(id)?.good.length ?? 0) > 0 ? 'refused, and a good generation offered' : null;
  }
  if (open === null) return null;
  if (open.backups().unreadable > 0) return 'told in the list of backups';
  try {
    open.history(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
    for (const { seq } of open.generations()) open.generation(seq);
    if (path.includes('/assets/')) open.assets.get(path.slice(path.lastIndexOf('/') + 1));
    return null;
  } catch (error) {
    if (error instanceof Damaged) return 'refused when it was looked at';
    throw error;
  }
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
    goal: 'every byte of a small vault changed and every length cut: 100 % noticed by whoever opens the workshop, its pictures, its log or its backups, a good generation offered',
    got: [
      `${changes} changes in ${[...whole.values()].filter(Boolean).length} files, ${missed.length} not noticed`,
      ...missed.slice(0, 4),
    ].join('; '),
    ok: changes > 0 && missed.length === 0,
  };
}
