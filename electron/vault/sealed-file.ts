import type { SyncAdapter } from 'lowdb';
import type { Disk } from './disk';
import { type Key, seal, unseal } from './seal';

/** Thrown when bytes are there but are not what was written; never answered with a default. */
export class Damaged extends Error {
  constructor(readonly path: string) {
    super(`Damaged: ${path}`);
  }
}

/** lowdb's adapter over one encrypted file, replaced atomically; a missing file is null, a damaged one throws. */
export const sealedFile = <T>(disk: Disk, path: string, key: Key, about: string): SyncAdapter<T> => ({
  read: () => readSealed<T>(disk, path, key, about),
  write: (value) => disk.replace(path, seal(key, Buffer.from(JSON.stringify(value)), about)),
});

export function readSealed<T>(disk: Disk, path: string, key: Key, about: string): T | null {
  const bytes = disk.read(path);
  if (bytes === null) return null;
  const plain = unseal(key, bytes, about);
  if (plain === null) throw new Damaged(path);
  return JSON.parse(plain.toString()) as T;
}
