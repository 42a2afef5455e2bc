import type { Stamp } from '#shared/time';
import type { Disk } from './disk';
import { COPIES } from './key-file';

/** A destruction that was asked for; it is gone once all of it has been done. */
const ASKED = 'destroying';

/** When the vault that was here before was destroyed: a date, and nothing else. */
const NOTE = 'destroyed';

const DATA = ['own', 'workshops', 'attempts'];

/** Writes down that all of this vault is to go; from here on only forwards. */
export const beginDestruction = (disk: Disk, folder: string, stamp: Stamp): void =>
  disk.replace(`${folder}/${ASKED}`, Buffer.from(`${stamp}\n`));

/** Overwrites the keys, and then takes away what nobody can read any more; does nothing when nobody asked for it. */
export function finishDestruction(disk: Disk, folder: string): void {
  const asked = disk.read(`${folder}/${ASKED}`);
  if (asked === null) return;
  for (const name of COPIES) disk.shred(`${folder}/${name}`);
  for (const name of DATA) disk.remove(`${folder}/${name}`);
  disk.replace(`${folder}/${NOTE}`, asked);
  disk.remove(`${folder}/${ASKED}`);
}

/** The date of the last destruction; null when there was none. */
export const destroyedOn = (disk: Disk, folder: string): Stamp | null => {
  const bytes = disk.read(`${folder}/${NOTE}`);
  return bytes === null ? null : Buffer.from(bytes).toString().trim();
};
