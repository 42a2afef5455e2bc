import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discard, type Headless, openHeadless } from '../../support/headless';

const ASTANA = 'sample-astana';

let house: Headless;
beforeEach(async () => {
  house = openHeadless();
  await house.must('library.openSample', {});
});
afterEach(() => {
  house.close();
  discard(house.vault);
});

const setOrganizer = (organizer: string) =>
  house.must('workshop.do', { id: ASTANA, command: { name: 'overview.change', input: { organizer } } });
const folder = () => join(house.vault, 'workshops', ASTANA, '1');

/** Flips a bit in the middle of a file while the program is closed. */
const damage = (name: string, place = 0.5) => {
  house.close();
  const path = join(folder(), name);
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length * place);
  bytes[at] = (bytes[at] ?? 0) ^ 4;
  writeFileSync(path, bytes);
  house = openHeadless(house.vault);
  return bytes;
};

describe('a damaged workshop', () => {
  it('is refused, and the change that leads furthest is offered with what would be lost', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) await setOrganizer(name);
    damage('journal-0000000000');

    expect(await house.ask('workshop.read', { id: ASTANA })).toMatchObject({ failure: { kind: 'vaultDamaged' } });
    const { parts, ways } = await house.must('damage.examine', { workshop: ASTANA });

    expect(parts).toEqual([{ kind: 'journal', seq: 0 }]);
    expect(ways).toMatchObject([{ seq: 0, reason: 'created', participants: 19, lost: 3 }]);
    expect(Date.parse(ways[0]?.reachedAt ?? '')).toBeGreaterThan(Date.parse('2025-01-01'));
  });

  it('alone is carried on from a generation: a whole one is told where to go back', async () => {
    await setOrganizer('а');
    expect(await house.ask('damage.salvage', { workshop: ASTANA, generation: 0 })).toMatchObject({
      failure: { kind: 'notDamaged' },
    });
    const { workshop, steps } = await house.must('workshop.read', { id: ASTANA });
    expect([workshop.overview.organizer, steps.workshop.undo]).toEqual(['а', 'overview.change']);
  });

  it('goes on from the chosen generation, keeps the damaged files, and its card is right again', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) await setOrganizer(name);
    const damaged = damage('journal-0000000000');
    expect(await house.ask('damage.salvage', { workshop: ASTANA, generation: 77 })).toMatchObject({
      failure: { kind: 'missing', thing: 'generation' },
    });

    await house.must('damage.salvage', { workshop: ASTANA, generation: 0 });

    expect((await house.must('workshop.read', { id: ASTANA })).workshop.overview.organizer).toBe('c');
    expect(readFileSync(join(folder(), 'journal-0000000000'))).toEqual(damaged);
    await setOrganizer('дальше');
    house.close();
    house = openHeadless(house.vault);
    expect((await house.must('workshop.read', { id: ASTANA })).workshop.overview.organizer).toBe('дальше');
  });

  it('does not go on from a state whose code is another workshop’s now, until that one has another', async () => {
    const setCode = (id: string, code: string) =>
      house.must('workshop.do', { id, command: { name: 'overview.change', input: { code } } });
    for (const name of ['a', 'b', 'c', 'd', 'e']) await setOrganizer(name);
    await setCode(ASTANA, 'NEW');
    await setCode('sample-almaty', 'AST');
    const damaged = damage('journal-0000000000', 0.2);
    const goOn = () => house.ask('damage.salvage', { workshop: ASTANA, generation: 0 });

    expect(await goOn()).toMatchObject({ ok: false, failure: { kind: 'codeSince', code: 'AST' } });

    expect(readFileSync(join(folder(), 'journal-0000000000'))).toEqual(damaged);
    await setCode('sample-almaty', 'ALA');
    expect(await goOn()).toMatchObject({ ok: true });
  });

  it('loses nothing when only the newest generation is damaged, for the journals lead there', async () => {
    await setOrganizer('раньше');
    await house.must('backups.make', { workshop: ASTANA });
    await setOrganizer('потом');
    damage('snapshot-0000000001', 0.9);

    const { parts, ways } = await house.must('damage.examine', { workshop: ASTANA });
    expect(parts).toEqual([{ kind: 'generation', seq: 1 }]);
    expect(ways).toMatchObject([{ seq: 0, lost: 0 }]);
    await house.must('damage.salvage', { workshop: ASTANA, generation: 0 });

    expect((await house.must('workshop.read', { id: ASTANA })).workshop.overview.organizer).toBe('потом');
  });

  it('tells when the changes beyond a gap were made', async () => {
    await setOrganizer('a');
    await house.must('backups.make', { workshop: ASTANA });
    await setOrganizer('b');
    house.close();
    writeFileSync(join(folder(), 'journal-0000000000'), '');
    writeFileSync(join(folder(), 'snapshot-0000000001'), 'broken');
    house = openHeadless(house.vault);

    const { ways } = await house.must('damage.examine', { workshop: ASTANA });

    expect(ways).toMatchObject([{ seq: 0, lost: 2, lostFrom: expect.any(String), lostTo: expect.any(String) }]);
  });

  it('has its kept damaged files destroyed when a person is erased, for nobody can take a name out of them', async () => {
    for (const name of ['a', 'b', 'c', 'd']) await setOrganizer(name);
    damage('journal-0000000000');
    await house.must('damage.salvage', { workshop: ASTANA, generation: 0 });
    expect(readdirSync(join(house.vault, 'workshops', ASTANA))).toEqual(['1', '2']);
    const [id = ''] = Object.keys((await house.must('workshop.read', { id: ASTANA })).workshop.participants);

    await house.must('erasure.person', { workshop: ASTANA, participant: id });

    expect(readdirSync(join(house.vault, 'workshops', ASTANA))).toEqual(['3']);
    house.close();
    house = openHeadless(house.vault);
    expect((await house.must('workshop.read', { id: ASTANA })).workshop.participants[id]?.names.ru).toBe('');
  });

  it('does an erasure that the damage stood in the way of, as soon as it is mended', async () => {
    for (const name of ['a', 'b', 'c', 'd']) await setOrganizer(name);
    const [id = ''] = Object.keys((await house.must('workshop.read', { id: ASTANA })).workshop.participants);
    await house.must('backups.make', { workshop: ASTANA });
    damage('snapshot-0000000000', 0.9);
    // Opened from the newest generation, it is whole; written anew it cannot be, for one of its parts is not readable.
    expect(await house.ask('erasure.person', { workshop: ASTANA, participant: id })).toMatchObject({
      failure: { kind: 'vaultDamaged' },
    });
    expect(house.program.vault.ledger.read().chores.length).toBe(1);

    await house.must('damage.salvage', { workshop: ASTANA, generation: 4 });

    expect(house.program.vault.ledger.read().chores).toEqual([]);
    expect((await house.must('workshop.read', { id: ASTANA })).workshop.participants[id]?.names.ru).toBe('');
  });
});
