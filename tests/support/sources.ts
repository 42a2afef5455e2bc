import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** Every source file of the program with its text, by its path from the project's folder. */
export const readSources = (): Map<string, string> =>
  new Map(
    ['shared', 'electron', 'renderer'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
        .sort()
        .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')] as const),
    ),
  );
