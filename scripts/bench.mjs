import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { withDisplay } from './display.mjs';
import { electronArgs, electronEnv } from './electron-env.mjs';
import { prepareRuntime } from './electron-runtime.mjs';
import { ensureBuild } from './ensure-build.mjs';
import { runCommand } from './run-command.mjs';
import { main, root } from './run-shown.mjs';
import { ensureLibraries } from './system-libraries.mjs';

const FOLDER = join(root, 'tests/bench');

/** Runs the named benchmarks, or all; prints one JSON line a figure and writes bench-results.json. */
main(async () => {
  const wanted = process.argv.slice(2);
  const names = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.bench.ts'))
    .map((file) => file.replace('.bench.ts', ''))
    .filter((name) => wanted.length === 0 || wanted.includes(name));
  if (names.length === 0) throw new Error(`No benchmark of that name in tests/bench: ${wanted.join(', ')}`);
  await ensureLibraries({ display: true });
  const runtime = await prepareRuntime();
  await ensureBuild();
  const figures = [];
  await withDisplay(async (display) => {
    for (const name of names) {
      const env = { ...process.env, ...electronEnv(runtime), ...display };
      Object.assign(env, { ROSTRUM_ELECTRON: runtime.executable, ROSTRUM_ELECTRON_ARGS: electronArgs().join(' ') });
      const program = await bundle(`tests/bench/${name}.bench.ts`, name);
      const ran = await runCommand(process.execPath, [program], { cwd: root, env });
      const lines = ran.output.split('\n').filter((line) => line.startsWith('{"name"'));
      if (ran.code !== 0 || lines.length === 0) throw new Error(`The benchmark ${name} failed:\n${ran.output}`);
      for (const line of lines) process.stdout.write(`${line}\n`);
      figures.push(...lines.map((line) => JSON.parse(line)));
    }
  });
  writeFileSync(join(root, 'bench-results.json'), `${JSON.stringify(figures, null, 2)}\n`);
  return 0;
});
