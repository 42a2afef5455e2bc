import { lstatSync, readdirSync, readFileSync, statfsSync } from 'node:fs';

/** What a check may look at, so that tests can show it other laptops. */
export interface Machine {
  readonly platform: string;
  /** The text of a small file; null when there is none. */
  read(path: string): string | null;
  /** Names in a folder, sorted; empty when there is none. */
  list(path: string): string[];
  /** The permission bits, and whether it is a folder; null when there is nothing. */
  mode(path: string): { readonly bits: number; readonly isFolder: boolean } | null;
  /** Null when the system does not say. */
  freeBytes(path: string): number | null;
}

const orElse = <T, E>(attempt: () => T, otherwise: E): T | E => {
  try {
    return attempt();
  } catch {
    return otherwise;
  }
};

export const thisMachine: Machine = {
  platform: process.platform,
  read: (path) => orElse(() => readFileSync(path, 'utf8'), null),
  list: (path) => orElse(() => readdirSync(path).sort(), []),
  mode: (path) =>
    orElse(() => {
      const found = lstatSync(path);
      return { bits: found.mode & 0o777, isFolder: found.isDirectory() };
    }, null),
  freeBytes: (path) =>
    orElse(() => {
      const { bavail, bsize } = statfsSync(path);
      return bavail * bsize;
    }, null),
};
