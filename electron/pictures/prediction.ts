/** What the format expects of a byte after its neighbours (PNG specification, 9.2). */
function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/** Undoes, in place, the prediction that each line was written with; false for one that the format does not have. */
export function unfilter(raw: Buffer, start: number, rows: number, stride: number, pixel: number): boolean {
  for (let row = 0; row < rows; row += 1) {
    const from = start + row * (stride + 1) + 1;
    const filter = raw[from - 1] ?? 0;
    if (filter > 4) return false;
    if (filter === 0) continue;
    for (let x = 0; x < stride; x += 1) {
      const at = from + x;
      const left = x < pixel ? 0 : (raw[at - pixel] ?? 0);
      const above = row === 0 ? 0 : (raw[at - stride - 1] ?? 0);
      const corner = x < pixel || row === 0 ? 0 : (raw[at - stride - 1 - pixel] ?? 0);
      raw[at] = (raw[at] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return true;
}

/** The predictions that are tried on each line; the third of the format is hardly ever the best. */
const FILTERS = [0, 1, 2, 4] as const;

/** A line's prediction is chosen by every so many of its bytes: a whole trial of each would take four times as long. */
const SAMPLED = 13;

/** Each line under the prediction that leaves the least of it, as the specification advises (12.7). */
export function filtered(samples: Uint8Array, stride: number, height: number, pixel: number): Buffer {
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
