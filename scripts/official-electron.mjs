import { access, constants, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startCommand } from './run-command.mjs';
import { alone } from './set-up-lock.mjs';

const STALLED_MS = 60_000;

/** The official Electron that lies in node_modules, or null. */
export async function installedOfficial() {
  const { folder, version } = await electronPackage();
  try {
    const dist = join(folder, 'dist');
    const found = (await readFile(join(dist, 'version'), 'utf8')).trim().replace(/^v/, '');
    const executable = join(dist, await readFile(join(folder, 'path.txt'), 'utf8'));
    await access(executable, constants.X_OK);
    return found === version ? { dist, executable, version } : null;
  } catch {
    return null;
  }
}

/**
 * Has the electron package's own installer download the official binary; null when it cannot.
 * A download that gives no byte within `patienceMs` is given up, so that a closed network falls through;
 * with `isQuiet` the log hears of an attempt only when it gets somewhere.
 */
export async function downloadOfficial({ log, patienceMs, isQuiet = false }) {
  const { folder, version } = await electronPackage();
  try {
    await access(folder, constants.W_OK);
  } catch {
    return null;
  }
  return alone(
    join(folder, '.download.lock'),
    async () => {
      const present = await installedOfficial();
      if (present) return present;
      if (!isQuiet) log(`Looking for the official Electron ${version}.`);
      const problem = await install(folder, patienceMs, log);
      if (problem && !isQuiet) log(`The official Electron ${version} cannot be downloaded here (${problem}).`);
      return installedOfficial();
    },
    { log },
  );
}

async function install(folder, patienceMs, log) {
  const temporary = await mkdtemp(join(tmpdir(), 'rostrum-electron-'));
  const env = { ...process.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary };
  delete env.ELECTRON_OVERRIDE_DIST_PATH;
  const { ended, stop } = startCommand(process.execPath, [join(folder, 'install.js')], { env });
  const growth = watchGrowth([temporary, join(folder, 'dist')], patienceMs, stop, log);
  const { code, output } = await ended;
  const isGivenUp = growth.isGivenUp();
  await rm(temporary, { recursive: true, force: true });
  if (isGivenUp) return 'no answer in time';
  return code === 0 ? null : output.split('\n')[0].trim() || 'the installer failed';
}

// The installer tells nothing for 30 seconds and has no time-out; the files it writes show whether it gets on.
function watchGrowth(folders, patienceMs, giveUp, log) {
  let state = 'waiting';
  const watching = async () => {
    const start = await sizeOf(folders);
    for (let seen = start, since = performance.now(), told = since; state === 'waiting'; ) {
      await pause(250, undefined, { ref: false });
      const size = await sizeOf(folders);
      const now = performance.now();
      if (size !== seen) [seen, since] = [size, now];
      if (seen > start && now - told > 3_000) {
        log(`Downloading and unpacking: ${Math.round((seen - start) / 1e6)} MB.`);
        told = now;
      }
      if (state === 'waiting' && now - since > (seen > start ? STALLED_MS : patienceMs)) {
        state = 'given up';
        giveUp();
      }
    }
  };
  watching();
  const isGivenUp = () => {
    if (state === 'waiting') state = 'ended';
    return state === 'given up';
  };
  return { isGivenUp };
}

async function sizeOf(folders) {
  let total = 0;
  for (const folder of folders) {
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    const sizes = names.map(async (name) => {
      const found = await stat(join(folder, name)).catch(() => null);
      return found?.isFile() ? found.size : 0;
    });
    total += (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  }
  return total;
}

async function electronPackage() {
  const path = createRequire(import.meta.url).resolve('electron/package.json');
  const { version } = JSON.parse(await readFile(path, 'utf8'));
  return { folder: dirname(path), version };
}
