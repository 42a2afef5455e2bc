import { main } from './run-shown.mjs';

/** Runs the sample programme's main job through the command-line door into demo/. */
export async function demo() {
  throw new Error('Not built yet.');
}

if (process.argv[1] === import.meta.filename) main(demo);
