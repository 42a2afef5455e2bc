import { expect, it } from 'vitest';
import { begun, FIRST, FOLDER, SECOND, take } from '../../faults/vault-steps';
import { memoryDisk } from '../../support/memory-disk';

it('a new key takes no step away that could be undone; an erasure takes them all', async () => {
  const inUse = await begun(memoryDisk());
  await take(inUse, { kind: 'mark', who: 'p1', status: 'present' });
  await take(inUse, { kind: 'protect', passphrase: 'one' });
  const undoable = () => inUse.vault.open(FIRST)?.stacks().workshop.done.length;

  expect(undoable()).toBe(1);
  await take(inUse, { kind: 'reopen' });
  expect(undoable()).toBe(1);

  await take(inUse, { kind: 'erasePerson', who: 'p2' });
  expect(undoable()).toBe(0);
});

it('a workshop that is made while the first passphrase is worked out gets a new key like the others', async () => {
  const inUse = await begun(memoryDisk());
  const foldersOf = (id: string) => inUse.disk.list(`${FOLDER}/workshops/${id}`);

  const protecting = take(inUse, { kind: 'protect', passphrase: 'one' });
  await take(inUse, { kind: 'create' });
  expect(foldersOf(SECOND)).toEqual(['1']);
  await protecting;

  expect(foldersOf(FIRST)).toEqual(['2']);
  expect(foldersOf(SECOND)).toEqual(['2']);
  expect(inUse.vault.open(SECOND)?.read().id).toBe(SECOND);
});
