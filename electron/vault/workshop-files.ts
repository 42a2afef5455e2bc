import { z } from 'zod';
import type { KeptGeneration } from '#shared/contract/backups';
import type { Stamp } from '#shared/time';
import type { GenerationFacts } from '#shared/workshop/generation';
import type { Workshop } from '#shared/workshop/workshop';
import { type AssetFolder, assetsIn } from './assets';
import type { Disk } from './disk';
import { type GenerationPlace, kept, readFacts, readGeneration, writeGeneration } from './generation';
import { type Entry, type Journal, openJournal, type Reading, readJournal } from './journal';
import type { Key } from './seal';
import { Damaged, readSealed, sealedFile } from './sealed-file';

/**
 * The files of one workshop: `snapshot-N` is the document after change N, `journal-N` has the changes
 * that follow, `head` says how many changes there are at least. Journals are kept for ever: they are the
 * activity log, and the way forward from any snapshot.
 */
export interface WorkshopFiles {
  readonly folder: string;
  readonly id: string;
  readonly disk: Disk;
  readonly key: Key;
}

/** What is known of a workshop besides its changes. */
const Head = z.strictObject({
  /** So many changes were acknowledged at least: fewer on disk means that something is gone. */
  seq: z.number().int().min(0),
  /** Nothing up to this change can be undone: it was erased, or read from damaged files. */
  floor: z.number().int().min(0),
  /** The change before a restore that nobody has confirmed yet; until then no generation is thinned out. */
  beforeRestore: z.number().int().min(0).nullable(),
});
export type Head = z.infer<typeof Head>;

/** A workshop as read from disk, ready to be carried on. */
export interface Loaded {
  readonly workshop: Workshop;
  readonly head: Head;
  /** The one on disk tells of a restore that never began. */
  readonly isHeadWrong: boolean;
  readonly seq: number;
  /** The change that the newest snapshot ends with, and when it was written. */
  readonly base: number;
  readonly written: Stamp;
  /** Changes since the snapshot, oldest first; the document does not have them yet. */
  readonly entries: Entry[];
  readonly journal: Journal;
  /** Bytes of a record that was being written when the program died; it was never acknowledged. */
  readonly cut: number;
}

/** What there is to go back to, newest first. */
export interface Backups {
  readonly generations: KeptGeneration[];
  /** So many are there and cannot be read. */
  readonly unreadable: number;
}

const DIGITS = 10;
const nameOf = (kind: 'snapshot' | 'journal', seq: number): string => `${kind}-${String(seq).padStart(DIGITS, '0')}`;

/** The changes after which there is a file of this kind, ascending. */
export const numbered = ({ disk, folder }: WorkshopFiles, kind: 'snapshot' | 'journal'): number[] =>
  disk
    .list(folder)
    .filter((name) => name.startsWith(`${kind}-`) && name.length === kind.length + 1 + DIGITS)
    .map((name) => Number(name.slice(kind.length + 1)));

export const placeOf = ({ disk, key, folder, id }: WorkshopFiles, seq: number): GenerationPlace => ({
  disk,
  key,
  path: `${folder}/${nameOf('snapshot', seq)}`,
  about: `workshop ${id} ${seq}`,
});

export const assetsOf = ({ disk, folder, key }: WorkshopFiles): AssetFolder => assetsIn(disk, `${folder}/assets`, key);

export const journalPath = ({ folder }: WorkshopFiles, base: number): string => `${folder}/${nameOf('journal', base)}`;

export const aboutJournal = ({ id }: WorkshopFiles, base: number): string => `journal ${id} ${base}`;

export const readingOf = (files: WorkshopFiles, base: number): Reading =>
  readJournal(files.disk, journalPath(files, base), files.key, aboutJournal(files, base));

const headPath = ({ folder }: WorkshopFiles): string => `${folder}/head`;

export const writeHead = (files: WorkshopFiles, head: Head): void =>
  sealedFile<Head>(files.disk, headPath(files), files.key, `head ${files.id}`).write(head);

/** Null when there is none; throws `Damaged`. */
export const readHead = (files: WorkshopFiles): Head | null =>
  readSealed<Head>(files.disk, headPath(files), files.key, `head ${files.id}`);

/** Writes a snapshot and starts the journal that follows it. */
export function writeSnapshot(
  files: WorkshopFiles,
  workshop: Workshop,
  facts: Pick<GenerationFacts, 'seq' | 'stamp' | 'reason'>,
): Journal {
  const participants = Object.keys(workshop.participants).length;
  writeGeneration(placeOf(files, facts.seq), { ...facts, participants }, workshop);
  return openJournal(files.disk, journalPath(files, facts.seq), files.key, readingOf(files, facts.seq));
}

/** A workshop's first files. Before its first snapshot it does not exist. */
export function createFiles(
  files: WorkshopFiles,
  workshop: Workshop,
  pictures: Iterable<Uint8Array>,
  stamp: Stamp,
): Journal {
  files.disk.makeFolder(files.folder);
  const assets = assetsOf(files);
  for (const bytes of pictures) assets.put(bytes);
  writeHead(files, { seq: 0, floor: 0, beforeRestore: null });
  return writeSnapshot(files, workshop, { seq: 0, stamp, reason: 'created' });
}

/** The generations that can be read, newest first. */
export const generationsOf = (files: WorkshopFiles): GenerationFacts[] =>
  numbered(files, 'snapshot')
    .flatMap((seq) => readFacts(placeOf(files, seq)) ?? [])
    .reverse();

/** The generations that can be read, with the bytes that each takes on the disk, and how many others there are. */
export function backupsOf(files: WorkshopFiles): Backups {
  const generations = generationsOf(files).map((facts) => ({
    ...facts,
    bytes: files.disk.size(placeOf(files, facts.seq).path),
  }));
  return { generations, unreadable: numbered(files, 'snapshot').length - generations.length };
}

/** Takes away the generations that are too many. */
export function thinOut(files: WorkshopFiles): void {
  const generations = generationsOf(files);
  const keep = kept(generations);
  for (const { seq } of generations) if (!keep.has(seq)) files.disk.remove(placeOf(files, seq).path);
}

/** The newest state on disk: a snapshot and every change after it. Throws `Damaged` rather than lose one silently. */
export function load(files: WorkshopFiles): Loaded | null {
  const head = readHead(files);
  const base = numbered(files, 'snapshot').at(-1);
  if (head === null || base === undefined) {
    const isUnborn = base === undefined && (head?.seq ?? 0) === 0 && numbered(files, 'journal').length === 0;
    if (isUnborn) return null;
    throw new Damaged(head === null ? headPath(files) : files.folder);
  }
  const generation = readGeneration(placeOf(files, base));
  if (generation === null) throw new Damaged(placeOf(files, base).path);
  const { workshop, facts } = generation;
  const { inForce, reading } = journalInForce(files, base);
  const entries = reading.entries.filter((entry) => entry.seq > base);
  const seq = entries.at(-1)?.seq ?? base;
  if (reading.isDamaged || seq < head.seq) throw new Damaged(journalPath(files, inForce));
  const journal = openJournal(files.disk, journalPath(files, inForce), files.key, reading);
  // The head says that a restore begins before the journal has it: one that a crash kept from beginning waits for nobody.
  const isHeadWrong = head.beforeRestore !== null && head.beforeRestore >= seq;
  return {
    workshop,
    head: isHeadWrong ? { ...head, beforeRestore: null } : head,
    isHeadWrong,
    seq,
    base,
    written: facts.stamp,
    entries,
    journal,
    cut: reading.cut,
  };
}

/**
 * The journal that was written to last. When the disk failed between a new snapshot and the journal behind it,
 * the one before was carried on with, beyond the snapshot.
 */
function journalInForce(files: WorkshopFiles, base: number): { inForce: number; reading: Reading } {
  const own = { inForce: base, reading: readingOf(files, base) };
  const before = numbered(files, 'journal')
    .filter((each) => each < base)
    .at(-1);
  if (before === undefined || own.reading.size > 0) return own;
  const reading = readingOf(files, before);
  return (reading.entries.at(-1)?.seq ?? before) > base ? { inForce: before, reading } : own;
}

/**
 * Changes before this one, newest first, from as many journals as it takes. Throws `Damaged` rather than leave some
 * out: a journal behind which another begins was whole once, so that its end is no tear.
 */
export function entriesBefore(files: WorkshopFiles, before: number, limit: number): Entry[] {
  const found: Entry[] = [];
  const journals = numbered(files, 'journal');
  const [oldest = 0, newest = 0] = [journals[0], journals.at(-1)];
  /** The change that comes next on the way back. Beyond the newest journal's start there may be more. */
  let due = Math.min(before - 1, newest);
  for (const start of journals.filter((each) => each + 1 < before).reverse()) {
    const { entries, isDamaged } = readingOf(files, start);
    const older = entries.filter(({ seq }) => seq < before).reverse();
    const next = older[0]?.seq ?? due;
    if (isDamaged || next < due || (found.length > 0 && next > due)) throw new Damaged(journalPath(files, start));
    found.push(...older);
    due = (older.at(-1)?.seq ?? due + 1) - 1;
    if (found.length >= limit) return found.slice(0, limit);
  }
  if (due > oldest) throw new Damaged(journalPath(files, oldest));
  return found;
}

/** A damaged past is no reason to refuse the present: it only cannot be undone. */
export function olderThan(files: WorkshopFiles, before: number, limit: number): Entry[] {
  try {
    return entriesBefore(files, before, limit);
  } catch (error) {
    if (error instanceof Damaged) return [];
    throw error;
  }
}
