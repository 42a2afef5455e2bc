import { checkSources } from './check.mjs';
import { endToEnd, READERS } from './e2e.mjs';
import { prepareRuntime } from './electron-runtime.mjs';
import { faults } from './faults.mjs';
import { main } from './run-shown.mjs';
import { ensureLibraries } from './system-libraries.mjs';
import { runUnitTests } from './unit.mjs';

/** What only a fresh machine waits for: the network, mostly. */
async function setUp() {
  await ensureLibraries({ display: true, extra: READERS });
  await prepareRuntime();
}

/** Everything: types, lint, format, architecture, unit, build, faults, end to end. Ends with one line of figures. */
main(async () => {
  await Promise.all([checkSources(), setUp()]);
  const unit = await runUnitTests();
  const broken = await faults(['--short']);
  const driven = await endToEnd();
  const passed = unit.passed + broken.passed + driven.passed;
  const failed = unit.failed + broken.failed + driven.failed;
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
});
