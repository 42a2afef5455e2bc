import {
  closeSync,
  constants,
  existsSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';

/** An open journal: bytes go to its end and nowhere else. */
export interface Appender {
  /** Returns once the bytes would survive a power cut. */
  append(bytes: Uint8Array): void;
  /** Throws away everything from this offset on. */
  cut(offset: number): void;
  close(): void;
}

/** All that the vault asks of a file system, so that tests can put a lying one behind it. */
export interface Disk {
  /** Null when there is no such file; every other trouble is thrown. */
  read(path: string): Uint8Array | null;
  /** Writes, syncs and reads back under a temporary name, then renames over the target and syncs the folder. */
  replace(path: string, bytes: Uint8Array): void;
  append(path: string): Appender;
  /** File and folder names, sorted; empty when the folder is missing. */
  list(folder: string): string[];
  makeFolder(path: string): void;
  remove(path: string): void;
}

const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

/** The real file system. Files are for their owner alone. */
export const realDisk = (unique: () => string): Disk => ({
  read: (path) => {
    try {
      return readFileSync(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  },
  replace: (path, bytes) => {
    const temporary = `${path}.${unique()}.tmp`;
    try {
      writeSynced(temporary, bytes);
      if (!readFileSync(temporary).equals(bytes)) throw new Error(`${path} did not read back as written`);
      renameSync(temporary, path);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
    syncFolder(parentOf(path));
  },
  append: (path) => openAppender(path),
  list: (folder) => (existsSync(folder) ? readdirSync(folder).sort() : []),
  makeFolder: (path) => {
    mkdirSync(path, { recursive: true, mode: PRIVATE_FOLDER });
    syncFolder(parentOf(path));
  },
  remove: (path) => rmSync(path, { recursive: true, force: true }),
});

const parentOf = (path: string): string => path.slice(0, Math.max(1, path.search(/[\\/][^\\/]*$/)));

function writeSynced(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx', PRIVATE_FILE);
  try {
    writeAll(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A short write is not an error to the system; it must be carried on. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}

function openAppender(path: string): Appender {
  const isNew = !existsSync(path);
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT | constants.O_APPEND, PRIVATE_FILE);
  if (isNew) syncFolder(parentOf(path));
  let size = fstatSync(file).size;
  const cut = (offset: number) => {
    ftruncateSync(file, offset);
    fsyncSync(file);
    size = offset;
  };
  return {
    append: (bytes) => {
      try {
        writeAll(file, bytes);
        fdatasyncSync(file);
        size += bytes.length;
      } catch (error) {
        cut(size);
        throw error;
      }
    },
    cut,
    close: () => closeSync(file),
  };
}

/** Windows cannot sync a folder and keeps the rename in its own journal. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
