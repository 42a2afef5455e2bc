import type { Disk } from '../../electron/vault/disk';

/** A file system in memory: whatever is written is there, at once and for good. */
export function memoryDisk(files = new Map<string, Uint8Array>()): Disk & { readonly files: Map<string, Uint8Array> } {
  const put = (path: string, bytes: Uint8Array) => void files.set(path, Uint8Array.from(bytes));
  const below = (folder: string) => [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
  return {
    files,
    read: (path) => files.get(path) ?? null,
    replace: put,
    append: (path) => {
      if (!files.has(path)) put(path, new Uint8Array());
      return {
        append: (bytes) => put(path, Buffer.concat([files.get(path) ?? new Uint8Array(), bytes])),
        cut: (offset) => put(path, (files.get(path) ?? new Uint8Array()).subarray(0, offset)),
        close: () => {},
      };
    },
    list: (folder) =>
      [...new Set(below(folder).map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))].sort(),
    makeFolder: () => {},
    remove: (path) => {
      for (const each of [path, ...below(path)]) files.delete(each);
    },
  };
}
