import { ensureBuild } from './ensure-build.mjs';
import { main, runCommandShown } from './run-shown.mjs';

main(async () => {
  await ensureBuild();
  // Paths on the command line are meant from where npm was called.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  return runCommandShown(
    process.execPath,
    [new URL('../out/main/cli.js', import.meta.url).pathname, ...process.argv.slice(2)],
    { cwd },
  );
});
