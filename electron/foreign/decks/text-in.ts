const decoded = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** What no text has: zero bytes and other codes that steer nothing in a text file. */
const isBinary = (text: string): boolean => /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/.test(text);

/** Text by its byte-order mark, else UTF-8, else Windows-1251 as old editors here write it; null for bytes that are no text. */
export function textIn(bytes: Uint8Array): string | null {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  const text = wide === null ? (decoded(bytes, 'utf-8') ?? decoded(bytes, 'windows-1251')) : decoded(bytes, wide);
  return text === null || isBinary(text) ? null : text;
}
