import { deflateSync, crc32 as nodeCrc32 } from 'node:zlib';

const crc32 = nodeCrc32 as (data: Uint8Array) => number;

/** A part of a PNG with its length and checksum. */
export function pngChunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

export const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface PngFacts {
  readonly width: number;
  readonly height: number;
  readonly depth?: number;
  readonly type?: number;
  readonly interlace?: number;
}

export function pngHeader({ width, height, depth = 8, type = 6, interlace = 0 }: PngFacts): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, type, 0, 0, interlace], 8);
  return pngChunk('IHDR', header);
}

const PASSES = [...[0, 0, 8, 8, 4, 0, 8, 8, 0, 4, 4, 8, 2, 0, 4, 4, 0, 2, 2, 4, 1, 0, 2, 2, 0, 1, 1, 2]] as const;

/** A PNG of any form, from the samples of its pixels in reading order; its lines are written without prediction. */
export function aPng(facts: PngFacts, samples: readonly number[][], more: readonly Buffer[] = []): Buffer {
  const { width, height, depth = 8, interlace = 0 } = facts;
  const passes = interlace === 0 ? [[0, 0, 1, 1]] : [0, 1, 2, 3, 4, 5, 6].map((at) => PASSES.slice(at * 4, at * 4 + 4));
  const lines: Buffer[] = [];
  for (const [left = 0, top = 0, across = 1, down = 1] of passes)
    for (let y = top; y < height; y += down) {
      const bits: number[] = [];
      for (let x = left; x < width; x += across)
        for (const sample of samples[y * width + x] ?? [])
          for (let bit = depth - 1; bit >= 0; bit -= 1) bits.push((sample >> bit) & 1);
      if (bits.length === 0) continue;
      while (bits.length % 8 !== 0) bits.push(0);
      const bytes = Array.from({ length: bits.length / 8 }, (_, at) =>
        Number.parseInt(bits.slice(at * 8, at * 8 + 8).join(''), 2),
      );
      lines.push(Buffer.from([0, ...bytes]));
    }
  return Buffer.concat([
    PNG_START,
    pngHeader(facts),
    ...more,
    pngChunk('IDAT', deflateSync(Buffer.concat(lines))),
    pngChunk('IEND', Buffer.of()),
  ]);
}

/** A JPEG's own note of how the camera was held, with a place and a name that nobody should ever see. */
export function exif(orientation: number, secret: string): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(secret)]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
