import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ASTANA, sampleHouse } from '../../support/sample-house';

const house = sampleHouse();

describe('looking at a backup', () => {
  it('shows that state on every request, refuses every change, and goes back to now', async () => {
    await house.setOrganizer('Фонд');
    await house.must('backups.make', { workshop: ASTANA });
    const { seq } = await house.backups();
    await house.setOrganizer('Позже');

    await house.must('backups.open', { workshop: ASTANA, generation: seq });

    expect(await house.organizer()).toBe('Фонд');
    const readOnly = { ok: false, failure: { kind: 'readOnly' } };
    expect(await house.setOrganizer('Никогда')).toEqual(readOnly);
    expect(await house.ask('workshop.undo', { id: ASTANA, lane: 'workshop' })).toEqual(readOnly);
    const logo = join(import.meta.dirname, '../../../resources/sample/logos/partner-1-sample.png');
    expect(await house.ask('asset.add', { workshop: ASTANA, file: { file: logo } })).toEqual(readOnly);
    expect((await house.must('workshop.read', { id: ASTANA })).viewing?.seq).toBe(seq);

    await house.must('backups.close', { workshop: ASTANA });

    expect(await house.organizer()).toBe('Позже');
    expect((await house.setOrganizer('Теперь')).ok).toBe(true);
  });

  it('makes one by hand only when something has changed', async () => {
    await house.setOrganizer('Фонд');

    expect(await house.must('backups.make', { workshop: ASTANA })).toEqual({ made: true });
    expect(await house.must('backups.make', { workshop: ASTANA })).toEqual({ made: false });
    expect((await house.backups()).generations.map(({ reason }) => reason)).toEqual(['byHand', 'created']);
  });

  it('says that there is none of that number', async () => {
    expect(await house.ask('backups.open', { workshop: ASTANA, generation: 999 })).toEqual({
      ok: false,
      failure: { kind: 'missing', thing: 'generation' },
    });
  });
});

describe('restoring a backup', () => {
  it('keeps the state before, waits to be confirmed, and goes back to it', async () => {
    await house.setOrganizer('Сейчас');

    await house.must('backups.restore', { workshop: ASTANA, generation: 0 });

    expect(await house.organizer()).toBe('');
    expect((await house.must('workshop.read', { id: ASTANA })).beforeRestore).toBe(1);
    expect((await house.backups()).generations.map(({ reason }) => reason)).toContain('beforeRestore');

    await house.must('backups.goBack', { workshop: ASTANA });

    expect(await house.organizer()).toBe('Сейчас');
    expect((await house.backups()).beforeRestore).toBeNull();
    expect(await house.ask('backups.goBack', { workshop: ASTANA })).toEqual({
      ok: false,
      failure: { kind: 'missing', thing: 'restore' },
    });
  });

  it('waits through a restart until somebody confirms, and is named in the log', async () => {
    await house.setOrganizer('Сейчас');
    await house.must('backups.restore', { workshop: ASTANA, generation: 0 });
    house.close();
    house.reopen();
    expect((await house.backups()).beforeRestore).toBe(1);

    await house.must('backups.confirm', { workshop: ASTANA });

    expect((await house.backups()).beforeRestore).toBeNull();
    const { activities } = await house.must('workshop.activity', { id: ASTANA, before: null, limit: 1 });
    expect(activities[0]?.command).toBe('restore');
  });
});
