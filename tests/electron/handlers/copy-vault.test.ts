import { readdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openHeadless } from '../../support/headless';
import { ASTANA, sampleHouse } from '../../support/sample-house';

const house = sampleHouse();

describe('a copy on a stick', () => {
  it('is a vault of its own, without a lock, in a folder that says when', async () => {
    await house.setOrganizer('Фонд');

    const { job, name, path, files } = await house.must('backups.copy', {
      folder: { folder: house.stick() },
      job: 'mine',
    });

    expect(job).toBe('mine');

    expect(name).toMatch(/^Rostrum \d{4}-\d\d-\d\d \d\d-\d\d$/);
    expect(readdirSync(house.stick())).toEqual([name]);
    expect(files).toBeGreaterThan(5);
    const other = openHeadless(path);
    expect((await other.must('workshop.read', { id: ASTANA })).workshop.overview.organizer).toBe('Фонд');
    other.close();
    const again = await house.must('backups.copy', { folder: { folder: house.stick() } });
    expect(again.name).not.toBe(name);
  });

  it('is refused within the vault itself by whatever name it is reached', async () => {
    const link = join(house.stick(), 'link');
    symlinkSync(house.vault(), link);
    for (const folder of [house.vault(), relative(process.cwd(), house.vault()), link, join(link, 'workshops')])
      expect(await house.ask('backups.copy', { folder: { folder } })).toMatchObject({
        failure: { kind: 'copyInVault' },
      });
  });

  it('is refused within the vault itself and in a folder that is not there', async () => {
    expect(await house.ask('backups.copy', { folder: { folder: join(house.vault(), 'workshops') } })).toEqual({
      ok: false,
      failure: { kind: 'copyInVault' },
    });
    for (const away of [join(house.stick(), 'away'), 'a\0b'])
      expect(await house.ask('backups.copy', { folder: { folder: away } })).toMatchObject({
        failure: { kind: 'fileMissing' },
      });
  });

  it('is taken away when there is no room for it, in a sentence', async () => {
    const { vault } = house.program();
    const noRoom = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    const full = {
      ...vault,
      *copying(folder: string): ReturnType<typeof vault.copying> {
        const steps = vault.copying(folder);
        yield steps.next().value as never;
        throw noRoom;
      },
    };
    const { copyVault } = await import('../../../electron/handlers/copy-vault');

    const done = await copyVault({ ...house.program(), vault: full }, { folder: house.stick() });

    expect(done).toEqual({ ok: false, failure: { kind: 'copyNoRoom', path: house.stick() } });
    expect(readdirSync(house.stick())).toEqual([]);
  });

  it('has what was changed while it was made, all of one moment', async () => {
    const steps = house.program().vault.copying(join(house.stick(), 'slow'));
    for (let step = steps.next(), count = 0; !step.done; step = steps.next(), count += 1)
      if (count === 2) {
        await house.setOrganizer('Во время копирования');
        await house.must('backups.make', { workshop: ASTANA });
        await house.must('library.remember', { workshop: ASTANA, screen: 'roster' });
      }

    const other = openHeadless(join(house.stick(), 'slow'));
    expect((await other.must('workshop.read', { id: ASTANA })).workshop.overview.organizer).toBe(
      'Во время копирования',
    );
    expect((await other.must('backups.list', { workshop: ASTANA })).generations).toEqual(
      (await house.backups()).generations,
    );
    other.close();
  });
});
