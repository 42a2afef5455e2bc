import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, runCommandShown } from './run-shown.mjs';

const BUILDER = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'scripts/build',
  'electron.vite.config.ts',
  'package.json',
];

/** The newest change below a path, in milliseconds. */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function builtAt() {
  try {
    return statSync(join(root, 'out/renderer/facilitator.html')).mtimeMs;
  } catch {
    return 0;
  }
}

/** Builds the program when a source is newer than what was built; says so on standard error. */
export async function ensureBuild() {
  const sources = Math.max(...SOURCES.map((name) => newest(join(root, name))));
  if (builtAt() > sources) return;
  process.stderr.write('Building Rostrum…\n');
  const code = await runCommandShown(process.execPath, [BUILDER, 'build', '--logLevel', 'warn'], {
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (code !== 0) throw new Error('The program could not be built; see the lines above.');
}
