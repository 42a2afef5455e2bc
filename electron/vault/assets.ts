import { createHash } from 'node:crypto';
import { type Disk, isLeftover } from './disk';
import { type Key, seal, unseal } from './seal';
import { Damaged } from './sealed-file';

/** Bytes kept under their own SHA-256, so the same logo is kept once and cannot be swapped. */
export interface Assets {
  put(bytes: Uint8Array): string;
  /** Null when nothing of that name was ever put in. */
  get(hash: string): Buffer | null;
}

/** The assets of one folder, which can be listed. */
export interface AssetFolder extends Assets {
  list(): string[];
}

/** The name of these bytes. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function assetsIn(disk: Disk, folder: string, key: Key): AssetFolder {
  return {
    list: () => disk.list(folder).filter((name) => !isLeftover(name)),
    put: (bytes) => {
      const hash = hashOf(bytes);
      const path = `${folder}/${hash}`;
      if (disk.read(path, 0) === null) {
        disk.makeFolder(folder);
        disk.replace(path, seal(key, bytes, `asset ${hash}`));
      }
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

/** An asset, or null when it cannot be read: the disk that held it may be gone. */
export function getOrNot(assets: Pick<Assets, 'get'>, hash: string): Buffer | null {
  try {
    return assets.get(hash);
  } catch {
    return null;
  }
}
