import { LowSync } from 'lowdb';
import type { z } from 'zod';
import { AS_IT_IS } from '../as-it-is';
import type { Disk } from './disk';
import type { Epoch } from './keyring';
import { type Mend, OwnDamaged, type OwnName } from './mend';
import { Damaged, sealedFile } from './sealed-file';

/** A small value of the vault that is saved whole. */
export interface Kept<T> {
  read(): T;
  /** Returns once the new value is on disk, and the one before it beside it. */
  change(next: (value: T) => T): void;
  /** Lets nobody go back beyond what is kept now. */
  forgetBefore(): void;
  /** Writes the value again when a refused one may have taken its place on disk; until that succeeds it throws. */
  settle(): void;
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
  readonly name: OwnName;
  readonly schema: z.ZodType<T>;
  readonly first: T;
  /** True when the vault has data that this value must have known of. */
  readonly hadData: boolean;
  readonly mend: Mend;
}

export const ownFolder = (vault: string, { number }: Epoch): string => `${vault}/own/${number}`;

/** Opens a value; a missing file is the first value only where nothing was ever kept. Throws `OwnDamaged`. */
export function keep<T>({ disk, folder, name, schema, first, hadData, mend }: KeptPlace<T>, epoch: Epoch): Kept<T> {
  const pathIn = (of: Epoch, vault = folder) => `${ownFolder(vault, of)}/${name}`;
  const fileIn = (of: Epoch, vault = folder) => sealedFile<T>(disk, pathIn(of, vault), of.key, name);
  const beforeIn = (of: Epoch) => sealedFile<T>(disk, `${pathIn(of)}-before`, of.key, `${name} before`);
  const lowIn = (of: Epoch, value: T) => new LowSync<T>(fileIn(of), value);

  /** Null when there is none, or it is damaged. */
  const readBefore = (): T | null => {
    try {
      return beforeIn(epoch).read();
    } catch (error) {
      if (error instanceof Damaged) return null;
      throw error;
    }
  };

  /** What takes the place of a damaged value, when somebody agrees; its bytes are kept. */
  const mended = (): T => {
    const before = readBefore();
    const value = before ?? first;
    if (!mend({ name, from: before === null ? 'again' : 'before' })) throw new OwnDamaged(pathIn(epoch), name);
    const bytes = disk.read(pathIn(epoch));
    if (bytes !== null) disk.replace(`${pathIn(epoch)}-damaged`, bytes);
    fileIn(epoch).write(value);
    return value;
  };

  const opened = (): T => {
    try {
      const found = fileIn(epoch).read();
      if (found !== null) return found;
    } catch (error) {
      if (!(error instanceof Damaged)) throw error;
      return mended();
    }
    if (hadData) return mended();
    fileIn(epoch).write(first);
    return first;
  };

  let current = epoch;
  let low = lowIn(epoch, schema.parse(opened(), AS_IT_IS));
  // A spare that cannot be read is none: it is written anew while there is something to write.
  if (disk.read(`${pathIn(epoch)}-before`, 0) !== null && readBefore() === null) beforeIn(epoch).write(low.data);

  /** The refused value may have reached the disk all the same: whoever was told that it failed must not find it there later. */
  let isUncertain = false;
  const settle = () => {
    if (!isUncertain) return;
    low.write();
    isUncertain = false;
  };

  return {
    read: () => low.data,
    change: (next) => {
      const before = low.data;
      const after = schema.parse(next(before), AS_IT_IS);
      beforeIn(current).write(before);
      low.data = after;
      try {
        low.write();
        isUncertain = false;
      } catch (error) {
        low.data = before;
        isUncertain = true;
        throw error;
      }
    },
    settle,
    forgetBefore: () => beforeIn(current).write(low.data),
    copyTo: (of) => lowIn(of, low.data).write(),
    saveTo: (vault) => {
      disk.makeFolder(ownFolder(vault, current));
      fileIn(current, vault).write(low.data);
    },
    moveTo: (of) => {
      current = of;
      low = lowIn(of, low.data);
    },
  };
}
