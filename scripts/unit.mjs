import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, runCommandShown } from './run-shown.mjs';

const VITEST = join(root, 'node_modules/vitest/vitest.mjs');

/** Runs vitest and answers { passed, failed }; a run that never got as far as a test counts as one failure. */
export async function runUnitTests(args = []) {
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-unit-'));
  const file = join(folder, 'result.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runCommandShown(process.execPath, [VITEST, 'run', ...reporters, ...args]);
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(await readFile(file, 'utf8'));
    return { passed: numPassedTests, failed: Math.max(numFailedTests, code === 0 ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
