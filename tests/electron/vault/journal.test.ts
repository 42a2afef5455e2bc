import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type Entry, journalBytes, openJournal, readJournal } from '../../../electron/vault/journal';
import { memoryDisk } from '../../support/memory-disk';

const KEY = Buffer.alloc(32, 3);
const PATH = '/vault/journal';
const ABOUT = 'journal w1 0';

const entry = (seq: number, note: string): Entry => ({
  seq,
  stamp: '2026-11-21T10:00:00+05:00',
  author: note,
  command: 'attendance.mark',
  patches: [],
  inverse: [],
});

/** Entries whose records end at every distance from a sector's border. */
const ENTRIES = fc
  .array(fc.string({ maxLength: 900 }), { minLength: 1, maxLength: 6 })
  .map((notes) => notes.map((note, at) => entry(at + 1, note)));

function written(entries: readonly Entry[]) {
  const disk = memoryDisk();
  const journal = openJournal(disk, PATH, KEY, readJournal(disk, PATH, KEY, ABOUT));
  for (const each of entries) journal.append(JSON.stringify(each));
  const open = Buffer.from(disk.read(PATH) ?? []);
  journal.close();
  return { disk, open, bytes: Buffer.from(disk.read(PATH) ?? []) };
}

const readAs = (bytes: Uint8Array) => {
  const disk = memoryDisk();
  disk.files.put(PATH, bytes);
  return readJournal(disk, PATH, KEY, ABOUT);
};

describe('a journal', () => {
  test.prop([ENTRIES])('is read as it was written, record by record or at once', (entries) => {
    const reading = readAs(written(entries).bytes);

    expect(reading).toMatchObject({ entries, cut: 0, isDamaged: false });
    expect(readAs(journalBytes(KEY, ABOUT, entries)).entries).toEqual(entries);
  });

  test.prop([ENTRIES, fc.nat()])(
    'that ends in the middle of its last record is torn, and loses only that',
    (entries, cut) => {
      const { bytes } = written(entries);
      const whole = written(entries.slice(0, -1)).bytes.length;
      const end = whole + 1 + (cut % (bytes.length - whole - 1));

      expect(readAs(bytes.subarray(0, end))).toMatchObject({ entries: entries.slice(0, -1), isDamaged: false });
    },
  );

  test.prop([ENTRIES, fc.nat()])(
    'whose last record reached the disk as zeroes is torn, not damaged',
    (entries, from) => {
      const { bytes } = written(entries);
      const whole = written(entries.slice(0, -1)).bytes.length;
      // Disks write a sector at once: what is missing begins at the record or at a border.
      const borders = [whole, Math.ceil((whole + 1) / 512) * 512].filter((at) => at < bytes.length);
      const blank = Buffer.from(bytes).fill(0, borders[from % borders.length]);

      expect(readAs(blank)).toMatchObject({ entries: entries.slice(0, -1), isDamaged: false });
    },
  );

  test.prop([ENTRIES.filter(({ length }) => length > 1), fc.nat(), fc.integer({ min: 0, max: 7 })])(
    'with a changed bit before its last record is damaged, and is read up to there',
    (entries, where, bit) => {
      const { bytes } = written(entries);
      const whole = written(entries.slice(0, -1)).bytes.length;
      const at = where % whole;
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);

      const reading = readAs(bytes);

      expect(reading.isDamaged).toBe(true);
      expect(entries.slice(0, reading.entries.length)).toEqual(reading.entries);
    },
  );

  test.prop([ENTRIES, ENTRIES, fc.nat()])(
    'that was left open with room to spare is read the same, torn or whole, and gone on with',
    (entries, more, cut) => {
      const { open, bytes } = written(entries);
      const whole = written(entries.slice(0, -1)).bytes.length;
      const torn = Buffer.from(open).fill(0, whole + 1 + (cut % (bytes.length - whole - 1)));
      const disk = memoryDisk();
      disk.files.put(PATH, torn);
      const reading = readJournal(disk, PATH, KEY, ABOUT);

      expect(open.length).toBeGreaterThan(bytes.length);
      expect(readAs(open)).toMatchObject({ entries, cut: 0, isDamaged: false });
      expect(reading).toMatchObject({ entries: entries.slice(0, -1), isDamaged: false });

      const journal = openJournal(disk, PATH, KEY, reading);
      for (const each of more) journal.append(JSON.stringify(each));
      journal.close();
      expect(readJournal(disk, PATH, KEY, ABOUT).entries).toEqual([...entries.slice(0, -1), ...more]);
    },
  );

  test.prop([ENTRIES.filter(({ length }) => length > 1), fc.nat()])(
    'whose record before the last became zeroes is damaged, however its header lies to the sectors',
    (entries, which) => {
      const { open } = written(entries);
      const start = written(entries.slice(0, which % (entries.length - 1))).bytes.length;
      open.fill(0, start, start + 8);

      expect(readAs(open).isDamaged).toBe(true);
    },
  );

  test.prop([ENTRIES.filter(({ length }) => length > 1), fc.nat(), fc.integer({ min: 0, max: 7 })])(
    'that was left open is damaged by a changed bit before its last record',
    (entries, where, bit) => {
      const { open } = written(entries);
      const at = where % written(entries.slice(0, -1)).bytes.length;
      open[at] = (open[at] ?? 0) ^ (1 << bit);

      expect(readAs(open).isDamaged).toBe(true);
    },
  );

  it('of one workshop is nothing to another', () => {
    const disk = memoryDisk();
    disk.files.put(PATH, journalBytes(KEY, 'journal w2 0', [entry(1, 'x')]));

    expect(readJournal(disk, PATH, KEY, ABOUT).entries).toEqual([]);
  });

  it('whose file was taken away under the program refuses, and keeps what it had', () => {
    const { disk } = written([entry(1, 'x')]);
    const journal = openJournal(disk, PATH, KEY, readJournal(disk, PATH, KEY, ABOUT));
    disk.remove(PATH);

    expect(() => journal.append(JSON.stringify(entry(2, 'y')))).toThrow('is gone');
  });
});
