/** Eight-bit pixels: red, green, blue, and how much of them is seen. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** A camera's whole photograph; what claims more is refused before memory is set aside for it. */
export const MOST_PIXELS = 25_000_000;

/** The same picture no longer than this on its longer side, each new pixel the average of those it stands for. */
export function shrunk(pixels: Pixels, longest: number): Pixels {
  const factor = Math.max(pixels.width, pixels.height) / longest;
  if (factor <= 1) return pixels;
  const width = Math.max(1, Math.round(pixels.width / factor));
  const height = Math.max(1, Math.round(pixels.height / factor));
  const rgba = new Uint8Array(width * height * 4);
  const edges = (count: number, of: number) =>
    Array.from({ length: count + 1 }, (_, at) => Math.floor((at * of) / count));
  const [across, down] = [edges(width, pixels.width), edges(height, pixels.height)];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      average(pixels, across[x] ?? 0, down[y] ?? 0, across[x + 1] ?? 0, down[y + 1] ?? 0, rgba, (y * width + x) * 4);
  return { width, height, rgba };
}

/** Colours count by how much of them is seen, so that what is clear leaves no dark edge. */
function average(
  { width, rgba }: Pixels,
  left: number,
  top: number,
  right: number,
  bottom: number,
  out: Uint8Array,
  to: number,
): void {
  let [red, green, blue, seen] = [0, 0, 0, 0];
  for (let y = top; y < bottom; y += 1)
    for (let at = (y * width + left) * 4, end = (y * width + right) * 4; at < end; at += 4) {
      const alpha = rgba[at + 3] ?? 0;
      red += (rgba[at] ?? 0) * alpha;
      green += (rgba[at + 1] ?? 0) * alpha;
      blue += (rgba[at + 2] ?? 0) * alpha;
      seen += alpha;
    }
  if (seen === 0) return;
  out[to] = Math.round(red / seen);
  out[to + 1] = Math.round(green / seen);
  out[to + 2] = Math.round(blue / seen);
  out[to + 3] = Math.round(seen / ((right - left) * (bottom - top)));
}
