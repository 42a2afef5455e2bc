import { join } from 'node:path';
import { main, root, runCommandShown } from './run-shown.mjs';
import { runUnitTests } from './unit.mjs';

/** The checkers in two lanes that run side by side, about equally long. */
const LANES = [
  [['typed lint', 'oxlint/bin/oxlint', ['-c', 'oxlint.jsonc', 'shared', 'electron', 'renderer', 'tests']]],
  [
    ['format and lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']],
    ['types', 'typescript/bin/tsc', ['-b', '--pretty', 'false']],
  ],
];

async function runLane(steps) {
  for (const [name, program, args] of steps) {
    process.stdout.write(`• ${name}\n`);
    const code = await runCommandShown(process.execPath, [join(root, 'node_modules', program), ...args]);
    if (code !== 0) throw new Error(`The ${name} check failed; see the lines above.`);
  }
}

/**
 * Everything that can be said without starting the program: types, lint, format, architecture, unit. What the unit tests
 * call for may still be `underWay` while the sources are looked at.
 */
export async function check(underWay = Promise.resolve()) {
  await Promise.all([...LANES.map(runLane), underWay]);
  process.stdout.write('• architecture and unit tests\n');
  return runUnitTests();
}

if (process.argv[1] === import.meta.filename)
  main(async () => {
    const { passed, failed } = await check();
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
    return failed === 0 ? 0 : 1;
  });
