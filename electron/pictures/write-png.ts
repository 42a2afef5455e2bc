import { crc32, deflateSync } from 'node:zlib';
import type { Pixels } from './pixels';
import { PNG_SIGNATURE, predicted } from './read-png';

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

/** The predictions that are tried on each line; the third of the format is hardly ever the best. */
const FILTERS = [0, 1, 2, 4] as const;

/** A line's prediction is chosen by every so many of its bytes: a whole trial of each would take four times as long. */
const SAMPLED = 13;

/** Each line under the prediction that leaves the least of it, as the specification advises (12.7). */
function filtered(samples: Uint8Array, stride: number, height: number, pixel: number): Buffer {
  const out = Buffer.alloc((stride + 1) * height);
  // One line of nothing above the first, and one pixel of nothing before each, so that no byte has to ask.
  const lines = [new Uint8Array(stride + pixel), new Uint8Array(stride + pixel)] as const;
  for (let y = 0; y < height; y += 1) {
    const [above, line] = y % 2 === 0 ? lines : [lines[1], lines[0]];
    line.set(samples.subarray(y * stride, (y + 1) * stride), pixel);
    let [best, least] = [0, Number.POSITIVE_INFINITY];
    for (const filter of FILTERS) {
      const rest = restOf(line, above, pixel, filter);
      if (rest < least) [best, least] = [filter, rest];
    }
    const to = y * (stride + 1);
    out[to] = best;
    if (best === 0) out.set(line.subarray(pixel), to + 1);
    else
      for (let at = pixel, end = line.length; at < end; at += 1)
        out[to + 1 + at - pixel] =
          (line[at] ?? 0) - predicted(best, line[at - pixel] ?? 0, above[at] ?? 0, above[at - pixel] ?? 0);
  }
  return out;
}

/** How far from nothing a line is under one prediction, by a sample of it. */
function restOf(line: Uint8Array, above: Uint8Array, pixel: number, filter: number): number {
  let rest = 0;
  for (let at = pixel; at < line.length; at += SAMPLED) {
    const value =
      ((line[at] ?? 0) - predicted(filter, line[at - pixel] ?? 0, above[at] ?? 0, above[at - pixel] ?? 0)) & 255;
    rest += value < 128 ? value : 256 - value;
  }
  return rest;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
