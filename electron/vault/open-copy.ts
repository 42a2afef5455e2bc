import type { z } from 'zod';
import { Ledger } from '#shared/library/ledger';
import { Library } from '#shared/library/library';
import type { Disk } from './disk';
import { ownFolder } from './kept';
import type { Epoch } from './keyring';
import type { Keys } from './keys';
import { Damaged, readSealed } from './sealed-file';
import type { WorkshopFiles } from './workshop-files';

/** A copy of a vault, opened for reading alone. */
export interface OpenCopy {
  /** Null when it cannot be read. */
  readonly library: Library | null;
  readonly ledger: Ledger | null;
  ids(): string[];
  filesOf(id: string): WorkshopFiles | null;
  /** Overwrites the copy's keys in memory. */
  forget(): void;
}

/** A disk on which nothing changes: what is written goes nowhere. A stick may be read-only, and a copy stays as it was made. */
export const untouched = (disk: Disk): Disk => ({
  ...disk,
  replace: () => {},
  supplant: () => {},
  makeFolder: () => {},
  remove: () => {},
  shred: () => {},
  sweep: () => {},
});

export function copyWith(folder: string, disk: Disk, keys: Keys): OpenCopy {
  const filesFor = (id: string, { number, key }: Epoch): WorkshopFiles => ({
    folder: `${folder}/workshops/${id}/${number}`,
    id,
    disk,
    key,
  });
  const own = <T>(name: string, schema: z.ZodType<T>): T | null => {
    const path = `${ownFolder(folder, keys.own())}/${name}`;
    try {
      return schema.safeParse(readSealed(disk, path, keys.own().key, name)).data ?? null;
    } catch (error) {
      if (error instanceof Damaged) return null;
      throw error;
    }
  };
  const filesOf = (id: string) => {
    const epoch = keys.of(id);
    return epoch === null ? null : filesFor(id, epoch);
  };
  return {
    library: own('library', Library),
    ledger: own('ledger', Ledger),
    ids: () => keys.ids().filter((id) => disk.list(filesOf(id)?.folder ?? '').length > 0),
    filesOf,
    forget: keys.forget,
  };
}
