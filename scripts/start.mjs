import { demo } from './demo.mjs';
import { hasDisplay } from './display.mjs';
import { electronArgs, electronEnv } from './electron-env.mjs';
import { prepareRuntime } from './electron-runtime.mjs';
import { ensureBuild } from './ensure-build.mjs';
import { main, runCommandShown } from './run-shown.mjs';
import { ensureLibraries } from './system-libraries.mjs';

main(async () => {
  if (!hasDisplay()) {
    process.stderr.write('There is no display here: the sample programme runs through the command line instead.\n');
    return demo();
  }
  await ensureLibraries();
  const runtime = await prepareRuntime();
  await ensureBuild();
  const args = [...electronArgs(), '.', ...process.argv.slice(2)];
  return runCommandShown(runtime.executable, args, { env: electronEnv(runtime) });
});
