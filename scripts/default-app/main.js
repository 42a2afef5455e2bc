// Becomes default_app.asar: what `electron FOLDER` runs before it knows an app.
// Electron holds back "ready" until this module has loaded, so the app's main is awaited here.

import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(import.meta.url);
const args = process.argv.slice(1);
let target;
while (target === undefined && args.length > 0) {
  const arg = args.shift();
  if (arg === '-r' || arg === '--require') require(resolve(args.shift()));
  else if (!arg.startsWith('-')) target = resolve(arg);
}
try {
  if (target === undefined) throw 'Name the folder of the app to start.';
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  const folder = statSync(target).isDirectory() ? target : dirname(target);
  if (folder === target) {
    const { name, productName, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (version) app.setVersion(version);
    if (productName ?? name) app.setName(productName ?? name);
  }
  app.setAppPath(folder);
  await import(pathToFileURL(require.resolve(target)).href);
} catch (error) {
  process.stderr.write(`The app could not be loaded. ${error.stack ?? error}\n`);
  app.exit(1);
}
