import type { TableFile } from '#shared/people/import/table';
import type { Result } from '#shared/result';
import type { DeckFile } from './decks/read-deck-file';
import type { Picture } from './pictures/read-picture';

/** Bytes from outside, with the name that people know them by. */
export interface ForeignFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a foreign file can be read as, and what comes of it: plain data, of which nothing runs. */
export interface Readings {
  readonly table: TableFile;
  readonly deck: DeckFile;
  readonly picture: Picture;
}
export type ReadingKind = keyof Readings;

/** Somebody who waits for a file: is told how far it is, and may give up. */
export interface Watcher {
  readonly progress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** How foreign files are read: apart from the program in a worker, or here where nothing foreign is at stake. */
export type ReadForeign = <K extends ReadingKind>(
  kind: K,
  file: ForeignFile,
  watcher?: Watcher,
) => Promise<Result<Readings[K]>>;
