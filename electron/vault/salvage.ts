import type { Stamp } from '#shared/time';
import type { GenerationFacts } from '#shared/workshop/generation';
import { patchInPlace } from '#shared/workshop/patch';
import type { Workshop } from '#shared/workshop/workshop';
import { readGeneration, writeGeneration } from './generation';
import { type Entry, journalBytes } from './journal';
import { Damaged } from './sealed-file';
import {
  aboutJournal,
  assetsOf,
  journalPath,
  numbered,
  placeOf,
  readHead,
  readingOf,
  type WorkshopFiles,
  writeHead,
  writeSnapshot,
} from './workshop-files';

/** What a look at every file of a workshop found. */
export interface Examination {
  /** The damaged files, by name. */
  readonly damaged: readonly string[];
  /** The generations that can be read, the one that leads furthest first. */
  readonly good: readonly (GenerationFacts & {
    /** The last change that can be reached from it by whole records, and when it was made. */
    readonly reaches: number;
    readonly reachedAt: Stamp;
    /** When the changes beyond were made, as far as any of them can be read; null when none can. */
    readonly beyond: { readonly from: Stamp; readonly to: Stamp } | null;
  })[];
  /** The last change that the files know of: what lies between is lost. */
  readonly last: number;
}

/** Null instead of damage. */
export function unlessDamaged<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Damaged) return null;
    throw error;
  }
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Reads everything and changes nothing. */
export function examine(files: WorkshopFiles): Examination {
  const head = unlessDamaged(() => readHead(files));
  const journals = numbered(files, 'journal').map((base) => ({ base, reading: readingOf(files, base) }));
  const assets = assetsOf(files);
  const generations = numbered(files, 'snapshot').map((seq) => ({
    seq,
    facts: unlessDamaged(() => readGeneration(placeOf(files, seq)))?.facts ?? null,
  }));
  const entries = journals.flatMap(({ reading }) => reading.entries);
  const good = generations
    .flatMap(({ facts }) => (facts === null ? [] : [{ ...facts, ...reachFrom(facts, entries) }]))
    .sort((one, other) => other.reaches - one.reaches || other.seq - one.seq);
  const damaged = [
    ...(head === null ? ['head'] : []),
    ...generations.filter(({ facts }) => facts === null).map(({ seq }) => baseName(placeOf(files, seq).path)),
    ...journals
      .filter(
        ({ base, reading }, at) =>
          reading.isDamaged || reachedFrom(base, entries) < (journals[at + 1]?.base ?? head?.seq ?? base),
      )
      .map(({ base }) => baseName(journalPath(files, base))),
    ...assets.list().filter((hash) => unlessDamaged(() => assets.get(hash)) === null),
  ];
  const last = Math.max(head?.seq ?? 0, ...generations.map(({ seq }) => seq), ...entries.map(({ seq }) => seq));
  return { damaged, good, last };
}

/** Changes follow one another without a gap, or lead no further. */
function reachedFrom(seq: number, entries: readonly Entry[]): number {
  const known = new Set(entries.map((entry) => entry.seq));
  let reached = seq;
  while (known.has(reached + 1)) reached += 1;
  return reached;
}

/** How far a generation leads, and when what lies behind and beyond that was done. */
function reachFrom(facts: GenerationFacts, entries: readonly Entry[]) {
  const reaches = reachedFrom(facts.seq, entries);
  const times = entries.filter((entry) => entry.seq > reaches).map(({ stamp }) => stamp);
  const [from, to] = [times[0], times.at(-1)];
  const beyond = from === undefined || to === undefined ? null : { from, to };
  return { reaches, reachedAt: entries.find(({ seq }) => seq === reaches)?.stamp ?? facts.stamp, beyond };
}

/** A generation with every whole change that follows it. */
export function rebuilt(files: WorkshopFiles, seq: number): { workshop: Workshop; seq: number } {
  const generation = readGeneration(placeOf(files, seq));
  if (generation === null) throw new Damaged(placeOf(files, seq).path);
  const bySeq = new Map(
    numbered(files, 'journal').flatMap((base) => readingOf(files, base).entries.map((entry) => [entry.seq, entry])),
  );
  const { workshop } = generation;
  let reached = seq;
  for (let next = bySeq.get(reached + 1); next !== undefined; next = bySeq.get(reached + 1)) {
    patchInPlace(workshop, next.patches);
    reached += 1;
  }
  return { workshop, seq: reached };
}

/** Writes what can be read into other files: the workshop as far as a generation leads, its log, its other generations and its pictures. */
export function salvage(
  from: WorkshopFiles,
  to: WorkshopFiles,
  generation: number,
  why: Pick<GenerationFacts, 'stamp' | 'reason'>,
): void {
  const { workshop, seq } = rebuilt(from, generation);
  to.disk.remove(to.folder);
  to.disk.makeFolder(to.folder);
  for (const older of numbered(from, 'snapshot')) {
    const read = older >= seq ? null : unlessDamaged(() => readGeneration(placeOf(from, older)));
    if (read !== null) writeGeneration(placeOf(to, older), read.facts, read.workshop);
  }
  for (const base of numbered(from, 'journal').filter((each) => each < seq)) {
    const entries = readingOf(from, base).entries.filter((entry) => entry.seq <= seq);
    to.disk.replace(journalPath(to, base), journalBytes(to.key, aboutJournal(to, base), entries));
  }
  const [before, assets] = [assetsOf(from), assetsOf(to)];
  for (const hash of before.list()) {
    const bytes = unlessDamaged(() => before.get(hash));
    if (bytes !== null) assets.put(bytes);
  }
  writeHead(to, { seq, floor: seq, beforeRestore: null });
  writeSnapshot(to, workshop, { seq, ...why }).close();
}
