import { crc32, deflateSync } from 'node:zlib';
import type { Pixels } from './pixels';
import { filtered } from './prediction';
import { PNG_SIGNATURE } from './read-png';

/** A picture without transparency, which pdfkit takes in as it is. */
export const writePng = (width: number, height: number, rgb: Uint8Array): Buffer => encoded(width, height, rgb, 3);

/** Pixels as a PNG: a plain header, the pixels, and nothing else. What is seen whole needs no transparency. */
export function pngOf({ width, height, rgba }: Pixels): Buffer {
  const count = width * height;
  let isWhole = true;
  for (let at = 3; at < count * 4 && isWhole; at += 4) isWhole = rgba[at] === 255;
  if (!isWhole) return encoded(width, height, rgba, 4);
  const rgb = new Uint8Array(count * 3);
  for (let at = 0; at < count; at += 1) {
    rgb[at * 3] = rgba[at * 4] ?? 0;
    rgb[at * 3 + 1] = rgba[at * 4 + 1] ?? 0;
    rgb[at * 3 + 2] = rgba[at * 4 + 2] ?? 0;
  }
  return encoded(width, height, rgb, 3);
}

function encoded(width: number, height: number, samples: Uint8Array, of: 3 | 4): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, of === 3 ? 2 : 6, 0, 0, 0], 8);
  return Buffer.concat([
    PNG_SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(filtered(samples, width * of, height, of), { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
