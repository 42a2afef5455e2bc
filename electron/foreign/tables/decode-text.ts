import { isUtf8, transcode } from 'node:buffer';

/** Text from bytes that do not say what they are. */
export interface DecodedText {
  readonly text: string;
  /** The same letters as numbers, for whoever looks at each of them. */
  readonly codes: Uint16Array;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1251';
}

// The upper half below А of the Windows code page for Cyrillic, and the letters that Kazakhstan's standard KZ-1048 has in their place.
const WINDOWS_1251 = 'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї';
const KAZAKH: Readonly<Record<number, string>> = {
  ...{ 141: 'Қ', 142: 'Һ', 157: 'қ', 158: 'һ', 161: 'Ұ', 162: 'ұ', 163: 'Ә', 165: 'Ө', 170: 'Ғ', 175: 'Ү' },
  ...{ 180: 'ө', 186: 'ғ', 188: 'ә', 189: 'Ң', 190: 'ң', 191: 'ү' },
};

/** Bytes that only a Kazakh text has: their Windows-1251 readings are letters of Macedonian and Serbian. */
const TELLING = new Set([141, 157, 162, 163, 188, 190]);

/** Reads text in UTF-8, UTF-16 or the Windows Cyrillic code page, told by its marks and its bytes; null when it is none of them. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = wideOrder(buffer);
  if (wide !== null) return plausible(decodeWide(buffer, wide), 'UTF-16');
  if (buffer.includes(0)) return null;
  if (isUtf8(buffer)) return plausible(decodeUtf8(buffer), 'UTF-8');
  return plausible(decodeWindows(buffer), 'Windows-1251');
}

/** Two bytes a letter, with or without a mark in front: little or big end first. */
function wideOrder(buffer: Buffer): 'little' | 'big' | null {
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'little';
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return 'big';
  const start = buffer.subarray(0, 2_000);
  if (start.length < 4 || buffer.length % 2 !== 0 || !isMarkless(start)) return null;
  return highBytes(start, 1) > highBytes(start, 0) ? 'little' : 'big';
}

/** Every second byte of Latin and Cyrillic text in UTF-16 is 0 or 4. */
const highBytes = (start: Buffer, from: number): number => {
  let count = 0;
  for (let at = from; at < start.length; at += 2) if (start[at] === 0 || start[at] === 4) count += 1;
  return count / Math.ceil((start.length - from) / 2);
};

const isMarkless = (start: Buffer): boolean => Math.max(highBytes(start, 0), highBytes(start, 1)) > 0.9;

/** By way of UTF-16, which is twice as quick as `toString` where most letters are Cyrillic. */
const decodeUtf8 = (buffer: Buffer): Uint16Array => codesIn(transcode(buffer, 'utf8', 'ucs2'));

function decodeWide(buffer: Buffer, order: 'little' | 'big'): Uint16Array {
  const even = Buffer.from(buffer.subarray(0, buffer.length - (buffer.length % 2)));
  return codesIn(order === 'little' ? even : even.swap16());
}

/** Two bytes as one number, little end first, as every machine that runs this has them. */
function codesIn(bytes: Buffer): Uint16Array {
  const aligned = bytes.byteOffset % 2 === 0 ? bytes : Uint8Array.from(bytes);
  return new Uint16Array(aligned.buffer, aligned.byteOffset, aligned.length / 2);
}

function decodeWindows(buffer: Buffer): Uint16Array {
  const isKazakh = buffer.some((byte) => TELLING.has(byte));
  const letters = new Uint16Array(256);
  for (let byte = 0; byte < 256; byte += 1) letters[byte] = letterCode(byte, isKazakh);
  const wide = new Uint16Array(buffer.length);
  for (let at = 0; at < buffer.length; at += 1) wide[at] = letters[buffer[at] ?? 0] ?? 0;
  return wide;
}

function letterCode(byte: number, isKazakh: boolean): number {
  if (byte < 0x80) return byte;
  if (byte >= 0xc0) return 0x0410 + byte - 0xc0;
  const letter = isKazakh ? (KAZAKH[byte] ?? WINDOWS_1251[byte - 0x80]) : WINDOWS_1251[byte - 0x80];
  return (letter ?? ' ').charCodeAt(0);
}

const BYTE_ORDER_MARK = 0xfeff;

/** The text without its mark, unless it is none. */
function plausible(decoded: Uint16Array, encoding: DecodedText['encoding']): DecodedText | null {
  const codes = decoded[0] === BYTE_ORDER_MARK ? decoded.subarray(1) : decoded;
  if (!isText(codes.subarray(0, SAMPLE))) return null;
  const text = Buffer.from(codes.buffer, codes.byteOffset, codes.byteLength).toString('utf16le');
  return { text, codes, encoding };
}

/** Letters enough to tell a text from anything else by. */
const SAMPLE = 20_000;

/** A text has no control characters but tabs and line ends, and no half of a pair, or a stray one that somebody copied along; other files have one in ten, or in thirty. */
function isText(codes: Uint16Array): boolean {
  let strays = 0;
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] as number;
    if (isControl(code) || (isHalf(code) && !isPaired(codes, at))) strays += 1;
  }
  return strays * 100 <= codes.length;
}

const isControl = (code: number): boolean => code < 0x20 && (code < 9 || (code > 13 && code !== 0x1a && code !== 0x1b));

/** Letters beyond the first 65,536 are written as two halves, the high one first. */
const isHalf = (code: number): boolean => (code & 0xf800) === 0xd800;
const isHigh = (code: number): boolean => (code & 0xfc00) === 0xd800;
const isLow = (code: number): boolean => (code & 0xfc00) === 0xdc00;

const isPaired = (codes: Uint16Array, at: number): boolean =>
  isHigh(codes[at] as number) ? isLow(codes[at + 1] ?? 0) : isHigh(codes[at - 1] ?? 0);

/** The letters of a text as numbers. */
export const codesOf = (text: string): Uint16Array => codesIn(Buffer.from(text, 'utf16le'));
