import type { Cut, Fonts } from './fonts';

/** Lines of a text, and the size at which all of them fit. */
export interface Fitted {
  readonly lines: readonly string[];
  readonly size: number;
}

interface Room {
  readonly width: number;
  readonly cut: Cut;
  /** The size it has when there is room. */
  readonly size: number;
}

/** Breaks at spaces so that no line is wider than the room; a single word that is too wide gets a line of its own. */
export function wrapped(fonts: Fonts, text: string, { width, cut, size }: Room): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && fonts.widthOf(longer, cut, size) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    lines.push(line);
  }
  return lines.filter((line, at) => line !== '' || at === 0);
}

const STEP = 0.94;
const SMALLEST = 4;

/** The largest size, from the given one down, at which the text stands in so many lines. */
export function fittedIn(fonts: Fonts, text: string, room: Room, lines: number): Fitted {
  for (let size = room.size; ; size *= STEP) {
    const broken = wrapped(fonts, text, { ...room, size });
    const fits = broken.length <= lines && broken.every((line) => fonts.widthOf(line, room.cut, size) <= room.width);
    if (fits || size < SMALLEST) return { lines: evened(fonts, broken, { ...room, size }), size };
  }
}

/** The same number of lines with their lengths made alike, so that no word is left alone on the last. */
function evened(fonts: Fonts, lines: readonly string[], room: Room): readonly string[] {
  if (lines.length < 2) return lines;
  let [low, high] = [0, room.width];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    const tried = wrapped(fonts, lines.join(' '), { ...room, width: middle });
    const fits =
      tried.length <= lines.length && tried.every((line) => fonts.widthOf(line, room.cut, room.size) <= middle);
    if (fits) high = middle;
    else low = middle;
  }
  return wrapped(fonts, lines.join(' '), { ...room, width: high });
}

/**
 * A name on one line, shrunk alone until it fits. Only where that would be too small to honour a person
 * does it take two lines, broken where the halves are most alike.
 */
export function fittedName(fonts: Fonts, name: string, room: Room, readable: number): Fitted {
  const natural = fonts.widthOf(name, room.cut, 1);
  const single = Math.min(room.size, room.width / natural);
  if (single >= readable) return { lines: [name], size: single };
  const halves = bestBreak(fonts, name, room.cut);
  const widest = Math.max(...halves.map((half) => fonts.widthOf(half, room.cut, 1)));
  return { lines: halves, size: Math.min(room.size, readable, room.width / widest) };
}

/** So much larger must a name be for its parting at a hyphen to be worth it. */
const WORTH_A_HYPHEN = 1.3;

/** Where the longer half is shortest: after a space, or within a double name where that lets it be much larger. */
function bestBreak(fonts: Fonts, name: string, cut: Cut): string[] {
  const longer = (halves: string[]) => Math.max(...halves.map((half) => fonts.widthOf(half, cut, 1)));
  const bestAfter = (sign: RegExp) =>
    [...name.matchAll(sign)]
      .map(({ index }) => [name.slice(0, index + 1).trimEnd(), name.slice(index + 1)])
      .reduce((best, halves) => (longer(halves) < longer(best) ? halves : best), [name]);
  const [atSpace, atHyphen] = [bestAfter(/ /g), bestAfter(/-/g)];
  return longer(atHyphen) * WORTH_A_HYPHEN < longer(atSpace) ? atHyphen : atSpace;
}
