import { fail, ok, type Result } from '#shared/result';
import { MOST_PIXELS, type Pixels, shrunk } from '../../pictures/pixels';
import { pngSize, readPng } from '../../pictures/read-png';
import { pngOf } from '../../pictures/write-png';
import type { ForeignFile } from '../foreign';
import { jpegFacts } from './jpeg-facts';
import { isWholePng, pictureKind } from './picture-kind';

/** A picture that we have written ourselves from the pixels of a foreign one. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** In millions of bytes. */
const LARGEST_PICTURE = 20;

/** Enough for a wall of 2,560 dots, and for the widest logo in print. */
const LONGEST_SIDE = 2_560;

/** A JPEG has at least one bit for each block of 8 by 8 pixels (ITU-T T.81, F.1.2 and G.1.2). */
const MOST_PIXELS_IN_A_BYTE = 8 * 64;

/**
 * Reads a picture to its pixels and writes these down anew, so that nothing else of the file is kept: no notes of a
 * camera, no place, no name, no bytes after the end. A drawing is turned into pixels too.
 */
export async function readPicture(file: ForeignFile, resources: string): Promise<Result<Picture>> {
  const { name, bytes } = file;
  const megabytes = Math.ceil(bytes.length / 1_000_000);
  if (megabytes > LARGEST_PICTURE) return fail({ kind: 'fileTooLarge', name, megabytes, limit: LARGEST_PICTURE });
  const kind = pictureKind(bytes);
  try {
    if (kind === 'png') return pngPicture(file);
    if (kind === 'jpeg') return await jpegPicture(file);
    if (kind === 'svg') return await (await import('./read-svg')).svgPicture(file, resources);
  } catch {
    return fail({ kind: 'fileBroken', name });
  }
  return fail({ kind: 'fileKind', name, expected: 'PNG, JPEG, SVG' });
}

/** What a picture says of its size decides before memory is set aside for it. */
function refuseSize(name: string, { width, height }: { readonly width: number; readonly height: number }) {
  const pixels = width * height;
  return pixels > MOST_PIXELS
    ? fail({ kind: 'pictureTooLarge', name, megapixels: Math.ceil(pixels / 1_000_000), limit: MOST_PIXELS / 1_000_000 })
    : null;
}

function pngPicture({ name, bytes }: ForeignFile): Result<Picture> {
  const size = pngSize(bytes);
  if (size === null) return fail({ kind: 'fileBroken', name });
  const refused = refuseSize(name, size);
  if (refused !== null) return refused;
  const pixels = isWholePng(bytes) ? readPng(bytes) : null;
  if (pixels === null) return fail({ kind: 'fileBroken', name });
  const kept = shrunk(pixels, LONGEST_SIDE);
  return ok(pictureOf(kept, pngOf(kept)));
}

async function jpegPicture({ name, bytes }: ForeignFile): Promise<Result<Picture>> {
  const facts = jpegFacts(bytes);
  if (facts === null) return fail({ kind: 'fileBroken', name });
  const refused = refuseSize(name, facts);
  if (refused !== null) return refused;
  if (facts.width * facts.height > bytes.length * MOST_PIXELS_IN_A_BYTE) return fail({ kind: 'fileBroken', name });
  const { jpegOf, jpegPixels } = await import('./read-jpeg');
  const kept = jpegPixels(bytes, facts, LONGEST_SIDE);
  return ok(pictureOf(kept, jpegOf(kept)));
}

const pictureOf = ({ width, height }: Pixels, bytes: Buffer): Picture => ({ width, height, bytes });
