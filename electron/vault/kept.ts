import { LowSync } from 'lowdb';
import type { z } from 'zod';
import type { Disk } from './disk';
import type { Epoch } from './keyring';
import { Damaged, sealedFile } from './sealed-file';

/** A small value of the vault that is saved whole. */
export interface Kept<T> {
  read(): T;
  /** Returns once the new value is on disk. */
  change(next: (value: T) => T): void;
  /** Writes the value under another key, into that key's own folder. */
  copyTo(epoch: Epoch): void;
  /** Writes the value as it is in memory into another vault's folder, under the same key. */
  saveTo(vault: string): void;
  /** From now on with what `copyTo` wrote. */
  moveTo(epoch: Epoch): void;
}

/** Where a vault's own values lie, and how they are made when there are none. */
export interface KeptPlace<T> {
  readonly disk: Disk;
  readonly folder: string;
  readonly name: string;
  readonly schema: z.ZodType<T>;
  readonly first: T;
  /** True when the vault has data that this value must have known of. */
  readonly hadData: boolean;
}

export const ownFolder = (vault: string, { number }: Epoch): string => `${vault}/own/${number}`;

/** Opens a value; a missing file is the first value only where nothing was ever kept. Throws `Damaged`. */
export function keep<T>({ disk, folder, name, schema, first, hadData }: KeptPlace<T>, epoch: Epoch): Kept<T> {
  const pathIn = (of: Epoch, vault = folder) => `${ownFolder(vault, of)}/${name}`;
  const lowIn = (of: Epoch, value: T, vault = folder) =>
    new LowSync<T>(sealedFile<T>(disk, pathIn(of, vault), of.key, name), value);
  let current = epoch;
  let low = lowIn(epoch, first);
  low.read();
  if (low.data === first) {
    if (hadData) throw new Damaged(pathIn(epoch));
    low.write();
  }
  low.data = schema.parse(low.data);
  return {
    read: () => low.data,
    change: (next) => {
      const before = low.data;
      low.data = schema.parse(next(before));
      try {
        low.write();
      } catch (error) {
        low.data = before;
        throw error;
      }
    },
    copyTo: (of) => lowIn(of, low.data).write(),
    saveTo: (vault) => {
      disk.makeFolder(ownFolder(vault, current));
      lowIn(current, low.data, vault).write();
    },
    moveTo: (of) => {
      current = of;
      low = lowIn(of, low.data);
    },
  };
}
