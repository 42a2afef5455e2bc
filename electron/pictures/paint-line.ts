/** How the pixels of a picture are written down. */
export interface Form {
  readonly type: number;
  readonly depth: number;
  readonly samples: number;
  readonly palette: Buffer;
  /** Which colours are not seen: by number in a palette, else the one colour that is clear. */
  readonly clear: Buffer;
}

/** Puts the pixels of one line where they belong, as eight-bit colours. */
export function paintLine(
  line: Uint8Array,
  form: Form,
  count: number,
  rgba: Uint8Array,
  start: number,
  step: number,
): void {
  const { type, depth, samples } = form;
  const paint = PAINTERS[type] ?? paintRgba;
  for (let column = 0, at = start; column < count; column += 1, at += step)
    paint(line, form, depth, column * samples, rgba, at);
}

type Painter = (line: Uint8Array, form: Form, depth: number, first: number, rgba: Uint8Array, at: number) => void;

/** One sample as it is written: of eight bits, of two bytes, or of a few bits of a byte. */
function sampleOf(line: Uint8Array, depth: number, index: number): number {
  if (depth === 8) return line[index] ?? 0;
  if (depth === 16) return ((line[index * 2] ?? 0) << 8) | (line[index * 2 + 1] ?? 0);
  const bit = index * depth;
  return ((line[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
}

/** A sample as one of 256 levels. */
const levelOf = (sample: number, depth: number): number =>
  depth === 8 ? sample : depth === 16 ? sample >> 8 : Math.round((sample * 255) / ((1 << depth) - 1));

const paintGrey: Painter = (line, { clear }, depth, first, rgba, at) => {
  const sample = sampleOf(line, depth, first);
  const level = levelOf(sample, depth);
  put(rgba, at, level, level, level, clear.length >= 2 && clear.readUInt16BE(0) === sample ? 0 : 255);
};

const paintRgb: Painter = (line, { clear }, depth, first, rgba, at) => {
  const red = sampleOf(line, depth, first);
  const green = sampleOf(line, depth, first + 1);
  const blue = sampleOf(line, depth, first + 2);
  const isClear =
    clear.length >= 6 &&
    clear.readUInt16BE(0) === red &&
    clear.readUInt16BE(2) === green &&
    clear.readUInt16BE(4) === blue;
  put(rgba, at, levelOf(red, depth), levelOf(green, depth), levelOf(blue, depth), isClear ? 0 : 255);
};

const paintPalette: Painter = (line, { palette, clear }, depth, first, rgba, at) => {
  const colour = sampleOf(line, depth, first);
  const [red = 0, green = 0, blue = 0] = [palette[colour * 3], palette[colour * 3 + 1], palette[colour * 3 + 2]];
  put(rgba, at, red, green, blue, clear[colour] ?? 255);
};

const paintGreyAlpha: Painter = (line, _form, depth, first, rgba, at) => {
  const level = levelOf(sampleOf(line, depth, first), depth);
  put(rgba, at, level, level, level, levelOf(sampleOf(line, depth, first + 1), depth));
};

const paintRgba: Painter = (line, _form, depth, first, rgba, at) => {
  const level = (more: number) => levelOf(sampleOf(line, depth, first + more), depth);
  put(rgba, at, level(0), level(1), level(2), level(3));
};

function put(rgba: Uint8Array, at: number, red: number, green: number, blue: number, alpha: number): void {
  rgba[at] = red;
  rgba[at + 1] = green;
  rgba[at + 2] = blue;
  rgba[at + 3] = alpha;
}

/** By the colour types of the format. */
const PAINTERS: Readonly<Record<number, Painter>> = {
  0: paintGrey,
  2: paintRgb,
  3: paintPalette,
  4: paintGreyAlpha,
};
