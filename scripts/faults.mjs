import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { withDisplay } from './display.mjs';
import { electronEnv } from './electron-env.mjs';
import { prepareRuntime } from './electron-runtime.mjs';
import { ensureBuild } from './ensure-build.mjs';
import { main, root, runCommandShown } from './run-shown.mjs';
import { ensureLibraries } from './system-libraries.mjs';

const RESULTS = join(root, 'faults-results.json');

/** Breaks the program in every way it must bear; prints a line for each proof and answers { passed, failed }. */
export async function faults(args = []) {
  await ensureLibraries({ display: true });
  const runtime = await prepareRuntime();
  await ensureBuild();
  const program = await bundle('tests/faults/run.ts', 'faults');
  await rm(RESULTS, { force: true });
  const code = await withDisplay((display) =>
    runCommandShown(process.execPath, [program, ...args], {
      env: {
        ...electronEnv(runtime),
        ...display,
        ROSTRUM_ELECTRON: runtime.executable,
        ROSTRUM_FAULTS_RESULT: RESULTS,
      },
    }),
  );
  const rows = await readFile(RESULTS, 'utf8').then(JSON.parse, () => []);
  const failed = rows.filter(({ ok }) => !ok).length;
  return { passed: rows.length - failed, failed: Math.max(failed, code === 0 ? 0 : 1) };
}

if (process.argv[1] === import.meta.filename)
  main(async () => {
    const { passed, failed } = await faults(process.argv.slice(2));
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
    return failed === 0 ? 0 : 1;
  });
