import { z } from 'zod';

/** One step of a change, as data: set a value at a path, or remove what is there. */
export const Patch = z.union([
  z.strictObject({ path: z.array(z.union([z.string(), z.number()])).min(1), value: z.json() }),
  z.strictObject({ path: z.array(z.union([z.string(), z.number()])).min(1), gone: z.literal(true) }),
]);
export type Patch = z.infer<typeof Patch>;
type Path = Patch['path'];
type Node = Record<string | number, unknown>;

export const set = (path: Path, value: unknown): Patch => ({
  path,
  value: value as z.infer<ReturnType<typeof z.json>>,
});

export const remove = (path: Path): Patch => ({ path, gone: true });

/** A new value that shares all that the patches leave alone; a node that many patches meet is copied once. */
export function patched<T extends object>(value: T, patches: readonly Patch[]): T {
  const fresh = new Set<unknown>();
  return patches.reduce<Node>((node, patch) => replaceAt(node, patch, 0, fresh), value as Node) as T;
}

function replaceAt(node: Node, patch: Patch, depth: number, fresh: Set<unknown>): Node {
  const key = step(node, patch, depth);
  const copy = fresh.has(node) ? node : copyOf(node);
  fresh.add(copy);
  if (depth < patch.path.length - 1) copy[key] = replaceAt(node[key] as Node, patch, depth + 1, fresh);
  else if ('gone' in patch) delete copy[key];
  else copy[key] = patch.value;
  return copy;
}

const copyOf = (node: Node): Node => (Array.isArray(node) ? [...node] : { ...node }) as Node;

/**
 * Changes the value itself and answers the patches that would change it back. Only the writer of a
 * document may call this: its cost is the size of the change, not of the document.
 */
export function patchInPlace(value: object, patches: readonly Patch[]): Patch[] {
  return patches.map((patch) => changeAt(value as Node, patch)).reverse();
}

function changeAt(root: Node, patch: Patch): Patch {
  const last = patch.path.length - 1;
  const parent = patch.path
    .slice(0, last)
    .reduce<Node>((node, _, depth) => node[step(node, patch, depth)] as Node, root);
  const key = step(parent, patch, last);
  const back = Object.hasOwn(parent, key) ? set(patch.path, parent[key]) : remove(patch.path);
  if ('gone' in patch) delete parent[key];
  else parent[key] = patch.value;
  return back;
}

/** A path that leads nowhere, or to an object's prototype, is a bug in a command: it throws before anything is changed. */
function step(node: Node, { path }: Patch, depth: number): string | number {
  const key = path[depth] as string | number;
  const reachable =
    typeof node === 'object' && node !== null && (depth === path.length - 1 || Object.hasOwn(node, key));
  if (!reachable || key === '__proto__') throw new Error(`No way to ${path.join('/')} at step ${depth}`);
  return key;
}

/** The same patches in values of their own: a rule may hand over a value that it found elsewhere in the document. */
export const copied = (patches: readonly Patch[]): Patch[] =>
  patches.map((patch) =>
    'gone' in patch ? patch : { path: patch.path, value: copy(patch.value) as typeof patch.value },
  );

/** As it would come back from disk: what is undefined is not there. */
function copy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => (each === undefined ? null : copy(each)));
  // fromEntries defines: a key called __proto__ stays a key.
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([key, each]) => [key, copy(each)]),
  );
}
