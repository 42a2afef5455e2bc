import type { Pixels } from '../pictures/pixels';
import { readPng } from '../pictures/read-png';
import { writePng } from '../pictures/write-png';
import type { Assets } from '../vault/assets';

/** Pictures ready for any number of documents, and those that cannot be drawn. */
export interface Pictures {
  readonly ready: ReadonlyMap<string, Buffer>;
  readonly unreadable: readonly string[];
}

/** Enough for the widest logo at 400 dots an inch; what is larger only makes files heavy. */
const MOST_ACROSS = 900;

/**
 * Opens pictures once for a whole batch: on white, no larger than print needs. pdfkit would take a
 * transparent picture apart anew for each document, and a damaged one would break it half-way.
 */
export function openPictures(asset: Assets['get'], hashes: Iterable<string>): Pictures {
  const ready = new Map<string, Buffer>();
  const unreadable: string[] = [];
  for (const hash of new Set(hashes)) {
    const bytes = asset(hash);
    const picture = bytes === null ? null : printable(bytes);
    if (picture === null) unreadable.push(hash);
    else ready.set(hash, picture);
  }
  return { ready, unreadable };
}

/** A PNG on white in print size, a JPEG as it is; null for anything that would not draw. */
export function printable(bytes: Buffer): Buffer | null {
  if (isJpeg(bytes)) return bytes;
  const pixels = readPng(bytes);
  if (pixels === null) return null;
  const factor = Math.max(1, Math.floor(Math.max(pixels.width, pixels.height) / MOST_ACROSS));
  const [width, height] = [Math.floor(pixels.width / factor), Math.floor(pixels.height / factor)];
  return writePng(Math.max(1, width), Math.max(1, height), onWhite(pixels, factor));
}

const isJpeg = (bytes: Buffer): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && frameOf(bytes);

/** Whether a frame header with a size comes before the data ends, as pdfkit will look for it. */
function frameOf(bytes: Buffer): boolean {
  for (let at = 2; at + 9 < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt16BE(at);
    if (marker < 0xffc0) return false;
    const isFrame = marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return bytes.readUInt16BE(at + 5) > 0 && bytes.readUInt16BE(at + 7) > 0;
  }
  return false;
}

/** Averages squares of pixels, so that a fine line in a large logo survives its shrinking. */
function onWhite({ width, height, rgba }: Pixels, factor: number): Uint8Array {
  const [across, down] = [Math.max(1, Math.floor(width / factor)), Math.max(1, Math.floor(height / factor))];
  const rgb = new Uint8Array(across * down * 3);
  for (let y = 0; y < down; y += 1)
    for (let x = 0; x < across; x += 1)
      for (let colour = 0; colour < 3; colour += 1)
        rgb[(y * across + x) * 3 + colour] = average(rgba, width, { x: x * factor, y: y * factor, factor, colour });
  return rgb;
}

interface Square {
  readonly x: number;
  readonly y: number;
  readonly factor: number;
  readonly colour: number;
}

function average(rgba: Uint8Array, width: number, { x, y, factor, colour }: Square): number {
  let sum = 0;
  for (let dy = 0; dy < factor; dy += 1)
    for (let dx = 0; dx < factor; dx += 1) {
      const at = ((y + dy) * width + x + dx) * 4;
      const seen = (rgba[at + 3] ?? 0) / 255;
      sum += (rgba[at + colour] ?? 0) * seen + 255 * (1 - seen);
    }
  return Math.round(sum / (factor * factor));
}
