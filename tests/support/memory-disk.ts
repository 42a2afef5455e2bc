import { type Disk, diskOver } from '../../electron/vault/disk';
import { type CrashFiles, crashFiles, type Tree } from './crash-files';

/** A disk in memory: whatever is written is there, at once and for good. */
export function memoryDisk(tree: Tree = new Map()): Disk & { readonly files: CrashFiles } {
  const files = crashFiles(new Map([['/', null], ['/vault', null], ...tree]));
  let count = 0;
  return { ...diskOver(files, () => `u${(count += 1)}`), files };
}
