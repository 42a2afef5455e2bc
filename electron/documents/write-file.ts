import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Written } from '#shared/contract/request';
import { Refused } from '../sandbox';

/** Writes under a temporary name and renames, so that a file with the right name is always whole. */
export function writeWhole(folder: string, name: string, bytes: Uint8Array, unique: string): Written {
  const path = join(folder, name);
  const temporary = join(folder, `.rostrum-${unique}.part`);
  try {
    const file = openSync(temporary, 'wx');
    try {
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    takeAway(temporary);
    throw Object.assign(error as NodeJS.ErrnoException, { path: folder, dest: undefined });
  }
  return { name, path, bytes: bytes.length };
}

/** What cannot be taken away is not what went wrong: that is told by whoever calls this. */
function takeAway(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The next writing here sweeps it up.
  }
}

const LEFTOVER = /^\.rostrum-[\w-]+\.(?:part|probe)$/;

/** Longer than one file takes, even on a slow stick: what is younger may be being written by another process. */
const A_MINUTE = 60_000;

/** Takes away what a run that was cut off by a power cut left here half-written: it holds a name that nobody would look for in it. */
export function sweepLeftovers(folder: string): void {
  try {
    for (const name of readdirSync(folder).filter((each) => LEFTOVER.test(each))) {
      const path = join(folder, name);
      if (Math.abs(Date.now() - statSync(path).mtimeMs) > A_MINUTE) rmSync(path, { force: true });
    }
  } catch {
    // A folder that cannot be looked into can still be written to, and says so itself when it cannot.
  }
}

/** Throws what the system says of a folder that cannot be written, before anything else is done. */
export function probeFolder(folder: string, unique: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new Refused({ kind: 'notWritable', path: folder });
  const probe = writeWhole(folder, `.rostrum-${unique}.probe`, new Uint8Array(), unique);
  rmSync(probe.path, { force: true });
}
