import {
  closeSync,
  constants,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';

/** `new` must not be there yet, `log` may be, `there` is, and is written over in place. */
export type Opening = 'new' | 'log' | 'there';

/** The few calls that the vault makes on a file system, one by one, so that tests can fail, delay or lose each of them. */
export interface FileCalls {
  open(path: string, how: Opening): number;
  close(file: number): void;
  size(file: number): number;
  /** Throws ENOENT when there is no such file. */
  sizeAt(path: string): number;
  /** False once the file has been taken away under the program: what is written to it is lost. */
  isThere(file: number): boolean;
  /** From the start, at most so many bytes; throws ENOENT when there is no such file. */
  read(path: string, limit?: number): Buffer;
  /** Answers how many bytes were taken. */
  write(file: number, bytes: Uint8Array, from: number, position: number): number;
  /** The same in a file opened as a log, but returns only when the bytes would survive a power cut. */
  writeThrough(file: number, bytes: Uint8Array, from: number, position: number): number;
  sync(file: number): void;
  truncate(file: number, size: number): void;
  rename(from: string, to: string): void;
  unlink(path: string): void;
  makeFolder(path: string): void;
  removeFolder(path: string): void;
  syncFolder(path: string): void;
  /** Throws ENOENT when there is no such folder. */
  list(path: string): { readonly name: string; readonly isFolder: boolean }[];
}

const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

/** Linux writes through in one call; elsewhere Node's fdatasync does more than O_DSYNC would (F_FULLFSYNC, FlushFileBuffers). */
const WRITES_THROUGH = process.platform === 'linux';

const { O_CREAT, O_DSYNC, O_EXCL, O_RDWR } = constants;

const FLAGS: Record<Opening, number> = {
  new: O_RDWR | O_CREAT | O_EXCL,
  log: O_RDWR | O_CREAT | (WRITES_THROUGH ? O_DSYNC : 0),
  there: O_RDWR,
};

/** The real file system. Files and folders are for their owner alone. */
export const realFiles: FileCalls = {
  open: (path, how) => openSync(path, FLAGS[how], PRIVATE_FILE),
  close: closeSync,
  size: (file) => fstatSync(file).size,
  sizeAt: (path) => statSync(path).size,
  // Windows lets nobody take away a file that is open, and some of its file systems count no links.
  isThere: (file) => process.platform === 'win32' || fstatSync(file).nlink > 0,
  read: (path, limit) => (limit === undefined ? readFileSync(path) : readStart(path, limit)),
  write: (file, bytes, from, position) => writeSync(file, bytes, from, bytes.length - from, position),
  writeThrough: (file, bytes, from, position) => {
    const written = writeSync(file, bytes, from, bytes.length - from, position);
    if (!WRITES_THROUGH) fdatasyncSync(file);
    return written;
  },
  sync: fsyncSync,
  truncate: ftruncateSync,
  rename: renameSync,
  unlink: unlinkSync,
  makeFolder: (path) => void mkdirSync(path, { mode: PRIVATE_FOLDER }),
  removeFolder: (path) => rmdirSync(path),
  syncFolder: (path) => {
    // Windows cannot sync a folder and keeps the rename in its own journal.
    if (process.platform === 'win32') return;
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  },
  list: (path) =>
    readdirSync(path, { withFileTypes: true }).map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() })),
};

function readStart(path: string, limit: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(limit);
    return bytes.subarray(0, readSync(file, bytes, 0, limit, 0));
  } finally {
    closeSync(file);
  }
}
