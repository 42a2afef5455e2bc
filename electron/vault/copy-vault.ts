import type { Disk } from './disk';

/** What says who holds a folder, and how often somebody guessed: of no use elsewhere. */
const STAYS = new Set(['lock', 'attempts']);

/** Thrown when the folder for a copy has something in it. */
export class NotEmpty extends Error {
  constructor(readonly path: string) {
    super(`${path} is not empty`);
  }
}

/** Copies a vault file by file, its keys last, so that half a copy opens as nothing; answers how many files. Throws `NotEmpty`. */
export function copyVault(disk: Disk, from: string, to: string): number {
  if (disk.list(to).length > 0) throw new NotEmpty(to);
  const paths = disk.beneath(from).filter((path) => !STAYS.has(path));
  const isKey = (path: string) => Number(path.startsWith('keys'));
  for (const path of paths.sort((one, other) => isKey(one) - isKey(other))) {
    const target = `${to}/${path}`;
    disk.makeFolder(target.slice(0, target.lastIndexOf('/')));
    const bytes = disk.read(`${from}/${path}`);
    if (bytes !== null) disk.replace(target, bytes);
  }
  return paths.length;
}
