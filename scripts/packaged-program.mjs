import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import asar from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { root } from './run-shown.mjs';

/** What of the project goes to users. */
const SHIPPED = ['out/main', 'out/preload', 'out/renderer', 'resources', 'package.json'];

/**
 * What the program may never become in users' hands: a Node that runs anybody's script, or one that an option or an
 * inspector opens. Cookies are not encrypted because none is ever kept, and their key would ask the desktop's keyring
 * for its password at each start. The archive's own checksum is known to macOS and Windows only; their installers set it.
 */
export const FUSES = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
};

/** Sets the fuses in an executable. */
export const setFuses = (executable) => flipFuses(executable, { version: FuseVersion.V1, ...FUSES });

/** Makes the program as users get it, from a Linux runtime and what was built; answers the path of its executable. */
export async function packagedProgram(dist, target) {
  await cp(dist, target, { recursive: true });
  const executable = join(target, 'rostrum');
  await rename(join(target, 'electron'), executable);
  await rm(join(target, 'resources/default_app.asar'), { force: true });
  const staged = await mkdtemp(`${target}.app-`);
  for (const name of SHIPPED) {
    await mkdir(join(staged, name, '..'), { recursive: true });
    await cp(join(root, name), join(staged, name), { recursive: true });
  }
  const written = await asar.createPackage(staged, join(target, 'resources/app.asar'));
  if (written?.writable) await finished(written);
  await rm(staged, { recursive: true });
  await setFuses(executable);
  return executable;
}
