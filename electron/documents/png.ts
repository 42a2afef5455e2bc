import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Eight-bit pixels: red, green, blue, and how much of them is seen. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Colour types of the format, with the samples each pixel has. */
const SAMPLES: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** A logo larger than this is a mistake or an attack. */
const MOST_PIXELS = 40_000_000;

class Unreadable extends Error {}

/** Null for a damaged picture, and for the rare forms that are not read here: interlaced, or not eight bits deep. */
export function readPng(bytes: Uint8Array): Pixels | null {
  try {
    return pixelsOf(chunksOf(Buffer.from(bytes)));
  } catch {
    return null;
  }
}

type Chunks = Readonly<Record<'IHDR' | 'IDAT' | 'PLTE' | 'tRNS', Buffer>>;

function chunksOf(png: Buffer): Chunks {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Unreadable();
  const parts: Record<string, Buffer[]> = {};
  for (let at = 8; at + 12 <= png.length; ) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > png.length) throw new Unreadable();
    parts[name] = [...(parts[name] ?? []), png.subarray(at + 8, at + 8 + length)];
    at += 12 + length;
  }
  const joined = (name: string) => Buffer.concat(parts[name] ?? []);
  return { IHDR: joined('IHDR'), IDAT: joined('IDAT'), PLTE: joined('PLTE'), tRNS: joined('tRNS') };
}

function pixelsOf({ IHDR, IDAT, PLTE, tRNS }: Chunks): Pixels {
  const [width, height] = [IHDR.readUInt32BE(0), IHDR.readUInt32BE(4)];
  const [depth = 0, type = 0, , , interlace] = IHDR.subarray(8);
  const samples = SAMPLES[type];
  if (samples === undefined || depth !== 8 || interlace !== 0) throw new Unreadable();
  if (width * height === 0 || width * height > MOST_PIXELS) throw new Unreadable();
  const stride = width * samples;
  const raw = inflateSync(IDAT, { maxOutputLength: (stride + 1) * height + 64 });
  if (raw.length < (stride + 1) * height) throw new Unreadable();
  const lines = unfiltered(raw, stride, height, samples);
  return { width, height, rgba: coloured(lines, width * height, type, PLTE, tRNS) };
}

/** Undoes the prediction each line was written with. */
function unfiltered(raw: Buffer, stride: number, height: number, samples: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)] ?? 0;
    if (filter > 4) throw new Unreadable();
    for (let x = 0; x < stride; x += 1) {
      const to = y * stride + x;
      const left = x < samples ? 0 : (out[to - samples] ?? 0);
      const above = y === 0 ? 0 : (out[to - stride] ?? 0);
      const corner = x < samples || y === 0 ? 0 : (out[to - stride - samples] ?? 0);
      out[to] = (raw[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return out;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

function coloured(lines: Uint8Array, count: number, type: number, palette: Buffer, clear: Buffer): Uint8Array {
  const rgba = new Uint8Array(count * 4);
  for (let at = 0; at < count; at += 1) {
    const from = at * (SAMPLES[type] ?? 1);
    const [one = 0, two = 0, three = 0, four = 0] = [lines[from], lines[from + 1], lines[from + 2], lines[from + 3]];
    if (type === 6) rgba.set([one, two, three, four], at * 4);
    else if (type === 4) rgba.set([one, one, one, two], at * 4);
    else if (type === 2) rgba.set([one, two, three, 255], at * 4);
    else if (type === 0) rgba.set([one, one, one, 255], at * 4);
    else
      rgba.set(
        [palette[one * 3] ?? 0, palette[one * 3 + 1] ?? 0, palette[one * 3 + 2] ?? 0, clear[one] ?? 255],
        at * 4,
      );
  }
  return rgba;
}

/** A picture without transparency, which pdfkit takes in as it is. */
export function writePng(width: number, height: number, rgb: Uint8Array): Buffer {
  const lines = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1)
    lines.set(rgb.subarray(y * width * 3, (y + 1) * width * 3), y * (width * 3 + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
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
