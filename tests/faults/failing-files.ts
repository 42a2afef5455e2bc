import type { FileCalls } from '../../electron/vault/file-calls';

/** What a disk may answer instead of doing what it was asked. */
export const CODES = ['EIO', 'ENOSPC', 'EACCES', 'EPERM', 'EROFS', 'EMFILE', 'EBUSY'] as const;

export interface Fault {
  readonly code: (typeof CODES)[number];
  /** The call that fails, counted from one. */
  readonly at: number;
  /** From then on all calls fail. */
  readonly forGood: boolean;
}

/** Files whose Nth call fails until the fault is cleared; `calls` counts them, but not those made aside. */
export function failingFiles(
  files: FileCalls,
): FileCalls & { readonly calls: () => number; fail(fault: Fault | null): void; aside<T>(look: () => T): T } {
  let fault: Fault | null = null;
  let calls = 0;
  let isAside = false;
  const guarded =
    <A extends unknown[], R>(call: (...given: A) => R) =>
    (...given: A): R => {
      if (isAside) return call(...given);
      calls += 1;
      if (fault !== null && (fault.forGood ? calls >= fault.at : calls === fault.at)) {
        const path = typeof given[0] === 'string' ? given[0] : '/vault';
        throw Object.assign(new Error(`${fault.code}: ${path}`), { code: fault.code, path });
      }
      return call(...given);
    };
  return {
    calls: () => calls,
    aside: (look) => {
      isAside = true;
      try {
        return look();
      } finally {
        isAside = false;
      }
    },
    fail: (next) => {
      fault = next;
      calls = 0;
    },
    open: guarded(files.open),
    // A file that cannot be closed is the system's trouble, not the data's.
    close: files.close,
    size: guarded(files.size),
    sizeAt: guarded(files.sizeAt),
    isThere: guarded(files.isThere),
    read: guarded(files.read),
    write: guarded(files.write),
    writeThrough: guarded(files.writeThrough),
    sync: guarded(files.sync),
    truncate: guarded(files.truncate),
    rename: guarded(files.rename),
    unlink: guarded(files.unlink),
    makeFolder: guarded(files.makeFolder),
    removeFolder: guarded(files.removeFolder),
    syncFolder: guarded(files.syncFolder),
    list: guarded(files.list),
  };
}
