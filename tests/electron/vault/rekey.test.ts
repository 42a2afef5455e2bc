import { expect, it } from 'vitest';
import { begun, FIRST, take } from '../../faults/vault-steps';
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
