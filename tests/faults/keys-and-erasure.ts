import { randomBytes } from 'node:crypto';
import { readRecoveryWords, recoveryWords } from '#shared/vault/recovery-key';
import { diskOver } from '../../electron/vault/disk';
import { openKeys } from '../../electron/vault/keys';
import { aContext } from '../support/a-workshop';
import { crashFiles, type Tree } from '../support/crash-files';
import { quickDerive } from '../support/quick-derive';
import type { Depth, Row } from './row';
import { begun, FIRST, FOLDER, opened, take } from './vault-steps';

const ROOT: Tree = new Map([
  ['/', null],
  [FOLDER, null],
]);

let count = 0;
const unique = () => `u${(count += 1)}`;

/** EN5: recovery keys open what they were made for, as words; one wrong word is told. */
export async function recoveryKeys({ isShort }: Depth): Promise<Row> {
  const keys = isShort ? 60 : 1_000;
  const disk = diskOver(crashFiles(ROOT), unique);
  const inUse = await begun(disk);
  await take(inUse, { kind: 'protect', passphrase: 'one' });
  const place = { folder: FOLDER, disk, derive: quickDerive, stamp: () => aContext().stamp };
  let openedBy = 0;
  let told = 0;
  for (let at = 0; at < keys; at += 1) {
    const entropy = randomBytes(17);
    entropy[16] = (entropy[16] ?? 0) & 0xf0;
    const words = recoveryWords(entropy);
    const read = readRecoveryWords(words.join(' '));
    await inUse.vault.rotateRecovery(read.ok ? read.entropy : new Uint8Array(17));
    const again = readRecoveryWords(words.join(' ').toUpperCase());
    if (again.ok && (await openKeys(place, { kind: 'recovery', entropy: again.entropy })) !== null) openedBy += 1;
    const wrong = words.map((word, index) =>
      index === at % words.length ? (word === 'zebra' ? 'zone' : 'zebra') : word,
    );
    if (!readRecoveryWords(wrong.join(' ')).ok) told += 1;
  }
  return {
    row: 'EN5',
    goal: `${keys} of ${keys} recovery keys open; every single wrong word is noticed`,
    got: `${openedBy} of ${keys} open, ${told} of ${keys} wrong words noticed`,
    ok: openedBy === keys && told === keys,
  };
}

const NAME = 'Жасырын Құпиябекова';

/** EN6: who a person was is in no generation, journal or picture that is left, whatever key is used. */
export async function erasure(_: Depth): Promise<Row> {
  const files = crashFiles(ROOT);
  const disk = diskOver(files, unique);
  const inUse = await begun(disk);
  const workshop = inUse.vault.open(FIRST);
  if (workshop === null) throw new Error('The workshop is not there');
  const rename = (names: string, phone: string) =>
    workshop.do(
      { name: 'participant.change', input: { id: 'p1', facts: { names: { kk: names, ru: names, en: names }, phone } } },
      'T',
    );
  for (const [at, name] of [NAME, `${NAME} 2`, `${NAME} 3`].entries()) {
    rename(name, `+7701234567${at}`);
    workshop.compact('byHand');
  }
  workshop.undo('workshop', 'T');
  const before = plainIn(inUse.vault);
  const oldFiles = files.live;
  inUse.vault.eraseParticipant(FIRST, 'p1', 'T');
  const after = plainIn(inUse.vault);
  // What was on disk before, brought back by an enemy who has the vault's secret as well: the old data key is gone.
  const kept = new Map([...files.live, ...[...oldFiles].filter(([path]) => !files.live.has(path))]);
  const found = await opened(diskOver(crashFiles(kept), unique), { kind: 'none' }, aContext());
  const revived = found === null ? '' : plainIn(found.vault);
  const hits = (text: string) => text.split(NAME).length - 1 + (text.split('+7701234567').length - 1);
  await take(inUse, { kind: 'create' });
  await take(inUse, { kind: 'eraseWorkshop' });
  const gone = inUse.vault.open('w2') === null && ![...files.live.keys()].some((path) => path.includes('/w2'));
  return {
    row: 'EN6',
    goal: 'an erased person is in no generation, journal or log; old files do not open; an erased workshop has no key and no file',
    got: `${hits(before)} traces before, ${hits(after)} after, ${hits(revived)} in old files put back; workshop gone: ${gone}`,
    ok: hits(before) > 0 && hits(after) === 0 && hits(revived) === 0 && gone,
  };
}

/** Everything that can be read of the first workshop. */
function plainIn(vault: Awaited<ReturnType<typeof begun>>['vault']): string {
  const open = vault.open(FIRST);
  if (open === null) return '';
  return JSON.stringify([
    open.read(),
    open.history(Number.MAX_SAFE_INTEGER, 10_000),
    open.generations().map(({ seq }) => open.generation(seq)),
    open.stacks(),
  ]);
}
