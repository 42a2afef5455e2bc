/** What the markers of a JPEG say of it, before anything is unpacked. */
export interface JpegFacts {
  readonly width: number;
  readonly height: number;
  /** How the camera was held, from 1 to 8 (Exif 2.32, tag 0x0112). */
  readonly orientation: number;
}

const [START, END, SCAN, EXIF] = [0xd8, 0xd9, 0xda, 0xe1];

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Walks from marker to marker to the end of the picture (ITU-T T.81, B.2); null when it never comes there. */
export function jpegFacts(bytes: Uint8Array): JpegFacts | null {
  const jpeg = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  for (let at = 2; at + 2 <= jpeg.length; ) {
    if (jpeg[at] !== 0xff) return null;
    const marker = jpeg[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker === END) return size === null || size.width * size.height === 0 ? null : { ...size, orientation };
    else if (marker === START || at + 4 > jpeg.length) return null;
    else {
      const end = at + 2 + jpeg.readUInt16BE(at + 2);
      if (end > jpeg.length || end < at + 4) return null;
      if (isFrame(marker)) {
        if (end < at + 9 || size !== null) return null;
        size = { height: jpeg.readUInt16BE(at + 5), width: jpeg.readUInt16BE(at + 7) };
      } else if (marker === EXIF) orientation = orientationIn(jpeg.subarray(at + 4, end)) ?? orientation;
      at = marker === SCAN ? afterScan(jpeg, end) : end;
    }
  }
  return null;
}

/** Packed pixels run until the next marker; a zero after 0xff, and the numbers of restarts, belong to them. */
function afterScan(jpeg: Buffer, start: number): number {
  for (let at = jpeg.indexOf(0xff, start); at >= 0; at = jpeg.indexOf(0xff, at + 1)) {
    const next = jpeg[at + 1] ?? 0;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return jpeg.length;
}

/** The camera's own note of how it was held. */
function orientationIn(exif: Buffer): number | null {
  if (exif.length < 14 || !exif.toString('latin1', 0, 6).startsWith('Exif\0')) return null;
  const isLittle = exif.toString('latin1', 6, 8) === 'II';
  const short = (at: number) => (isLittle ? exif.readUInt16LE(at) : exif.readUInt16BE(at));
  const table = 6 + (isLittle ? exif.readUInt32LE(10) : exif.readUInt32BE(10));
  if (table + 2 > exif.length) return null;
  const entries = Math.min(short(table), 100);
  for (let at = table + 2, entry = 0; entry < entries && at + 12 <= exif.length; entry += 1, at += 12)
    if (short(at) === 0x0112) return short(at + 8) >= 1 && short(at + 8) <= 8 ? short(at + 8) : null;
  return null;
}
