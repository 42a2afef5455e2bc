import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Writes folder/manifest.json: the recipe's name and, for each file of folder/dist, its sha256 and how it looked. */
export async function writeManifest(folder, recipe) {
  const files = {};
  for (const [name, look] of Object.entries(await looks(folder))) {
    files[name] = { ...look, sha256: await sha256(join(folder, 'dist', name)) };
  }
  await save(folder, { recipe, files });
}

/**
 * Compares folder/dist with its manifest and answers what is wrong in a few words, or null.
 * Sizes and times are enough when they agree (a change cannot leave the inode's change time as it was);
 * where they do not, the sha256 of every file decides.
 */
export async function problemWith(folder, recipe) {
  const manifest = await load(folder);
  if (manifest === null) return 'its manifest cannot be read';
  if (manifest.recipe !== recipe) return 'it was made by another version of the set-up';
  const found = await looks(folder);
  for (const name of Object.keys(found)) {
    if (!manifest.files[name]) return `${name} does not belong to it`;
  }
  let isUntouched = true;
  for (const [name, { sha256: _, ...look }] of Object.entries(manifest.files)) {
    if (found[name]?.size !== look.size) return `${name} is missing or has the wrong size`;
    if (found[name].mode !== look.mode) return `${name} has the wrong permissions`;
    isUntouched &&= found[name].modified === look.modified && found[name].changed === look.changed;
  }
  return isUntouched ? null : problemWithContent(folder, manifest, found);
}

async function problemWithContent(folder, manifest, found) {
  for (const [name, { sha256: expected }] of Object.entries(manifest.files)) {
    if ((await sha256(join(folder, 'dist', name))) !== expected) return `${name} was changed`;
    manifest.files[name] = { ...found[name], sha256: expected };
  }
  await save(folder, manifest).catch(() => {}); // a cache that is only readable is checked in full each time
  return null;
}

async function looks(folder) {
  const dist = join(folder, 'dist');
  const entries = await readdir(dist, { recursive: true, withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(dist, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
  const stats = await Promise.all(names.map((name) => stat(join(dist, name))));
  return Object.fromEntries(
    stats.map(({ size, mode, mtimeMs, ctimeMs }, index) => [
      names[index],
      { size, mode: mode & 0o777, modified: mtimeMs, changed: ctimeMs },
    ]),
  );
}

async function sha256(path) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

async function load(folder) {
  try {
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    return typeof manifest?.files === 'object' && manifest.files !== null ? manifest : null;
  } catch {
    return null;
  }
}

async function save(folder, manifest) {
  const draft = join(folder, `manifest.json.${process.pid}`);
  await writeFile(draft, `${JSON.stringify(manifest, null, 1)}\n`);
  await rename(draft, join(folder, 'manifest.json'));
}
