import type { Result } from '#shared/result';
import type { ForeignFile, ReadForeign, ReadingKind, Readings } from './foreign';

/** What a reader may use besides the file's bytes. */
export interface Tools {
  readonly progress: (done: number, total: number) => void;
  /** The folder of our own fonts, for the words in a drawing. */
  readonly resources: string;
}

type Readers = {
  readonly [K in ReadingKind]: (file: ForeignFile, tools: Tools) => Promise<Result<Readings[K]>>;
};

/** Each kind of foreign file has one reader; it is loaded when it is first needed. */
export const readers: Readers = {
  table: async (file) => (await import('./tables/read-table')).readTable(file),
  deck: async (file, { progress }) => (await import('./decks/read-deck-file')).readDeckFile(file, progress),
  picture: async (file, { resources }) => (await import('./pictures/read-picture')).readPicture(file, resources),
};

/** Reads in the same thread: for tests, and for the worker itself. */
export const readHere =
  (resources: string): ReadForeign =>
  (kind, file, watcher) =>
    readers[kind](file, { resources, progress: watcher?.progress ?? (() => {}) });
