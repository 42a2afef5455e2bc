import { LowSync } from 'lowdb';
import { Workshop } from '#shared/workshop/workshop';
import type { Disk } from './disk';
import { type Entry, type Journal, openJournal, type Reading, readJournal } from './journal';
import type { Key } from './seal';
import { Damaged, readSealed, sealedFile } from './sealed-file';

/**
 * The files of one workshop: `snapshot-N` is the document after change N, `journal-N` has the changes
 * that follow. Journals are kept for ever: they are the activity log, and the way back from any snapshot.
 */
export interface WorkshopFiles {
  readonly folder: string;
  readonly id: string;
  readonly disk: Disk;
  readonly key: Key;
}

/** A workshop as read from disk, ready to be carried on. */
export interface Loaded {
  readonly workshop: Workshop;
  readonly seq: number;
  /** Changes since the snapshot, oldest first. */
  readonly entries: Entry[];
  readonly journal: Journal;
  /** Bytes of a record that was being written when the program died; it was never acknowledged. */
  readonly cut: number;
}

/** How many snapshots are kept beside the newest. */
const GENERATIONS = 10;

const DIGITS = 10;
const nameOf = (kind: 'snapshot' | 'journal', seq: number): string => `${kind}-${String(seq).padStart(DIGITS, '0')}`;

const aboutSnapshot = (id: string, seq: number): string => `workshop ${id} ${seq}`;

const numbered = ({ disk, folder }: WorkshopFiles, kind: 'snapshot' | 'journal'): number[] =>
  disk
    .list(folder)
    .filter((name) => name.startsWith(`${kind}-`) && name.length === kind.length + 1 + DIGITS)
    .map((name) => Number(name.slice(kind.length + 1)));

const pathOf = (files: WorkshopFiles, kind: 'snapshot' | 'journal', seq: number): string =>
  `${files.folder}/${nameOf(kind, seq)}`;

/** Writes a snapshot and starts the journal that follows it. */
export function writeSnapshot(files: WorkshopFiles, workshop: Workshop, seq: number): Journal {
  const { disk, key, id } = files;
  const adapter = sealedFile<Workshop>(disk, pathOf(files, 'snapshot', seq), key, aboutSnapshot(id, seq));
  new LowSync(adapter, workshop).write();
  for (const old of numbered(files, 'snapshot').slice(0, -GENERATIONS - 1)) disk.remove(pathOf(files, 'snapshot', old));
  return openJournal(disk, pathOf(files, 'journal', seq), key, readJournal(disk, pathOf(files, 'journal', seq), key));
}

/** The newest state on disk: a snapshot and every change after it. Throws `Damaged` rather than lose one silently. */
export function load(files: WorkshopFiles): Loaded | null {
  const base = numbered(files, 'snapshot').at(-1);
  if (base === undefined) {
    if (numbered(files, 'journal').length > 0) throw new Damaged(files.folder);
    return null;
  }
  const snapshot = readSealed<unknown>(
    files.disk,
    pathOf(files, 'snapshot', base),
    files.key,
    aboutSnapshot(files.id, base),
  );
  const workshop = Workshop.parse(snapshot);
  const path = pathOf(files, 'journal', base);
  const reading = readJournal(files.disk, path, files.key);
  return {
    workshop,
    seq: reading.entries.at(-1)?.seq ?? base,
    entries: reading.entries,
    journal: openJournal(files.disk, path, files.key, reading),
    cut: reading.cut,
  };
}

/** Changes before this one, newest first, from as many journals as it takes. */
export function entriesBefore(files: WorkshopFiles, before: number, limit: number): Entry[] {
  const found: Entry[] = [];
  const journals = numbered(files, 'journal').filter((start) => start + 1 < before);
  for (const start of journals.reverse()) {
    const { entries }: Reading = readJournal(files.disk, pathOf(files, 'journal', start), files.key);
    found.push(...entries.filter(({ seq }) => seq < before).reverse());
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}
