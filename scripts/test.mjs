import { check } from './check.mjs';
import { endToEnd } from './e2e.mjs';
import { faults } from './faults.mjs';
import { main } from './run-shown.mjs';
import { ensureLibraries } from './system-libraries.mjs';

/** Everything: types, lint, format, architecture, unit, build, faults, end to end. Ends with one line of figures. */
main(async () => {
  await ensureLibraries({ display: true, extra: ['poppler-utils', 'qpdf', 'strace', 'iproute2'] });
  const unit = await check();
  const broken = await faults(['--short']);
  const driven = await endToEnd();
  const passed = unit.passed + broken.passed + driven.passed;
  const failed = unit.failed + broken.failed + driven.failed;
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
});
