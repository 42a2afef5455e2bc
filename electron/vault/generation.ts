import { LowSync, type SyncAdapter } from 'lowdb';
import type { GenerationFacts } from '#shared/workshop/generation';
import { Newer } from '#shared/workshop/migrations';
import { SCHEMA, type Workshop } from '#shared/workshop/workshop';
import type { Disk } from './disk';
import { type Key, OVERHEAD, seal, tagOf, unseal } from './seal';
import { Damaged } from './sealed-file';

/** Where a generation lies and what it is sealed with. */
export interface GenerationPlace {
  readonly disk: Disk;
  readonly path: string;
  readonly key: Key;
  /** Whose it is and which: bytes of another cannot be put in its place. */
  readonly about: string;
}

interface Generation {
  readonly facts: GenerationFacts;
  /** Of the schema that it was written in: the changes that follow it were made to that shape. */
  readonly workshop: Workshop;
}

const LENGTH = 4;
/** Enough for the facts, so that a list of generations need not read the generations. */
const FACTS_AT_MOST = 4096;

/** lowdb's adapter over a generation: its facts first, then the document, sealed to them. */
const adapter = ({ disk, path, key, about }: GenerationPlace): SyncAdapter<Generation> => ({
  read: () => {
    const bytes = disk.read(path);
    if (bytes === null) return null;
    const { facts, end, tag } = factsIn(bytes, key, about) ?? damaged(path);
    const plain = unseal(key, bytes.subarray(end), tag) ?? damaged(path);
    return { facts, workshop: checked(JSON.parse(plain.toString()), path) };
  },
  write: ({ facts, workshop }) => {
    const head = seal(key, Buffer.from(JSON.stringify(facts)), about, LENGTH);
    head.writeUInt32BE(head.length - LENGTH);
    disk.replace(path, Buffer.concat([head, seal(key, Buffer.from(JSON.stringify(workshop)), tagOf(head))]));
  },
});

function factsIn(bytes: Uint8Array, key: Key, about: string) {
  if (bytes.length < LENGTH + OVERHEAD) return null;
  const end = LENGTH + Buffer.from(bytes.buffer, bytes.byteOffset, LENGTH).readUInt32BE();
  if (end > bytes.length || end > FACTS_AT_MOST) return null;
  const sealed = bytes.subarray(LENGTH, end);
  const plain = unseal(key, sealed, about);
  return plain === null ? null : { facts: JSON.parse(plain.toString()) as GenerationFacts, end, tag: tagOf(sealed) };
}

function damaged(path: string): never {
  throw new Damaged(path);
}

function checked(value: unknown, path: string): Workshop {
  const { schema } = value as { schema: number };
  if (schema > SCHEMA) throw new Newer(path);
  // Only this program can seal: what opens was checked when it was written.
  return value as Workshop;
}

/** Returns once the generation has been written, read back and synced. */
export const writeGeneration = (place: GenerationPlace, facts: GenerationFacts, workshop: Workshop): void =>
  new LowSync<Generation>(adapter(place), { facts, workshop }).write();

/** Throws `Damaged`, `Newer`; null when there is none. */
export const readGeneration = (place: GenerationPlace): Generation | null => adapter(place).read();

/** Null when it cannot be read. */
export function readFacts({ disk, path, key, about }: GenerationPlace): GenerationFacts | null {
  const bytes = disk.read(path, FACTS_AT_MOST);
  return bytes === null ? null : (factsIn(bytes, key, about)?.facts ?? null);
}

const HOUR = 'YYYY-MM-DDTHH'.length;
const DAY = 'YYYY-MM-DD'.length;
const LAST = 10;

/**
 * Which generations to keep: the last ten, the last of each of the last 24 hours, and the last of each of the last 14
 * days, counting only hours and days in which one was written. Nobody asks how old one is: generations are told apart
 * from their neighbours in the sequence, so a wrong clock takes up the place of an hour and a day and no more.
 */
export function kept(generations: readonly GenerationFacts[]): Set<number> {
  const newest = [...generations].sort((one, other) => other.seq - one.seq);
  const lastOfEach = (letters: number) =>
    newest.filter(({ stamp }, at) => newest[at - 1]?.stamp.slice(0, letters) !== stamp.slice(0, letters));
  // The hour and the day that have begun come on top.
  const keep = [...newest.slice(0, LAST), ...lastOfEach(HOUR).slice(0, 24 + 1), ...lastOfEach(DAY).slice(0, 14 + 1)];
  return new Set(keep.map(({ seq }) => seq));
}
