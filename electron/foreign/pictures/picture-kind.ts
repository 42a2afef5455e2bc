import { crc32 } from 'node:zlib';
import { PNG_SIGNATURE } from '../../pictures/read-png';

/** Kinds of pictures that can be read. */
export type PictureKind = 'png' | 'jpeg' | 'svg';

const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** What a picture is by its first bytes, whatever its name says; null for anything else. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const startsWith = (start: Buffer) => start.equals(bytes.subarray(0, start.length));
  if (startsWith(PNG_SIGNATURE)) return 'png';
  if (startsWith(JPEG)) return 'jpeg';
  return isDrawing(Buffer.from(bytes.subarray(0, 4_096)).toString('utf8')) ? 'svg' : null;
}

/** What XML allows to stand before the first tag, and where each of it ends. */
const BEFORE = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<!DOCTYPE', '>'],
] as const;

/** A drawing opens with its own tag. */
function isDrawing(start: string): boolean {
  let at = start.search(/[^\s\uFEFF]/);
  for (;;) {
    const known = BEFORE.find(([opening]) => start.startsWith(opening, at));
    if (known === undefined) return /^<(?:[\w-]+:)?svg[\s>/]/.test(start.slice(Math.max(0, at), at + 40));
    const end = start.indexOf(known[1], at);
    if (end < 0) return known[0] === '<!DOCTYPE' && /^<!DOCTYPE\s+svg\b/.test(start.slice(at, at + 40));
    at = end + known[1].length;
    while (/\s/.test(start[at] ?? '')) at += 1;
    // Entities in a document type: whatever follows, it is a drawing that will be refused for them.
    if (known[0] === '<!DOCTYPE' && start.slice(0, at).includes('[')) return true;
  }
}

/** A chunk's length, name and checksum around its data (PNG specification, section 5.3). */
const CHUNK = 12;

/** False for a picture that was cut short or altered on its way. */
export function isWholePng(bytes: Uint8Array): boolean {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = PNG_SIGNATURE.length, count = 0; at + CHUNK <= png.length; count += 1) {
    const length = png.readUInt32BE(at);
    const end = at + CHUNK + length;
    if (end > png.length) return false;
    const name = png.toString('latin1', at + 4, at + 8);
    if ((count === 0) !== (name === 'IHDR')) return false;
    if (crc32(png.subarray(at + 4, end - 4)) !== png.readUInt32BE(end - 4)) return false;
    if (name === 'IEND') return true;
    at = end;
  }
  return false;
}
