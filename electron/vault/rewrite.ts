import { scrubbedDocument, scrubbedPatches, type Traces, worksIn, worksOf } from '#shared/workshop/scrub';
import { readGeneration, writeGeneration } from './generation';
import { type Entry, journalBytes } from './journal';
import { Damaged } from './sealed-file';
import {
  aboutJournal,
  assetsOf,
  type Head,
  journalPath,
  numbered,
  placeOf,
  readHead,
  readingOf,
  type WorkshopFiles,
  writeHead,
} from './workshop-files';

/** Every work that was ever handed in for this person, by any generation and any change. */
export function tracesOf(files: WorkshopFiles, participant: string): Traces {
  const known = numbered(files, 'snapshot').flatMap((seq) => {
    const generation = readGeneration(placeOf(files, seq));
    return generation === null ? [] : worksOf(generation.workshop, participant);
  });
  const handedIn = numbered(files, 'journal').flatMap((base) =>
    readingOf(files, base).entries.flatMap(({ patches, inverse }) => worksIn([...patches, ...inverse], participant)),
  );
  return { participant, works: new Set([...known, ...handedIn]) };
}

/**
 * Writes all that a workshop has, every generation, journal and asset, into other files under another key, without a person's traces if so told.
 * Until the keyring names the new key nothing has happened; from then on the old files can be read by nobody.
 */
export function rewrite(from: WorkshopFiles, to: WorkshopFiles, change: Partial<Head>, traces: Traces | null): void {
  to.disk.remove(to.folder);
  to.disk.makeFolder(to.folder);
  const head = readHead(from);
  if (head === null) throw new Damaged(from.folder);
  for (const seq of numbered(from, 'snapshot')) {
    const generation = readGeneration(placeOf(from, seq));
    if (generation === null) continue;
    const { facts, workshop } = generation;
    writeGeneration(placeOf(to, seq), facts, traces === null ? workshop : scrubbedDocument(workshop, traces));
  }
  for (const base of numbered(from, 'journal')) {
    const { entries, isDamaged } = readingOf(from, base);
    if (isDamaged) throw new Damaged(journalPath(from, base));
    const kept = traces === null ? entries : entries.map((entry) => scrubbed(entry, traces));
    to.disk.replace(journalPath(to, base), journalBytes(to.key, aboutJournal(to, base), kept));
  }
  const assets = assetsOf(to);
  const before = assetsOf(from);
  for (const hash of before.list()) {
    const bytes = before.get(hash);
    if (bytes !== null) assets.put(bytes);
  }
  writeHead(to, { ...head, ...change });
}

const scrubbed = (entry: Entry, traces: Traces): Entry => ({
  ...entry,
  patches: scrubbedPatches(entry.patches, traces),
  inverse: scrubbedPatches(entry.inverse, traces),
});
