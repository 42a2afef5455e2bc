import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { normalizePath, type Rollup } from 'vite';

/** The builder runs in the project's folder. */
const at = (path: string) => normalizePath(resolve(path));

/** A package that is a list of names: whoever imports some of them is made of those, and not of the whole list. */
const LISTS = ['@mantine/core/esm/index.mjs', '@tabler/icons-react/dist/esm/tabler-icons-react.mjs'].map((list) =>
  normalizePath(realpathSync(at(`node_modules/${list}`))),
);

/** Where a list has each of its names from. */
function homesIn(list: string): Map<string, string> {
  const from = /(?:import|export) \{([^}]*)\} from ['"](\.[^'"]+)['"]/g;
  return new Map(
    [...readFileSync(list, 'utf8').matchAll(from)].flatMap(([, names = '', path = '']) =>
      names
        .split(',')
        .map((name) => [name.replace(/^.* as /, '').trim(), normalizePath(join(dirname(list), path))] as const),
    ),
  );
}

/** The modules that a module is made of. */
function partsFinder(): (id: string, context: Rollup.ChunkingContext) => readonly string[] {
  const lists = new Map(LISTS.map((list) => [list, homesIn(list)]));
  return (id, context) => {
    const { importedIds = [], code = '' } = context.getModuleInfo(id) ?? {};
    const imported = [...(code ?? '').matchAll(/import\s*\{([^}]*)\}\s*from/g)].flatMap(([, names = '']) =>
      names.split(',').map((name) => name.replace(/ as .*$/, '').trim()),
    );
    return importedIds.flatMap((next) => {
      const homes = lists.get(next);
      return homes === undefined ? [next] : imported.flatMap((name) => homes.get(name) ?? []);
    });
  };
}

/**
 * Puts all that some modules are made of into one file for each name; what two of them need is in the first. A program
 * that asks for sixty files waits for sixty answers.
 */
export function grouped(parts: readonly (readonly [name: string, of: readonly string[]])[]) {
  const homes = new Map<string, string>();
  const entries = new Set(parts.flatMap(([, of]) => of.map(at)));
  const partsOf = partsFinder();
  const gather = (id: string, name: string, importsOf: (id: string) => readonly string[]) => {
    if (homes.has(id)) return;
    homes.set(id, name);
    for (const next of importsOf(id)) gather(next, name, importsOf);
  };
  const nameOf: Rollup.CodeSplittingNameFunction = (id, context) => {
    const importsOf = (each: string) => partsOf(each, context);
    if (homes.size === 0) for (const [name, of] of parts) for (const path of of) gather(at(path), name, importsOf);
    return entries.has(id) ? null : (homes.get(id) ?? null);
  };
  return { name: nameOf, debugName: parts[0]?.[0] ?? '', includeDependenciesRecursively: false };
}
