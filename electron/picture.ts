import { crc32 } from 'node:zlib';

/** Pictures that pdfkit and Chromium both draw. */
export type PictureKind = 'png' | 'jpeg';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** What a picture is by its first bytes, whatever its name says; null for anything else. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const startsWith = (start: Buffer) => start.equals(bytes.subarray(0, start.length));
  return startsWith(PNG) ? 'png' : startsWith(JPEG) ? 'jpeg' : null;
}

/** False for a picture that was cut short or altered on its way, before a certificate is printed with it. */
export const isWholePicture = (bytes: Uint8Array, kind: PictureKind): boolean =>
  kind === 'png' ? isWholePng(Buffer.from(bytes)) : isWholeJpeg(Buffer.from(bytes));

/** A chunk's length, name and checksum around its data (PNG specification, section 5.3). */
const CHUNK = 12;

function isWholePng(bytes: Buffer): boolean {
  for (let at = PNG.length, count = 0; at + CHUNK <= bytes.length; count += 1) {
    const length = bytes.readUInt32BE(at);
    const end = at + CHUNK + length;
    if (end > bytes.length) return false;
    const name = bytes.toString('latin1', at + 4, at + 8);
    if ((count === 0) !== (name === 'IHDR')) return false;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return false;
    if (name === 'IEND') return true;
    at = end;
  }
  return false;
}

/** Some cameras add a few bytes after the end marker. */
const TAIL = 1_024;

function isWholeJpeg(bytes: Buffer): boolean {
  const end = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
  return end > 0 && bytes.length - end <= TAIL && hasFrame(bytes);
}

/** A frame header says the size; without one there is nothing to draw (JPEG, ITU-T T.81, B.2.2). */
function hasFrame(bytes: Buffer): boolean {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) return true;
    if (marker === 0xda) return false;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return false;
}
