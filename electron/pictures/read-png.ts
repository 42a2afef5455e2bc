import { inflateSync } from 'node:zlib';
import { paintLine } from './paint-line';
import { MOST_PIXELS, type Pixels } from './pixels';
import { unfilter } from './prediction';

export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Colour types of the format: the samples of a pixel, and the depths that each may have (PNG specification, 11.2.1). */
const TYPES: Readonly<Record<number, { readonly samples: number; readonly depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};

/** Where the passes of an interlaced picture begin, and their steps: across, down, step across, step down. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const WHOLE = [[0, 0, 1, 1]] as const;

class Unreadable extends Error {}

/** What the header says of a picture; null when there is no header. Nothing is unpacked. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (png.length < 33 || !png.subarray(0, 8).equals(PNG_SIGNATURE)) return null;
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** The pixels of a PNG of any form: of one to sixteen bits, interlaced or not. Null for one that is damaged or too large. */
export function readPng(bytes: Uint8Array): Pixels | null {
  try {
    return pixelsOf(chunksOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
  } catch {
    return null;
  }
}

type Chunks = Readonly<Record<'IHDR' | 'IDAT' | 'PLTE' | 'tRNS', Buffer>>;

function chunksOf(png: Buffer): Chunks {
  if (!png.subarray(0, 8).equals(PNG_SIGNATURE)) throw new Unreadable();
  const parts = new Map<string, Buffer[]>();
  for (let at = 8; at + 12 <= png.length; ) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > png.length) throw new Unreadable();
    const known = parts.get(name);
    if (known === undefined) parts.set(name, [png.subarray(at + 8, at + 8 + length)]);
    else known.push(png.subarray(at + 8, at + 8 + length));
    if (name === 'IEND') break;
    at += 12 + length;
  }
  const joined = (name: string) => Buffer.concat(parts.get(name) ?? []);
  return { IHDR: joined('IHDR'), IDAT: joined('IDAT'), PLTE: joined('PLTE'), tRNS: joined('tRNS') };
}

function pixelsOf({ IHDR, IDAT, PLTE, tRNS }: Chunks): Pixels {
  const [width, height] = [IHDR.readUInt32BE(0), IHDR.readUInt32BE(4)];
  const [depth = 0, type = 0, , , interlace = 0] = IHDR.subarray(8);
  const { samples, depths } = TYPES[type] ?? { samples: 0, depths: [] };
  if (!depths.includes(depth) || interlace > 1) throw new Unreadable();
  if (width * height === 0 || width * height > MOST_PIXELS) throw new Unreadable();

  const passes = (interlace === 1 ? PASSES : WHOLE).flatMap(([left, top, across, down]) => {
    const [columns, rows] = [Math.ceil((width - left) / across), Math.ceil((height - top) / down)];
    const stride = Math.ceil((columns * samples * depth) / 8);
    return columns > 0 && rows > 0 ? [{ left, top, across, down, columns, rows, stride }] : [];
  });
  const length = passes.reduce((sum, { rows, stride }) => sum + rows * (stride + 1), 0);
  const raw = inflateSync(IDAT, { maxOutputLength: length + 64 });
  if (raw.length < length) throw new Unreadable();

  const form = { type, depth, samples, palette: PLTE, clear: tRNS };
  const rgba = new Uint8Array(width * height * 4);
  let at = 0;
  for (const { left, top, across, down, columns, rows, stride } of passes) {
    if (!unfilter(raw, at, rows, stride, Math.max(1, (samples * depth) >> 3))) throw new Unreadable();
    for (let row = 0; row < rows; row += 1) {
      const line = raw.subarray(at + 1, at + 1 + stride);
      paintLine(line, form, columns, rgba, ((top + row * down) * width + left) * 4, across * 4);
      at += stride + 1;
    }
  }
  return { width, height, rgba };
}
