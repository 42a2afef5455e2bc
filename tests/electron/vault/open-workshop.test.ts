import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { createWorkshop, openWorkshop } from '../../../electron/vault/open-workshop';
import { Damaged } from '../../../electron/vault/sealed-file';
import { writeHead } from '../../../electron/vault/workshop-files';
import { aContext, aTraining } from '../../support/a-workshop';
import { memoryDisk } from '../../support/memory-disk';

const KEY = Buffer.alloc(32, 7);

const filesOn = (disk: ReturnType<typeof memoryDisk>) => ({ folder: '/vault/w1', id: 'w1', disk, key: KEY });

const mark = (who: string, halfDay: string, status: string) => ({
  name: 'attendance.mark',
  input: { participants: [who], halfDay, mark: { status } } as never,
});

function aVault() {
  const disk = memoryDisk();
  const context = aContext();
  const open = createWorkshop(filesOn(disk), aTraining(), [], () => context);
  return { disk, context, open, reopen: () => openWorkshop(filesOn(disk), () => context) };
}

const MARKS = fc.array(
  fc.record({
    step: fc.constantFrom('do', 'do', 'do', 'undo', 'redo', 'compact', 'restart'),
    who: fc.constantFrom('p1', 'p2', 'p3'),
    when: fc.constantFrom('h1', 'h2', 'h3', 'h4'),
    status: fc.constantFrom('present', 'absent', 'excused'),
  }),
  { maxLength: 40 },
);

describe('a workshop in the vault', () => {
  test.prop([MARKS])('is found again exactly as it was, through restarts, undo and compaction', (steps) => {
    const vault = aVault();
    let open = vault.open;
    for (const { step, who, when, status } of steps) {
      if (step === 'do') open.do(mark(who, when, status), 'Trainer');
      else if (step === 'compact') open.compact();
      else if (step === 'restart') open = vault.reopen() ?? open;
      else open[step]('workshop', 'Trainer');
    }

    const found = vault.reopen();

    expect(found?.read()).toEqual(open.read());
    expect(found?.seq()).toBe(open.seq());
    expect(found?.stacks()).toEqual(open.stacks());
  });

  test.prop([fc.array(fc.constantFrom('present', 'absent'), { minLength: 1, maxLength: 20 })])(
    'goes all the way back by undo, and all the way forward by redo',
    (statuses) => {
      const { open } = aVault();
      for (const [at, status] of statuses.entries()) open.do(mark(`p${(at % 3) + 1}`, 'h1', status), 'Trainer');
      const end = structuredClone(open.read());
      // A mark that is there already is no step.
      const steps = Array.from({ length: open.seq() });

      for (const _ of steps) expect(open.undo('workshop', 'Trainer').ok).toBe(true);

      expect(open.read()).toMatchObject({ attendance: {} });
      for (const _ of steps) open.redo('workshop', 'Trainer');
      expect(open.read()).toEqual(end);
    },
  );

  it('keeps the lanes apart, so that taking back a mark never moves a slide', () => {
    const { open } = aVault();
    open.do(mark('p1', 'h1', 'present'), 'Trainer');

    expect(open.undo('room', 'Trainer')).toEqual({ ok: false, failure: { kind: 'nothingToUndo' } });
    expect(open.undo('workshop', 'Trainer').ok).toBe(true);
  });

  it('names who did what in its history, newest first', () => {
    const { open } = aVault();
    open.do(mark('p1', 'h1', 'present'), 'Айгүл');
    open.undo('workshop', 'Болат');

    expect(
      open.history(Number.MAX_SAFE_INTEGER, 10).map(({ seq, author, command, of }) => [seq, author, command, of]),
    ).toEqual([
      [2, 'Болат', 'undo', 1],
      [1, 'Айгүл', 'attendance.mark', undefined],
    ]);
  });

  it('writes a generation every hour, and after a clock that went wrong was put right as well', () => {
    const disk = memoryDisk();
    let stamp = '2031-06-17T16:30:00+05:00';
    const open = createWorkshop(filesOn(disk), aTraining(), [], () => ({ ...aContext(), stamp }));
    const written = () => open.generations().map((generation) => generation.stamp);

    stamp = '2025-06-17T16:30:00+05:00';
    open.do(mark('p1', 'h1', 'present'), 'Trainer');
    open.tick();
    open.do(mark('p2', 'h1', 'present'), 'Trainer');
    stamp = '2025-06-17T17:29:00+05:00';
    open.tick();
    expect(written()).toEqual(['2025-06-17T16:30:00+05:00', '2031-06-17T16:30:00+05:00']);

    stamp = '2025-06-17T17:30:00+05:00';
    open.tick();
    expect(written()[0]).toBe(stamp);
  });

  it('waits for nobody to confirm a restore that a crash kept from beginning', () => {
    const { disk, open, reopen } = aVault();
    open.do(mark('p1', 'h1', 'present'), 'Trainer');
    writeHead(filesOn(disk), { seq: 1, floor: 0, beforeRestore: 1 });
    expect(reopen()?.beforeRestore()).toBeNull();

    // Neither after a change that was made since, whatever ended the program then.
    reopen()?.do(mark('p2', 'h1', 'present'), 'Trainer');
    expect(reopen()?.beforeRestore()).toBeNull();

    const again = reopen();
    again?.restore(0, 'Trainer');
    expect([again?.beforeRestore(), reopen()?.beforeRestore()]).toEqual([2, 2]);
  });

  it('waits for nobody to confirm a restore that the disk refused, now or after the next change and a restart', () => {
    const { disk, open, reopen } = aVault();
    open.do(mark('p1', 'h1', 'present'), 'Trainer');
    const { writeThrough } = disk.files;
    disk.files.writeThrough = () => {
      throw Object.assign(new Error('EIO'), { code: 'EIO' });
    };
    expect(() => open.restore(0, 'Trainer')).toThrow('EIO');
    disk.files.writeThrough = writeThrough;

    expect(open.read().attendance).toEqual({ p1: { h1: { status: 'present' } } });
    expect(open.beforeRestore()).toBeNull();
    open.do(mark('p2', 'h1', 'present'), 'Trainer');
    expect([open.beforeRestore(), reopen()?.beforeRestore()]).toEqual([null, null]);
  });

  it('cuts a torn record, says so, and goes on', () => {
    const vault = aVault();
    vault.open.do(mark('p1', 'h1', 'present'), 'Trainer');
    vault.open.do(mark('p2', 'h1', 'present'), 'Trainer');
    const path = [...vault.disk.files.live.keys()].find((each) => each.includes('journal')) ?? '';
    const whole = Uint8Array.from(vault.disk.files.live.get(path) ?? []);
    const end = whole.findLastIndex((byte) => byte !== 0);
    vault.disk.files.put(path, whole.fill(0, end - 9));

    const found = vault.reopen();

    expect(found?.read().attendance).toEqual({ p1: { h1: { status: 'present' } } });
    expect(found?.cut).toBeGreaterThan(0);
    expect(found?.do(mark('p3', 'h1', 'present'), 'Trainer').ok).toBe(true);
    expect(vault.reopen()?.read().attendance['p3']).toEqual({ h1: { status: 'present' } });
  });

  it('refuses a damaged snapshot rather than start empty', () => {
    const vault = aVault();
    const path = [...vault.disk.files.live.keys()].find((each) => each.includes('snapshot')) ?? '';
    const bytes = Uint8Array.from(vault.disk.files.live.get(path) ?? []);
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    vault.disk.files.put(path, bytes);

    expect(() => vault.reopen()).toThrow(Damaged);
  });

  it('refuses a history whose middle was damaged, whatever lies behind it, and offers no step beyond the damage', () => {
    for (const isFollowed of [false, true]) {
      const vault = aVault();
      for (const [who, how] of [
        ['p1', 'present'],
        ['p2', 'absent'],
        ['p3', 'excused'],
      ] as const) {
        vault.open.do(mark(who, 'h1', how), 'Trainer');
        if (who !== 'p1') vault.open.compact();
      }
      if (isFollowed) vault.open.do(mark('p1', 'h2', 'present'), 'Trainer');
      vault.open.close();
      const path = '/vault/w1/journal-0000000002';
      const bytes = Uint8Array.from(vault.disk.files.live.get(path) ?? []);
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      vault.disk.files.put(path, bytes);
      const open = vault.reopen();

      expect(() => open?.history(Number.MAX_SAFE_INTEGER, 10)).toThrow(Damaged);
      expect(() => open?.history(4, 10)).toThrow(Damaged);
      expect(open?.history(3, 10).map(({ seq }) => seq)).toEqual([2, 1]);
      if (isFollowed) open?.undo('workshop', 'Trainer');
      expect(open?.undo('workshop', 'Trainer')).toMatchObject({ ok: false, failure: { kind: 'nothingToUndo' } });
    }
  });

  it('tells how many of its generations cannot be read', () => {
    const vault = aVault();
    vault.open.do(mark('p1', 'h1', 'present'), 'Trainer');
    vault.open.compact();
    const path = '/vault/w1/snapshot-0000000000';
    const bytes = Uint8Array.from(vault.disk.files.live.get(path) ?? []);
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    vault.disk.files.put(path, bytes);

    const open = vault.reopen();

    expect(open?.backups()).toMatchObject({ generations: [{ seq: 1 }], unreadable: 1 });
  });

  it('has memory go back with the disk when the disk refuses', () => {
    const vault = aVault();
    const disk = memoryDisk(vault.disk.files.live);
    const full = {
      ...disk,
      append: (path: string) => ({
        ...disk.append(path),
        append: () => {
          throw new Error('ENOSPC');
        },
      }),
    };
    const open = openWorkshop({ ...filesOn(disk), disk: full }, () => vault.context);
    const before = structuredClone(open?.read());

    expect(() => open?.do(mark('p1', 'h1', 'present'), 'Trainer')).toThrow('ENOSPC');
    expect(open?.read()).toEqual(before);
    expect(open?.seq()).toBe(0);
  });
});
