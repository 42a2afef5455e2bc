import { join } from 'node:path';
import { build } from 'vite';
import { root } from './run-shown.mjs';

/** Bundles one TypeScript program of the project for Node, its packages left outside, and answers the path of the result. */
export async function bundle(source, name) {
  const outDir = join(root, 'out/bundles');
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      ssr: join(root, source),
      outDir,
      emptyOutDir: false,
      target: 'node20.18',
      rollupOptions: { output: { format: 'es', entryFileNames: `${name}.mjs` } },
    },
  });
  return join(outDir, `${name}.mjs`);
}
