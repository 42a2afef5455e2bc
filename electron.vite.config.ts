import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { normalizePath, type Plugin } from 'vite';
import { grouped } from './scripts/build/chunks';
import { mantineVariables } from './scripts/build/mantine-variables';
import { wordsInFiles, wordsInPage } from './scripts/build/words';

/** With the strokes that the builder names its modules by, on Windows too. */
const at = (path: string) => normalizePath(resolve(import.meta.dirname, path));

/** What pdf.js fetches by name while it draws: character maps, the standard fonts, colour profiles and decoders. */
const pdfResources = (): Plugin => ({
  name: 'pdf-resources',
  generateBundle() {
    for (const folder of ['cmaps', 'iccs', 'standard_fonts', 'wasm'])
      for (const name of readdirSync(at(`node_modules/pdfjs-dist/${folder}`)))
        this.emitFile({
          type: 'asset',
          fileName: `pdfjs/${folder}/${name}`,
          source: readFileSync(at(`node_modules/pdfjs-dist/${folder}/${name}`)),
        });
  },
});

/** The code that draws SVG, beside the chunk that loads it. */
const drawer = (): Plugin => ({
  name: 'drawer',
  generateBundle() {
    const source = readFileSync(at('node_modules/@resvg/resvg-wasm/index_bg.wasm'));
    this.emitFile({ type: 'asset', fileName: 'chunks/resvg.wasm', source });
    this.emitFile({ type: 'asset', fileName: 'package.json', source: '{"type":"commonjs"}' });
  },
});

/**
 * Gives Mantine's fields React's ids. Its own hook puts a random one in their place after the first drawing, so every
 * field of a screen would be drawn twice before it is seen.
 */
function lastingIds(): Plugin {
  let isDone = false;
  return {
    name: 'lasting-ids',
    load(id) {
      if (!id.endsWith('/@mantine/hooks/esm/use-id/use-id.mjs')) return null;
      isDone = true;
      return `import { useId as useOwn } from 'react';
        export function useId(given) {
          const own = useOwn();
          return typeof given === 'string' ? given : own;
        }`;
    },
    buildEnd(error) {
      if (error === undefined && !isDone) throw new Error('Mantine has its useId elsewhere now');
    },
  };
}

/**
 * Lets go of what a page does not use of `shared`: a module there does nothing but say what things are, and a schema
 * that nobody asks is neither made nor sent. The first screen asks none, so zod does not hold it up.
 */
const withoutUnusedSchemas = (): Plugin => ({
  name: 'without-unused-schemas',
  enforce: 'post',
  transform(code, id) {
    if (!id.startsWith(at('shared')) || !id.endsWith('.ts')) return null;
    const calls = this.parse(code).body.flatMap((statement) => {
      const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
      const made = declared?.type === 'VariableDeclaration' ? declared.declarations.map(({ init }) => init) : [];
      return made.filter((init) => init?.type === 'CallExpression');
    });
    const marked = calls.reduceRight((before, { start, end }) => {
      const call = before.slice(start, end);
      return `${before.slice(0, start)}/*#__PURE__*/ (() => ${call})()${before.slice(end)}`;
    }, code);
    return { code: marked, map: null };
  },
  generateBundle(_, bundle) {
    const sent = new Set<string>();
    const send = (name: string) => {
      const file = bundle[name];
      if (file?.type !== 'chunk' || sent.has(name)) return;
      sent.add(name);
      for (const next of file.imports) send(next);
    };
    for (const [name, file] of Object.entries(bundle)) if (file.type === 'chunk' && file.isEntry) send(name);
    for (const name of sent)
      if (name.includes('schemas')) this.error('The first screen waits for zod: it asks a schema');
  },
});

/** Colours of Mantine's that nothing here has: 340 variables that every element of a page would inherit. */
const UNUSED = /^--mantine-color-(cyan|grape|green|indigo|lime|orange|pink|violet|yellow)-/;
const withoutUnusedColours = {
  postcssPlugin: 'without-unused-colours',
  Declaration(declaration: { prop: string; remove(): void }) {
    if (UNUSED.test(declaration.prop)) declaration.remove();
  },
};

/** What Markdown becomes a slide with. */
const SLIDES =
  /node_modules\/(markdown-it|entities|linkify-it|mdurl|punycode\.js|uc\.micro)\/|shared\/(deck\/(markdown|slide-text)|stage\/see)|renderer\/stage\/slide-preview/;

export default defineConfig({
  main: {
    plugins: [drawer(), wordsInFiles()],
    build: {
      target: 'node20.18',
      // A sixth of the time that loading it takes.
      minify: true,
      externalizeDeps: false,
      rollupOptions: {
        input: {
          main: at('electron/main.ts'),
          cli: at('electron/cli.ts'),
          'foreign-worker': at('electron/foreign/worker.ts'),
          'derive-worker': at('electron/vault/derive-worker.ts'),
        },
        external: ['electron'],
        output: {
          // Node takes twice as long to load modules of the other kind.
          format: 'cjs',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          codeSplitting: {
            groups: [
              grouped([
                ['common', ['shared/result.ts', 'shared/contract/channels.ts']],
                ['start', ['electron/main.ts']],
                ['zod', ['shared/id.ts']],
                ['base', ['shared/workshop/workshop.ts', 'shared/text/say.ts']],
                ['contract', ['shared/contract/contract.ts']],
                ['vault', ['electron/vault/door.ts']],
                ['program', ['electron/program.ts', 'electron/ipc/answer.ts']],
              ]),
            ],
          },
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      isolatedEntries: true,
      rollupOptions: {
        input: { preload: at('electron/preload.ts'), 'preload-audience': at('electron/preload-audience.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), lastingIds(), wordsInPage(), mantineVariables(), withoutUnusedSchemas(), pdfResources()],
    json: { namedExports: false, stringify: true },
    css: { postcss: { plugins: [withoutUnusedColours] } },
    build: {
      target: 'chrome130',
      minify: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      // By it the program knows which file belongs to which window.
      manifest: true,
      rollupOptions: {
        input: { facilitator: at('renderer/facilitator.html'), audience: at('renderer/audience.html') },
        output: {
          codeSplitting: {
            groups: [
              // Neither the room nor what the trainer's window begins with checks anything.
              { name: 'schemas', test: /node_modules\/zod\//, priority: 3, includeDependenciesRecursively: false },
              // The room's window is sent not a line of the trainer's.
              {
                ...grouped([
                  ['room', ['renderer/app/audience.tsx']],
                  ['window', ['renderer/app/facilitator.tsx']],
                ]),
                priority: 2,
              },
              // Neither the shell nor the overview draws a slide.
              { name: 'slides', test: SLIDES, priority: 1, includeDependenciesRecursively: false },
              { name: 'screens', test: /node_modules|shared|renderer/, minShareCount: 2 },
            ],
          },
        },
      },
    },
  },
});
