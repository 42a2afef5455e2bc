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

/** Everything that can be said of the sources themselves: types, lint, format. */
export const checkSources = () => Promise.all(LANES.map(runLane));

/** These write documents and vaults, read files of every kind and start other programs: they are for `npm test`. */
const WHOLE_PARTS = 'tests/electron/{documents,foreign,handlers}/**';

if (process.argv[1] === import.meta.filename)
  main(async () => {
    await checkSources();
    process.stdout.write('• architecture and unit tests\n');
    const { passed, failed } = await runUnitTests(['--exclude', WHOLE_PARTS]);
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
    return failed === 0 ? 0 : 1;
  });
