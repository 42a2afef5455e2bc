import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { once } from '#shared/once';
import { fail, ok, type Result } from '#shared/result';
import type { Pixels } from '../../pictures/pixels';
import { pngOf } from '../../pictures/write-png';
import type { ForeignFile } from '../foreign';
import type { Picture } from './read-picture';
import { refusedIn, withoutDoctype } from './svg-refusals';

// A build puts the drawer's code beside this file; from the sources it is found in its package.
const BUILT = join(import.meta.dirname, 'resvg.wasm');
const drawer = once(() => {
  const path = existsSync(BUILT) ? BUILT : createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  return initWasm(readFileSync(path));
});

/** The longer side of a drawing once it is pixels: sharp in print at the widest place a logo has. */
const DRAWN = 2_000;

/** In the drawing's own units; a poster has 5,000. */
const LONGEST_SIDE = 30_000;

/** In bytes of text. */
const LARGEST_DRAWING = 4_000_000;

/**
 * Turns a drawing into pixels. It is drawn rather than cleaned: pixels are the same in every window and on paper, and
 * nothing that a drawing could hide outlives them. What could reach outside or grow is refused before.
 */
export async function svgPicture({ name, bytes }: ForeignFile, resources: string): Promise<Result<Picture>> {
  if (bytes.length > LARGEST_DRAWING)
    return fail({ kind: 'fileTooLarge', name, megabytes: Math.ceil(bytes.length / 1_000_000), limit: 4 });
  const text = withoutDoctype(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  const part = refusedIn(text);
  if (part !== null) return fail({ kind: 'drawingRefused', name, part });

  await drawer();
  const font = /<(?:\w+:)?text\b/.test(text) ? fontsIn(resources) : {};
  const { width, height } = new Resvg(text, { font });
  if (!(width > 0 && height > 0)) return fail({ kind: 'fileBroken', name });
  if (Math.max(width, height) > LONGEST_SIDE)
    return fail({ kind: 'drawingRefused', name, part: `${Math.round(width)} × ${Math.round(height)}` });
  const value = Math.max(1, Math.round((DRAWN * width) / Math.max(width, height)));
  const drawn = new Resvg(text, { font, fitTo: { mode: 'width', value } }).render();
  const pixels = { width: drawn.width, height: drawn.height, rgba: straight(drawn.pixels) };
  return ok({ width: pixels.width, height: pixels.height, bytes: pngOf(pixels) });
}

/** Colours as they are, from colours that were dimmed by how little of them is seen. */
function straight(dimmed: Uint8Array): Pixels['rgba'] {
  const rgba = new Uint8Array(dimmed);
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = rgba[at + 3] ?? 0;
    if (alpha === 0 || alpha === 255) continue;
    for (let colour = at; colour < at + 3; colour += 1)
      rgba[colour] = Math.min(255, Math.round(((rgba[colour] ?? 0) * 255) / alpha));
  }
  return rgba;
}

/** Our own fonts for the words in a drawing; it may not name any of the machine's. */
const fontsIn = (resources: string) => ({
  fontBuffers: ['SourceSans3-Regular.ttf', 'SourceSans3-Bold.ttf'].map(
    (file) => new Uint8Array(readFileSync(join(resources, 'fonts', file))),
  ),
  defaultFontFamily: 'Source Sans 3',
  sansSerifFamily: 'Source Sans 3',
});
