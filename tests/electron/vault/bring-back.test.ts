import { describe, expect, it } from 'vitest';
import { cardFacts } from '#shared/library/library';
import { diskOver } from '../../../electron/vault/disk';
import { type VaultDoor, vaultDoor } from '../../../electron/vault/door';
import type { Vault } from '../../../electron/vault/vault';
import { failingFiles } from '../../faults/failing-files';
import { aContext, aTraining } from '../../support/a-workshop';
import { crashFiles, type Tree } from '../../support/crash-files';
import { memoryDisk } from '../../support/memory-disk';
import { quickDerive } from '../../support/quick-derive';

const VAULT = '/vault';
const COPY = '/copy';
const ID = 'w1';
const PICTURE = Buffer.from('a logo');
const SHELF = { id: 'programme1', title: { kk: '', ru: 'Школа репортёра', en: '' }, sample: false };

const doorOf = (disk: Parameters<typeof vaultDoor>[1]): VaultDoor =>
  vaultDoor(VAULT, disk, quickDerive, aContext, { take: () => () => {} });

function openedOn(disk: Parameters<typeof vaultDoor>[1]): Vault {
  const vault = doorOf(disk).open();
  if (vault === null) throw new Error('The vault is protected');
  return vault;
}

const training = () => ({ ...aTraining(), id: ID });

function addWorkshop(vault: Vault): void {
  const workshop = training();
  vault.create(workshop, [PICTURE]);
  const card = { id: ID, programme: SHELF.id, sample: false, missing: false, created: aContext().stamp };
  vault.library.change((library) => ({
    ...library,
    programmes: [SHELF],
    workshops: [{ ...card, ...cardFacts(workshop) }],
  }));
}

/** A disk with a copy of a workshop on its shelf, one person erased since, and a vault that has neither workshop nor shelf. */
function anEmptyVaultBesideItsCopy(): Tree {
  const disk = memoryDisk();
  const vault = openedOn(disk);
  addWorkshop(vault);
  vault.copyTo(COPY);
  vault.eraseParticipant(ID, 'p1', 'Trainer');
  vault.eraseWorkshop(ID, null);
  vault.library.change((library) => ({ ...library, programmes: [] }));
  vault.close();
  return disk.files.live;
}

async function broughtBack(vault: Vault): Promise<void> {
  const copy = await vault.openCopy(COPY, { kind: 'none' });
  if (copy === null) throw new Error('The copy does not open');
  vault.bringBack(copy, ID);
}

const foldersIn = (tree: Tree): string[] => [...tree.keys()].filter((path) => path.startsWith(`${VAULT}/workshops/`));

let count = 0;
const diskOf = (files: Parameters<typeof diskOver>[0]) => diskOver(files, () => `u${(count += 1)}`);

describe('bringing a workshop back', () => {
  it('ends whole and on its shelf, or with nothing at all, whenever the program is killed', async () => {
    const morning = anEmptyVaultBesideItsCopy();
    const ends = new Set<string>();
    for (let at = 1; ; at += 1) {
      const files = crashFiles(morning);
      const failing = failingFiles(files);
      const vault = openedOn(diskOf(failing));
      failing.fail({ code: 'EIO', at, forGood: true });
      const isKilled = await broughtBack(vault).then(
        () => false,
        () => true,
      );

      const after = crashFiles(files.live);
      const again = openedOn(diskOf(after));
      // A second start: the first may have found the two copies of the keys unlike each other.
      again.close();
      const found = openedOn(diskOf(after));
      const open = found.open(ID);
      const { workshops, programmes } = found.library.read();
      ends.add(open === null ? 'nothing' : 'whole');
      if (open === null) expect([workshops, programmes, foldersIn(after.live)]).toEqual([[], [], []]);
      else {
        expect(workshops).toMatchObject([{ id: ID, programme: SHELF.id, missing: false }]);
        expect(programmes).toEqual([SHELF]);
        expect(Object.keys(open.read().participants)).toEqual(Object.keys(training().participants));
      }
      expect(found.ledger.read().arrivals).toEqual([]);
      if (!isKilled) break;
    }
    expect([...ends].sort()).toEqual(['nothing', 'whole']);
  });

  it('leaves nothing half-written when the disk refuses, and can be tried again', async () => {
    const files = crashFiles(anEmptyVaultBesideItsCopy());
    const failing = failingFiles(files);
    const vault = openedOn(diskOf(failing));
    failing.fail({ code: 'ENOSPC', at: 100, forGood: false });

    await expect(broughtBack(vault)).rejects.toThrow('ENOSPC');

    expect(foldersIn(files.live)).toEqual([]);
    failing.fail(null);
    await broughtBack(vault);
    expect(vault.open(ID)?.read().id).toBe(ID);
  });
});

describe('a folder that no key opens', () => {
  /** What an older copy of the keys makes of a vault that was put under new ones since. */
  function withOlderKeys() {
    const disk = memoryDisk();
    openedOn(disk).close();
    const keys = ['keys', 'keys-copy'].map((name) => [`${VAULT}/${name}`, disk.read(`${VAULT}/${name}`)] as const);
    const vault = openedOn(disk);
    addWorkshop(vault);
    vault.close();
    for (const [path, bytes] of keys) disk.files.put(path, bytes ?? new Uint8Array());
    return disk;
  }

  it('is kept through every start and told, and is not copied as if it were good', () => {
    const disk = withOlderKeys();
    const before = disk.beneath(`${VAULT}/workshops`);
    expect(before.length).toBeGreaterThan(2);

    openedOn(disk).close();
    const vault = openedOn(disk);

    expect(disk.beneath(`${VAULT}/workshops`)).toEqual(before);
    expect(vault.withoutKey()).toEqual([`workshops/${ID}/1`]);
    vault.copyTo(COPY);
    expect(disk.beneath(COPY).filter((path) => path.startsWith('workshops/'))).toEqual([]);
    expect(disk.beneath(COPY)).toEqual(expect.arrayContaining(['keys', 'own/1/library']));
  });

  it('is kept when keys of an older number are all there is, and is never written over', async () => {
    const disk = memoryDisk();
    const vault = openedOn(disk);
    addWorkshop(vault);
    vault.copyTo(COPY);
    const keys = ['keys', 'keys-copy'].map((name) => [`${VAULT}/${name}`, disk.read(`${VAULT}/${name}`)] as const);
    vault.eraseParticipant(ID, 'p1', 'Trainer');
    vault.close();
    for (const [path, bytes] of keys) disk.files.put(path, bytes ?? new Uint8Array());
    const folder = `${VAULT}/workshops/${ID}/2`;
    const before = disk.beneath(folder);

    const older = openedOn(disk);

    expect(disk.beneath(folder)).toEqual(before);
    expect(older.withoutKey()).toEqual([`workshops/${ID}/2`]);
    await broughtBack(older);
    expect(older.open(ID)?.read().id).toBe(ID);
    expect(disk.beneath(folder)).toEqual(before);
  });
});
