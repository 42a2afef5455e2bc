import { main, runCommandShown } from './run-shown.mjs';
import { runUnitTests } from './unit.mjs';

const STEPS = [
  ['types', 'tsc', ['-b', '--pretty', 'false']],
  ['format and lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['typed lint', 'eslint', ['--max-warnings', '0', 'shared', 'electron', 'renderer', 'tests']],
];

/** Everything that can be said without starting the program: types, lint, format, architecture, unit. */
export async function check() {
  for (const [name, program, args] of STEPS) {
    process.stdout.write(`• ${name}\n`);
    const code = await runCommandShown('npx', ['--no-install', program, ...args]);
    if (code !== 0) throw new Error(`The ${name} check failed; see the lines above.`);
  }
  process.stdout.write('• architecture and unit tests\n');
  return runUnitTests();
}

if (process.argv[1] === import.meta.filename)
  main(async () => {
    const { passed, failed } = await check();
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
    return failed === 0 ? 0 : 1;
  });
