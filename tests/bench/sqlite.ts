import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The newest that runs on Node 20. */
const VERSION = '12.4.1';

interface Statement {
  run(...values: unknown[]): unknown;
}

export interface Database {
  pragma(text: string): unknown;
  exec(text: string): unknown;
  prepare(text: string): Statement;
  close(): void;
}

/** better-sqlite3, built from source once into a cache; it is a peer for the benchmark and no part of the program. */
export function sqlite(): new (path: string) => Database {
  const folder = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), `rostrum/better-sqlite3-${VERSION}`);
  const built = join(folder, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node');
  if (!existsSync(built)) {
    process.stderr.write('Building better-sqlite3 for the comparison…\n');
    mkdirSync(folder, { recursive: true });
    const install = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
    execFileSync('npm', [...install, `better-sqlite3@${VERSION}`], { stdio: ['ignore', 2, 2] });
    const gyp = ['exec', '--yes', '--', 'node-gyp@11', 'rebuild', '--release'];
    execFileSync('npm', gyp, { cwd: join(folder, 'node_modules/better-sqlite3'), stdio: ['ignore', 2, 2] });
  }
  return createRequire(join(folder, 'package.json'))('better-sqlite3') as new (
    path: string,
  ) => Database;
}
