import { describe, expect, it } from 'vitest';
import { type Migrations, Newer, upToDate } from '#shared/workshop/migrations';
import { SCHEMA, type Workshop } from '#shared/workshop/workshop';
import { createWorkshop, openWorkshop } from '../../../electron/vault/open-workshop';
import type { WorkshopFiles } from '../../../electron/vault/workshop-files';
import { aContext, aTraining } from '../../support/a-workshop';
import { memoryDisk } from '../../support/memory-disk';

/** In the older schema nobody had regions. */
const STEPS: Migrations = { [SCHEMA - 1]: (older) => ({ ...older, regions: {} }) };

const today = aTraining();

function older(): Workshop {
  const { regions, ...rest } = today;
  return { ...rest, schema: SCHEMA - 1 } as unknown as Workshop;
}

const mark = (who: string) => ({
  name: 'attendance.mark',
  input: { participants: [who], halfDay: 'h1', mark: { status: 'present' } },
});

/** A workshop that an older program has left with one change. */
function leftBehind() {
  const disk = memoryDisk();
  const files: WorkshopFiles = { folder: '/vault/w', id: today.id, disk, key: Buffer.alloc(32, 3) };
  const context = aContext();
  const open = createWorkshop(files, older(), [], () => context, STEPS);
  open.do(mark('p1'), 'Trainer');
  open.close();
  return { files, disk, context };
}

describe('a workshop of an older schema', () => {
  it('is of today’s once it is opened, with all that was done to it', () => {
    const { files, context } = leftBehind();
    const open = openWorkshop(files, () => context, STEPS);

    expect(open?.read()).toEqual({ ...today, attendance: { p1: { h1: { status: 'present' } } } });
    expect(open?.history(9, 9).map(({ command }) => command)).toEqual(['migrate', 'attendance.mark']);
    open?.close();
    expect(openWorkshop(files, () => context, {})?.seq()).toBe(2);
  });

  it('keeps the state before as a generation, which can be gone back to in today’s shape', () => {
    const { files, context } = leftBehind();
    const open = openWorkshop(files, () => context, STEPS);
    const before = open?.generations().find(({ reason }) => reason === 'migrated');

    expect(before?.seq).toBe(1);
    expect(open?.restore(0, 'Trainer').ok).toBe(true);
    expect(open?.read()).toEqual(today);
  });

  it('has no way back into the older shape by undo, today or after a restart', () => {
    const { files, context } = leftBehind();
    const open = openWorkshop(files, () => context, STEPS);

    expect(open?.undo('workshop', 'Trainer')).toMatchObject({ ok: false });
    open?.close();
    expect(openWorkshop(files, () => context, STEPS)?.undo('workshop', 'Trainer')).toMatchObject({ ok: false });
  });

  it('is left as it was when a step does not lead to today’s shape', () => {
    const { files, disk, context } = leftBehind();
    const before = new Map([...disk.files.live].map(([path, bytes]) => [path, bytes && Buffer.from(bytes)]));

    expect(() => openWorkshop(files, () => context, { [SCHEMA - 1]: (older) => older })).toThrow();
    expect(() => openWorkshop(files, () => context, {})).toThrow('Nothing leads');
    expect(disk.files.live).toEqual(before);
    expect(openWorkshop(files, () => context, STEPS)?.read().regions).toEqual({});
  });

  it('is refused by an older program also when the newer one was killed between the change and its generation', () => {
    const { files, disk, context } = leftBehind();
    const open = openWorkshop(files, () => context, STEPS);
    open?.become({ ...today, schema: SCHEMA + 1 } as unknown as Workshop, 'Rostrum');
    open?.close();
    const newest =
      [...disk.files.live.keys()]
        .filter((path) => path.includes('/snapshot-'))
        .sort()
        .at(-1) ?? '';
    disk.remove(newest);
    const before = new Map([...disk.files.live].map(([path, bytes]) => [path, bytes && Buffer.from(bytes)]));

    expect(() => openWorkshop(files, () => context, STEPS)).toThrow(Newer);
    expect(disk.files.live).toEqual(before);
  });

  it('passes through every step on its way', () => {
    const steps: Migrations = {
      [SCHEMA - 2]: (older) => ({ ...older, order: { decks: [], exercises: [] } }),
      ...STEPS,
    };
    const { order, ...oldest } = older();

    expect(upToDate({ ...oldest, schema: SCHEMA - 2 } as unknown as Workshop, steps)).toEqual(today);
  });
});
