const LETTERS = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';

/** What a document must be able to print: the Kazakh and Russian letters, capital and small, and the marks beside them. */
const WANTED = [...LETTERS, ...LETTERS.toUpperCase(), ...'«»„“–№₸'];

/** The wanted letters that a TrueType font has no picture of. Throws on what is no font. */
export function lettersMissing(font: Uint8Array): string[] {
  const has = charactersOf(new DataView(font.buffer, font.byteOffset, font.byteLength));
  return WANTED.filter((letter) => !has(letter.codePointAt(0) ?? 0));
}

/** Reads the font's own table of characters, in the form that every font has for the first 65,536. */
function charactersOf(view: DataView): (code: number) => boolean {
  const start = tableAt(view, 'cmap');
  const count = view.getUint16(start + 2);
  const tables = Array.from({ length: count }, (_, at) => start + view.getUint32(start + 4 + at * 8 + 4));
  const segments = tables.find((at) => view.getUint16(at) === 4);
  if (segments === undefined) throw new Error('The font has no table of its characters');
  const size = view.getUint16(segments + 6);
  const [ends, starts] = [segments + 14, segments + 16 + size];
  const [deltas, offsets] = [starts + size, starts + 2 * size];
  return (code) => {
    for (let at = 0; at < size; at += 2) {
      if (view.getUint16(ends + at) < code) continue;
      const first = view.getUint16(starts + at);
      if (first > code) return false;
      const offset = view.getUint16(offsets + at);
      const glyph = offset === 0 ? code : view.getUint16(offsets + at + offset + (code - first) * 2);
      return glyph !== 0 && ((glyph + view.getInt16(deltas + at)) & 0xffff) !== 0;
    }
    return false;
  };
}

function tableAt(view: DataView, wanted: string): number {
  const count = view.getUint16(4);
  for (let at = 12; at < 12 + count * 16; at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
    if (tag === wanted) return view.getUint32(at + 8);
  }
  throw new Error(`The font has no table ${wanted}`);
}
