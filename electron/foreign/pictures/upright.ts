import type { Pixels } from '../../pictures/pixels';

/** For each way of holding a camera: whether the picture lies on its side, and whether it is mirrored across and down. */
const HELD: Readonly<Record<number, { readonly isAside: boolean; readonly across: boolean; readonly down: boolean }>> =
  {
    2: { isAside: false, across: true, down: false },
    3: { isAside: false, across: true, down: true },
    4: { isAside: false, across: false, down: true },
    5: { isAside: true, across: false, down: false },
    6: { isAside: true, across: false, down: true },
    7: { isAside: true, across: true, down: true },
    8: { isAside: true, across: true, down: false },
  };

/** Turns a photograph as its camera noted, because the note does not survive. */
export function upright(pixels: Pixels, orientation: number): Pixels {
  const held = HELD[orientation];
  if (held === undefined) return pixels;
  const { isAside, across, down } = held;
  const [width, height] = isAside ? [pixels.height, pixels.width] : [pixels.width, pixels.height];
  const from = new Uint32Array(pixels.rgba.buffer, pixels.rgba.byteOffset, pixels.width * pixels.height);
  const to = new Uint32Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [column, row] = isAside ? [y, x] : [x, y];
      const fromX = across ? pixels.width - 1 - column : column;
      const fromY = down ? pixels.height - 1 - row : row;
      to[y * width + x] = from[fromY * pixels.width + fromX] ?? 0;
    }
  return { width, height, rgba: new Uint8Array(to.buffer) };
}
