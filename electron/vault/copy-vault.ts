import { type Disk, isLeftover } from './disk';

/** What says who holds a folder, and how often somebody guessed: of no use elsewhere. */
const STAYS = new Set(['lock', 'attempts']);

/** Thrown when the folder for a copy has something in it. */
export class NotEmpty extends Error {
  constructor(readonly path: string) {
    super(`${path} is not empty`);
  }
}

/** How far a copy has come, in files. */
export interface CopyStep {
  readonly done: number;
  readonly total: number;
}

/** Pictures and generations are never written twice under one name, so they may be copied while work goes on. */
const isSettled = (path: string): boolean => /(^|\/)(assets\/[^/]+|snapshot-\d+)$/.test(path);

/** Keys come last, so that half a copy opens as nothing. */
const keysLast = (paths: readonly string[]): string[] => {
  const isKey = (path: string) => Number(path.startsWith('keys'));
  return [...paths].sort((one, other) => isKey(one) - isKey(other));
};

/**
 * Copies a vault file by file, reading each back, but for those that its keys do not open; answers how many. Between two steps others may change the vault:
 * what can change is copied at the end, after `settle`, in one breath. Throws `NotEmpty`.
 */
export function* copyingFiles(
  disk: Disk,
  from: string,
  to: string,
  { settle, opens }: { settle: () => void; opens: () => (path: string) => boolean },
): Generator<CopyStep, number, undefined> {
  if (disk.list(to).length > 0) throw new NotEmpty(to);
  const paths = () => {
    const isOpened = opens();
    return disk.beneath(from).filter((path) => !STAYS.has(path) && !isLeftover(path) && isOpened(path));
  };
  const copied = new Set<string>();
  const copy = (path: string) => {
    const bytes = disk.read(`${from}/${path}`);
    if (bytes === null) return;
    const target = `${to}/${path}`;
    disk.makeFolder(target.slice(0, target.lastIndexOf('/')));
    disk.replace(target, bytes);
    copied.add(path);
  };
  const first = paths();
  for (const path of first.filter(isSettled)) {
    copy(path);
    yield { done: copied.size, total: first.length };
  }
  settle();
  const now = new Set(paths());
  for (const path of copied) if (!now.has(path)) disk.remove(`${to}/${path}`);
  for (const path of keysLast([...now].filter((each) => !copied.has(each)))) copy(path);
  return now.size;
}
