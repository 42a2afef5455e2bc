import { expect, it } from 'vitest';
import { diskOver } from '../../../electron/vault/disk';
import { failingFiles } from '../../faults/failing-files';
import { begun, FIRST, FOLDER, fingerprint, opened, resumed, secretOf, take } from '../../faults/vault-steps';
import { crashFiles, type Tree } from '../../support/crash-files';

let count = 0;

const unique = () => `u${(count += 1)}`;

/** A vault with a generation and changes behind it, as it lies on a disk. */
async function closedVault(): Promise<Tree> {
  const files = crashFiles(
    new Map([
      ['/', null],
      [FOLDER, null],
    ]),
  );
  const inUse = await begun(diskOver(files, unique));
  await take(inUse, { kind: 'mark', who: 'p1', status: 'present' });
  await take(inUse, { kind: 'compact' });
  await take(inUse, { kind: 'mark', who: 'p2', status: 'present' });
  inUse.vault.close();
  return files.live;
}

/** The disk fails for good at this call of closing a vault behind a passphrase. */
async function failedAt(at: number, tree: Tree) {
  const files = failingFiles(crashFiles(tree));
  const inUse = await resumed(diskOver(files, unique));
  inUse.vault.open(FIRST);
  files.fail({ code: 'EPERM', at, forGood: true });
  const failed = await take(inUse, { kind: 'protect', passphrase: 'one' }).then(
    () => false,
    () => true,
  );
  files.fail(null);
  return { inUse, failed };
}

it('a workshop stays whole and goes on being saved when the disk fails at any moment of changing its key', async () => {
  const tree = await closedVault();
  let trials = 0;
  for (let at = 1; ; at += 1) {
    const { inUse, failed } = await failedAt(at, tree);
    if (!failed) break;
    trials += 1;
    if (!inUse.vault.isOpen()) continue;
    const done = inUse.vault
      .open(FIRST)
      ?.do(
        { name: 'attendance.mark', input: { participants: ['p3'], halfDay: 'h1', mark: { status: 'absent' } } },
        'T',
      );
    expect(done?.ok).toBe(true);
    const saved = fingerprint(inUse.vault);
    inUse.vault.close();
    inUse.door.letGo();
    const secrets = [secretOf(inUse), { kind: 'passphrase', passphrase: 'one' } as const];
    const again =
      (await opened(inUse.disk, secrets[0] as never, inUse.context)) ??
      (await opened(inUse.disk, secrets[1] as never, inUse.context));
    const [now] = JSON.parse(again === null ? '[[]]' : fingerprint(again.vault)) as [unknown[][]];
    const [before] = JSON.parse(saved) as [unknown[][]];
    expect(now.map(([, workshop]) => workshop)).toEqual(before.map(([, workshop]) => workshop));
  }
  expect(trials).toBeGreaterThan(100);
});
