import { randomFillSync } from 'node:crypto';
import { type FileCalls, realFiles } from './file-calls';

/**
 * An open journal: bytes go to its end and nowhere else. While it is open the file has room to spare, written as
 * zeroes: a disk is quicker to write where there is room already than to make a file longer.
 */
export interface Appender {
  /** Returns once the bytes would survive a power cut; when it throws, the file is as it was, or will be before the next append. */
  append(bytes: Uint8Array): void;
  /** Throws away everything from this offset on. */
  cut(offset: number): void;
  /** Gives back the room to spare and what a failed append may have left; a crash leaves zeroes behind the end. */
  close(): void;
}

/** So much room is made at once, enough for about a hundred changes. */
const ROOM = 64 * 1024;

/** All that the vault asks of a disk. What returns has happened for good; what throws has not happened, or not been heard of. */
export interface Disk {
  /** Null when there is no such file; every other trouble is thrown. */
  read(path: string, limit?: number): Uint8Array | null;
  /** Writes, syncs and reads back under a temporary name, then renames over the target and syncs the folder. */
  replace(path: string, bytes: Uint8Array): void;
  /** The same, and what was there before is overwritten, as far as a disk lets anybody do that. */
  supplant(path: string, bytes: Uint8Array): void;
  append(path: string): Appender;
  /** Bytes; 0 when there is no such file. */
  size(path: string): number;
  /** File and folder names, sorted; empty when the folder is missing. */
  list(folder: string): string[];
  makeFolder(path: string): void;
  /** Takes away a file, or a folder with all that is in it. */
  remove(path: string): void;
  /** Overwrites a file before it is taken away. */
  shred(path: string): void;
  /** Every file beneath a folder, by its path from there. */
  beneath(folder: string): string[];
  /** Takes away, at any depth, what writes that never finished left behind. */
  sweep(folder: string): void;
}

const TEMPORARY = '.tmp';

/** A name that only a write which never finished leaves behind. */
export const isLeftover = (name: string): boolean => name.endsWith(TEMPORARY);

const parentOf = (path: string): string => path.slice(0, Math.max(1, path.search(/[\\/][^\\/]*$/)));

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** What a call answers, or this instead when there is no such file or folder. */
function orMissing<T>(otherwise: T, call: () => T): T {
  try {
    return call();
  } catch (error) {
    if (isMissing(error)) return otherwise;
    throw error;
  }
}

/** A disk made of single calls; `unique` answers a name that no other write has. */
export function diskOver(files: FileCalls, unique: () => string): Disk {
  /** A short write is not an error to the system; it must be carried on. */
  const writeAll = (bytes: Uint8Array, write: (from: number) => number) => {
    for (let written = 0; written < bytes.length; ) written += write(written);
  };

  const withFile = (path: string, how: 'new' | 'there', use: (file: number) => void) => {
    const file = files.open(path, how);
    try {
      use(file);
      files.sync(file);
    } catch (error) {
      throw placed(error, path);
    } finally {
      files.close(file);
    }
  };

  /** As well as can be: no disk promises that the old bytes are gone, so a refusal changes nothing that was promised. */
  const overwrite = (file: number) => {
    try {
      const noise = randomFillSync(Buffer.alloc(files.size(file)));
      writeAll(noise, (from) => files.write(file, noise, from, from));
      files.sync(file);
    } catch {}
  };

  const replace = (path: string, bytes: Uint8Array) => {
    const temporary = `${path}.${unique()}${TEMPORARY}`;
    try {
      withFile(temporary, 'new', (file) => writeAll(bytes, (from) => files.write(file, bytes, from, from)));
      if (!files.read(temporary).equals(bytes)) throw new Error(`${path} did not read back as written`);
      files.rename(temporary, path);
    } catch (error) {
      tidy(temporary);
      throw error;
    }
    files.syncFolder(parentOf(path));
  };

  /** What stays behind when even this fails is taken away at the next start. */
  const tidy = (temporary: string) => {
    try {
      files.unlink(temporary);
    } catch {}
  };

  const remove = (path: string): void => {
    const entries = orMissing(null, () => listOrFile(path));
    if (entries === null) return;
    if (entries === 'file') files.unlink(path);
    else {
      for (const { name } of entries) remove(`${path}/${name}`);
      files.removeFolder(path);
    }
  };

  const beneath = (folder: string): string[] =>
    orMissing([], () => files.list(folder)).flatMap(({ name, isFolder }) =>
      isFolder ? beneath(`${folder}/${name}`).map((path) => `${name}/${path}`) : [name],
    );

  const listOrFile = (path: string) => {
    try {
      return files.list(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return 'file' as const;
      throw error;
    }
  };

  return {
    read: (path, limit) => orMissing(null, () => files.read(path, limit)),
    replace,
    supplant: (path, bytes) => {
      const old = orMissing(null, () => files.open(path, 'there'));
      try {
        replace(path, bytes);
        if (old !== null) overwrite(old);
      } finally {
        if (old !== null) files.close(old);
      }
    },
    size: (path) => orMissing(0, () => files.sizeAt(path)),
    append: (path) => openAppender(files, path, writeAll),
    list: (folder) => orMissing([], () => files.list(folder).map(({ name }) => name)).sort(),
    makeFolder: (path) => makeFolder(files, path),
    remove: (path) => {
      remove(path);
      orMissing(undefined, () => files.syncFolder(parentOf(path)));
    },
    beneath,
    sweep: (folder) => {
      for (const path of beneath(folder)) if (isLeftover(path)) files.unlink(`${folder}/${path}`);
    },
    shred: (path) => {
      orMissing(undefined, () => withFile(path, 'there', overwrite));
      orMissing(undefined, () => files.unlink(path));
      files.syncFolder(parentOf(path));
    },
  };
}

function makeFolder(files: FileCalls, path: string): void {
  if (orMissing(null, () => files.list(path)) !== null) return;
  const parent = parentOf(path);
  if (parent !== path) makeFolder(files, parent);
  files.makeFolder(path);
  files.syncFolder(parent);
}

type WriteAll = (bytes: Uint8Array, write: (from: number) => number) => void;

function openAppender(files: FileCalls, path: string, writeAll: WriteAll): Appender {
  const isNew = orMissing(null, () => files.read(path, 0)) === null;
  const file = files.open(path, 'log');
  if (isNew) files.syncFolder(parentOf(path));
  let size = files.size(file);
  /** The file's own length, room included. */
  let length = size;
  /** What a failed append may have left beyond the end. Nothing is written behind it. */
  let isFrayed = false;
  const cut = (offset: number) => {
    isFrayed = true;
    files.truncate(file, offset);
    files.sync(file);
    size = offset;
    length = offset;
    isFrayed = false;
  };
  return {
    append: (bytes) => {
      if (isFrayed) cut(size);
      if (!files.isThere(file)) throw Object.assign(new Error(`${path} is gone`), { code: 'ENOENT', path });
      const fits = size + bytes.length <= length;
      const written = fits ? bytes : withRoom(bytes);
      try {
        writeAll(written, (from) => files.writeThrough(file, written, from, size + from));
      } catch (error) {
        isFrayed = true;
        // When even this is refused, the next append begins with it.
        try {
          cut(size);
        } catch {}
        throw placed(error, path);
      }
      if (!fits) length = size + written.length;
      size += bytes.length;
    },
    cut,
    close: () => {
      try {
        if (isFrayed || length > size) cut(size);
      } catch {
        // Room that stays is no loss: whoever reads the file knows it for what it is.
      } finally {
        files.close(file);
      }
    },
  };
}

/** The system does not say which file it could not write when it was given an open one; a person must be told. */
const placed = (error: unknown, path: string): unknown =>
  error instanceof Error && !('path' in error) ? Object.assign(error, { path }) : error;

/** The bytes with room behind them. */
function withRoom(bytes: Uint8Array): Uint8Array {
  const wide = Buffer.alloc(bytes.length + ROOM);
  wide.set(bytes);
  return wide;
}

/** The real disk. */
export const realDisk = (unique: () => string): Disk => diskOver(realFiles, unique);
