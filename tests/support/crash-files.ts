import type { FileCalls } from '../../electron/vault/file-calls';

/** What lies on a disk: files by path, and folders with null. */
export type Tree = Map<string, Uint8Array | null>;

type Write = { readonly at: number; readonly bytes: Buffer } | { readonly size: number };

/** A file's bytes as programs see them, as they would be after a power cut, and the writes in between. */
interface Inode {
  live: Buffer;
  durable: Buffer;
  pending: Write[];
}

/** A folder's change that is not synced yet: names that come (with what they stand for) and names that go. */
interface Renaming {
  readonly come?: readonly [string, Inode | null];
  readonly go?: string;
}

/**
 * A file system in memory that keeps what was not synced in limbo. A power cut may keep any part of it: each file's
 * unsynced writes wholly, partly, as zeroes or not at all, and each folder's unsynced names up to any point.
 */
export interface CrashFiles extends FileCalls {
  readonly live: Tree;
  put(path: string, bytes: Uint8Array): void;
  /** What a power cut at this moment may leave, at most so many different ones. */
  crashes(most: number): Tree[];
}

const parentOf = (path: string): string => path.slice(0, Math.max(1, path.lastIndexOf('/')));

const trouble = (code: string, path: string): Error => Object.assign(new Error(`${code}: ${path}`), { code, path });

/** `step` is called after every call that has changed something, before it is answered; `syncs: false` forgets to sync. */
export function crashFiles(
  tree: Tree = new Map(),
  { step = () => {}, syncs = true }: { step?: (files: CrashFiles) => void; syncs?: boolean } = {},
): CrashFiles {
  const inodeOf = (bytes: Uint8Array): Inode => {
    const live = Buffer.from(bytes);
    return { live, durable: live, pending: [] };
  };
  const names = new Map<string, Inode | null>([...tree].map(([path, bytes]) => [path, bytes && inodeOf(bytes)]));
  const durable = new Map(names);
  const limbo = new Map<string, Renaming[]>();
  const open = new Map<number, Inode>();
  let count = 2;

  const inode = (path: string): Inode => {
    const found = names.get(path);
    if (found === undefined) throw trouble('ENOENT', path);
    if (found === null) throw trouble('EISDIR', path);
    return found;
  };
  const opened = (file: number) => open.get(file) ?? never();
  const never = (): never => {
    throw trouble('EBADF', '');
  };
  const rename = (folder: string, change: Renaming) => {
    if (change.go !== undefined) names.delete(change.go);
    if (change.come !== undefined) names.set(...change.come);
    limbo.set(folder, [...(limbo.get(folder) ?? []), change]);
    step(files);
  };
  const note = (node: Inode, write: Write) => {
    node.live = written(node.live, write);
    node.pending.push(write);
    step(files);
  };
  const settle = (node: Inode) => {
    if (!syncs) return;
    // Every write makes new bytes, so both can be the same ones.
    node.durable = node.live;
    node.pending = [];
    step(files);
  };

  const files: CrashFiles = {
    get live() {
      return new Map([...names].map(([path, node]) => [path, node === null ? null : node.live]));
    },
    put: (path, bytes) => {
      const node = inodeOf(bytes);
      names.set(path, node);
      durable.set(path, node);
    },
    open: (path, how) => {
      if (how === 'new' && names.has(path)) throw trouble('EEXIST', path);
      if (!names.has(path)) {
        if (how === 'there') throw trouble('ENOENT', path);
        if (names.get(parentOf(path)) !== null) throw trouble('ENOENT', path);
        rename(parentOf(path), { come: [path, { live: Buffer.alloc(0), durable: Buffer.alloc(0), pending: [] }] });
      }
      count += 1;
      open.set(count, inode(path));
      return count;
    },
    close: (file) => void open.delete(file),
    isThere: (file) => [...names.values()].includes(opened(file)),
    size: (file) => opened(file).live.length,
    sizeAt: (path) => inode(path).live.length,
    read: (path, limit) => Buffer.from(inode(path).live.subarray(0, limit)),
    write: (file, bytes, from, position) => {
      note(opened(file), { at: position, bytes: Buffer.from(bytes.subarray(from)) });
      return bytes.length - from;
    },
    writeThrough: (file, bytes, from, position) => {
      const taken = files.write(file, bytes, from, position);
      settle(opened(file));
      return taken;
    },
    sync: (file) => settle(opened(file)),
    truncate: (file, size) => note(opened(file), { size }),
    rename: (from, to) => rename(parentOf(to), { come: [to, inode(from)], go: from }),
    unlink: (path) => {
      inode(path);
      rename(parentOf(path), { go: path });
    },
    makeFolder: (path) => {
      if (names.has(path)) throw trouble('EEXIST', path);
      rename(parentOf(path), { come: [path, null] });
    },
    removeFolder: (path) => {
      if ([...names.keys()].some((each) => each.startsWith(`${path}/`))) throw trouble('ENOTEMPTY', path);
      rename(parentOf(path), { go: path });
    },
    syncFolder: (path) => {
      if (!syncs) return;
      for (const { come, go } of limbo.get(path) ?? []) {
        if (go !== undefined) durable.delete(go);
        if (come !== undefined) durable.set(...come);
      }
      limbo.delete(path);
      step(files);
    },
    list: (path) => {
      const found = names.get(path);
      if (found === undefined) throw trouble('ENOENT', path);
      if (found !== null) throw trouble('ENOTDIR', path);
      return [...names]
        .filter(([each]) => parentOf(each) === path && each !== path)
        .map(([each, node]) => ({ name: each.slice(path.length + 1), isFolder: node === null }));
    },
    crashes: (most) => {
      const trees: Tree[] = [];
      for (const chosen of namings(durable, limbo, most)) {
        for (const contents of contentsOf(chosen, most - trees.length)) trees.push(contents);
        if (trees.length >= most) break;
      }
      return trees;
    },
  };
  return files;
}

function written(before: Buffer, write: Write): Buffer {
  if ('size' in write)
    return Buffer.concat([before.subarray(0, write.size), Buffer.alloc(Math.max(0, write.size - before.length))]);
  const after = Buffer.alloc(Math.max(before.length, write.at + write.bytes.length));
  before.copy(after);
  write.bytes.copy(after, write.at);
  return after;
}

type Names = Map<string, Inode | null>;

/** Every way in which the folders' unsynced names may have reached the disk: of each folder, up to any point. */
function namings(durable: Names, limbo: ReadonlyMap<string, readonly Renaming[]>, most: number): Names[] {
  let found: Names[] = [durable];
  for (const changes of limbo.values()) {
    const next: Names[] = [];
    for (const before of found) {
      let names = before;
      next.push(names);
      for (const { come, go } of changes) {
        names = new Map(names);
        if (go !== undefined) names.delete(go);
        if (come !== undefined) names.set(...come);
        next.push(names);
      }
    }
    found = next.slice(-most);
  }
  return found;
}

const PAGE = 512;

/** What may be in a file after a power cut. */
function variants({ durable, pending, live }: Inode): Buffer[] {
  if (pending.length === 0) return [durable];
  const found = [durable, live];
  let before = durable;
  for (const write of pending) {
    if ('bytes' in write && write.bytes.length > 0) {
      const { at, bytes } = write;
      const cuts = new Set(
        [1, bytes.length >> 1, bytes.length - 1, PAGE - (at % PAGE)].filter((cut) => cut > 0 && cut < bytes.length),
      );
      for (const cut of cuts) {
        found.push(written(before, { at, bytes: bytes.subarray(0, cut) }));
        // The size was written and the data was not, before or behind a page's end.
        found.push(
          written(before, { at, bytes: Buffer.concat([bytes.subarray(0, cut), Buffer.alloc(bytes.length - cut)]) }),
        );
      }
      const page = PAGE - (at % PAGE);
      if (page < bytes.length)
        found.push(written(before, { at, bytes: Buffer.concat([Buffer.alloc(page), bytes.subarray(page)]) }));
      found.push(written(before, { at, bytes: Buffer.alloc(bytes.length) }));
    }
    before = written(before, write);
    found.push(before);
  }
  return found;
}

/** The trees that these names and every variant of their files make; one file is varied at a time, the others being old or new. */
function contentsOf(names: Names, most: number): Tree[] {
  const reachable = [...names].filter(([path]) => path === '/' || hasParents(names, path));
  const unsettled = reachable.flatMap(([, node]) => (node !== null && node.pending.length > 0 ? [node] : []));
  const treeWith = (bytesOf: (node: Inode) => Buffer): Tree =>
    new Map(reachable.map(([path, node]) => [path, node === null ? null : bytesOf(node)]));
  if (unsettled.length === 0) return [treeWith(({ durable }) => durable)];
  const trees: Tree[] = [];
  for (const varied of new Set(unsettled))
    for (const bytes of variants(varied)) {
      trees.push(treeWith((node) => (node === varied ? bytes : node.durable)));
      if (unsettled.length > 1) trees.push(treeWith((node) => (node === varied ? bytes : node.live)));
      if (trees.length >= most) return trees;
    }
  return trees;
}

const hasParents = (names: Names, path: string): boolean => {
  const parent = parentOf(path);
  return parent === '/' || (names.get(parent) === null && hasParents(names, parent));
};
