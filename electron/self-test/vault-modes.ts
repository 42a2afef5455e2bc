import { chmodSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What of a vault stood open to other users of the laptop when the program started. */
export interface FoundOpen {
  /** Closed to them at once. */
  readonly mended: readonly string[];
  /** Somebody else's, or on a disk without permissions. */
  readonly left: readonly string[];
}

export const NOTHING_OPEN: FoundOpen = { mended: [], left: [] };

const OTHERS = 0o077;

/** Closes a vault's folder and what lies directly in it to all but its owner: whoever is shut out of the folder reaches nothing beneath. */
export function closeToOthers(vault: string): FoundOpen {
  const found = { mended: [] as string[], left: [] as string[] };
  if (process.platform === 'win32') return found;
  const own = process.getuid?.();
  for (const path of [vault, ...readdirSync(vault).map((name) => join(vault, name))]) {
    const before = lstatSync(path, { throwIfNoEntry: false });
    // A link has no permissions, and what it leads to is not ours to change.
    if (before === undefined || before.isSymbolicLink() || (before.mode & OTHERS) === 0) continue;
    found[before.uid === own && isClosed(path, before.mode) ? 'mended' : 'left'].push(path);
  }
  return found;
}

/** Some disks take the change and do not keep it. */
function isClosed(path: string, mode: number): boolean {
  try {
    chmodSync(path, mode & 0o700);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
  return (lstatSync(path).mode & OTHERS) === 0;
}
