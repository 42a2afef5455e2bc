import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withDisplay } from './display.mjs';
import { electronEnv } from './electron-env.mjs';
import { prepareRuntime } from './electron-runtime.mjs';
import { ensureBuild } from './ensure-build.mjs';
import { main, root, runCommandShown } from './run-shown.mjs';
import { ensureLibraries } from './system-libraries.mjs';

const PLAYWRIGHT = join(root, 'node_modules/playwright/cli.js');

/** The independent readers that the tests check files with, and a terminal to type on. */
export const READERS = ['poppler-utils', 'qpdf', 'strace', 'iproute2', 'bsdutils'];

/** Root can take the network away: then the whole journey is made in a world of its own, with nothing but itself to call. */
function runOffline([program, ...words], options) {
  if (process.platform !== 'linux' || process.getuid() !== 0) return runCommandShown(program, words, options);
  const script = 'ip link set lo up && exec "$0" "$@"';
  const env = { ...options.env, ROSTRUM_OFFLINE: '1' };
  return runCommandShown('unshare', ['--net', 'sh', '-c', script, program, ...words], { ...options, env });
}

/** Drives the real program through its real windows; answers { passed, failed }. */
export async function endToEnd(args = []) {
  await ensureLibraries({ display: true, extra: READERS });
  const runtime = await prepareRuntime();
  await ensureBuild();
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-e2e-'));
  const file = join(folder, 'result.json');
  try {
    const code = await withDisplay((display) =>
      runOffline([process.execPath, PLAYWRIGHT, 'test', '-c', 'tests/playwright.config.ts', ...args], {
        env: { ...electronEnv(runtime), ...display, ROSTRUM_ELECTRON: runtime.executable, ROSTRUM_E2E_RESULT: file },
      }),
    );
    const { expected, unexpected, flaky } = JSON.parse(await readFile(file, 'utf8')).stats;
    return { passed: expected, failed: Math.max(unexpected + flaky, code === 0 ? 0 : 1) };
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    return { passed: 0, failed: 1 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename)
  main(async () => {
    const { passed, failed } = await endToEnd(process.argv.slice(2));
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
    return failed === 0 ? 0 : 1;
  });
