import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { assetsNamed } from '#shared/workshop/assets-named';
import { Workshop } from '#shared/workshop/workshop';
import { realDisk } from '../../../electron/vault/disk';
import { vaultDoor } from '../../../electron/vault/door';
import { aContext } from '../../support/a-workshop';
import { quickDerive } from '../../support/quick-derive';

const VAULTS = join(import.meta.dirname, '../../fixtures/vaults');
const names = readdirSync(VAULTS);
const home = mkdtempSync(join(tmpdir(), 'rostrum-older-'));
let count = 0;

/** A copy of a vault as a released program left it: the sample workshop of 19 people with six changes, one of them an undo. */
function copied(name: string): string {
  const folder = join(home, `${name}-${(count += 1)}`);
  cpSync(join(VAULTS, name), folder, { recursive: true });
  return folder;
}

function opened(folder: string) {
  const disk = realDisk(() => `u${(count += 1)}`);
  const door = vaultDoor(folder, disk, quickDerive, aContext);
  const vault = door.open();
  const open = vault?.open('sample-astana');
  if (vault === null || open == null) throw new Error(`${folder} does not open`);
  const close = () => {
    vault.close();
    door.letGo();
  };
  return { vault, open, close };
}

afterAll(() => rmSync(home, { recursive: true }));

describe.each(names)('a vault of %s', (name) => {
  it('opens with every person, every change and every picture', () => {
    const { vault, open } = opened(copied(name));
    const workshop = open.read();

    expect(Workshop.parse(workshop)).toEqual(workshop);
    expect(Object.keys(workshop.participants)).toHaveLength(19);
    expect(Object.keys(workshop.decks)).toHaveLength(7);
    expect(workshop.attendance['pgupEH0lPBAC']).toEqual({ KPGSCTNDdOEH: { status: 'excused' } });
    const made = open.history(7, 10).map(({ seq, author, command }) => [seq, author, command]);
    expect(made).toEqual([6, 5, 4, 3, 2, 1].map((seq) => [seq, 'Дана', seq === 3 ? 'undo' : 'attendance.mark']));
    expect([...assetsNamed(workshop)].map((hash) => open.assets.get(hash)).filter((bytes) => bytes === null)).toEqual(
      [],
    );
    expect(vault.settings.read()).toMatchObject({ language: 'ru', author: 'Дана' });
    expect(vault.library.read().workshops.map(({ id }) => id)).toEqual(['sample-astana']);
    expect(vault.ledger.read().notes).toHaveLength(1);
  });

  it('goes back to each of its generations', () => {
    const { open } = opened(copied(name));
    const generations = open.generations();

    expect(generations.map(({ seq }) => seq)).toEqual([5, 3, 0]);
    for (const { seq } of generations) expect(Workshop.safeParse(open.generation(seq)).error).toBeUndefined();
    expect(open.restore(0, 'Trainer').ok).toBe(true);
    expect(open.read().attendance).toEqual({});
  });

  it('is carried on with, and found again', () => {
    const folder = copied(name);
    const input = { participants: ['pgupEH0lPBAC'], halfDay: 'KPGSCTNDdOEH', mark: { status: 'present' } };
    const { open, close } = opened(folder);
    expect(open.do({ name: 'attendance.mark', input }, 'Trainer').ok).toBe(true);
    close();

    const again = opened(folder).open.read();
    expect(again.attendance['pgupEH0lPBAC']).toEqual({ KPGSCTNDdOEH: { status: 'present' } });
  });
});

it('there is a vault of every schema that was ever released', () => {
  expect(names).toEqual(Array.from({ length: Number(Workshop.shape.schema.value) }, (_, at) => `schema-${at + 1}`));
});
