import { createHash } from 'node:crypto';
import type { Disk } from './disk';
import { type Key, seal, unseal } from './seal';
import { Damaged } from './sealed-file';

/** Bytes kept under their own SHA-256, so the same logo is kept once and cannot be swapped. */
export interface Assets {
  put(bytes: Uint8Array): string;
  /** Null when nothing of that name was ever put in. */
  get(hash: string): Buffer | null;
}

export function assetsIn(disk: Disk, folder: string, key: Key): Assets {
  disk.makeFolder(folder);
  return {
    put: (bytes) => {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const path = `${folder}/${hash}`;
      if (disk.read(path) === null) disk.replace(path, seal(key, bytes, `asset ${hash}`));
      return hash;
    },
    get: (hash) => {
      const sealed = disk.read(`${folder}/${hash}`);
      if (sealed === null) return null;
      const plain = unseal(key, sealed, `asset ${hash}`);
      if (plain === null) throw new Damaged(`${folder}/${hash}`);
      return plain;
    },
  };
}
