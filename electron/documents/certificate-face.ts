import type { Face } from '#shared/certificate/certificate';
import { fittedIn, fittedName } from './fit';
import type { Cut, Fonts } from './fonts';
import { COLOUR, type Ink, setCentred } from './page';

/** A text as it will be set: lines, size and the room beneath it. */
interface Block {
  readonly role: 'H1' | 'P';
  readonly lines: readonly string[];
  readonly cut: Cut;
  readonly size: number;
  readonly colour: string;
  readonly after: number;
  /** The text as a whole, where a line end would change it for a reader. */
  readonly actual?: string;
}

/** Blocks that begin at the same height in both languages. */
type Row = readonly Block[];

/** The parts of a face from top to bottom, in the room that one language has. */
export type Rows = readonly Row[];

const LEADING = 1.24;

interface Measure {
  readonly width: number;
  /** The size of one language alone is 1; two side by side are smaller. */
  readonly scale: number;
  /** The largest a title may be, so that titles side by side are alike. */
  readonly title: number;
}

/** The size at which a title stands on one line. */
export const titleSize = (fonts: Fonts, { title }: Face, { width, scale }: Omit<Measure, 'title'>): number =>
  fittedIn(fonts, title, { width, cut: 'serif', size: TITLE * scale }, 1).size;

const TITLE = 29;

/** Between title and text, where a small ornament stands. */
export const TITLE_GAP = 30;

/** Below this a name on one line would be read with effort at arm's length. */
const READABLE_NAME = 17;

/** Sets a face into rows; everything but the name keeps its size, and long titles take more lines. */
export function faceRows(fonts: Fonts, face: Face, { width, scale, title }: Measure): Rows {
  const text = (words: string, cut: Cut, size: number, lines: number, after: number, colour = COLOUR.ink): Block[] => {
    if (words === '') return [];
    const fitted = fittedIn(fonts, words, { width, cut, size: size * scale }, lines);
    return [{ role: 'P', ...fitted, cut, colour, after: after * scale }];
  };
  const name = fittedName(
    fonts,
    face.name,
    { width, cut: 'serifBold', size: 33 * scale },
    Math.min(READABLE_NAME, 33 * scale),
  );
  return [
    text(face.title, 'serif', title / scale, 1, TITLE_GAP, COLOUR.accent).map((block) => ({
      ...block,
      role: 'H1' as const,
    })),
    text(face.opening, 'sans', 12.5, 1, 8, COLOUR.soft),
    [{ role: 'P', ...name, cut: 'serifBold', colour: COLOUR.ink, after: 15 * scale, actual: face.name }],
    [
      ...text(face.before, 'sans', 12.5, 2, 5, COLOUR.soft),
      ...text(face.workshop, 'serifBold', 16.5, 4, 5, COLOUR.accent),
      ...text(face.after, 'sans', 12.5, 2, 5, COLOUR.soft),
    ].map((block, at, all) => (at === all.length - 1 ? { ...block, after: 16 * scale } : block)),
    [
      ...text(face.placeAndDays, 'sansBold', 12, 2, 4),
      ...text(face.hours, 'sans', 11, 2, 3, COLOUR.soft),
      ...text(face.result, 'sans', 11, 2, 3, COLOUR.soft),
    ],
  ];
}

const heightOf = ({ lines, size, after }: Block): number => lines.length * size * LEADING + after;

const heightOfRow = (row: Row): number => row.reduce((sum, block) => sum + heightOf(block), 0);

/** How tall each row is when faces stand side by side. */
export const rowHeights = (faces: readonly Rows[]): number[] =>
  (faces[0] ?? []).map((_, at) => Math.max(...faces.map((rows) => heightOfRow(rows[at] ?? []))));

const NAME_ROW = 2;

interface Place {
  readonly middle: number;
  readonly tops: readonly number[];
  readonly heights: readonly number[];
}

/** Draws one face about a middle, each row at the height that both languages agreed on. */
export function drawFace(
  ink: Ink,
  fonts: Fonts,
  rows: Rows,
  { middle, tops, heights }: Place,
): PDFKit.PDFStructureElement[] {
  return rows.flatMap((row, at) => {
    // Names of different sizes share a middle; other rows share their first line.
    const slack = at === NAME_ROW ? (heights[at] ?? 0) - heightOfRow(row) : 0;
    let y = (tops[at] ?? 0) + slack / 2;
    return row.map((block) => {
      const top = y;
      y += heightOf(block);
      return ink.struct(block.role, {}, () => drawBlock(ink, fonts, block, middle, top));
    });
  });
}

function drawBlock(ink: Ink, fonts: Fonts, { lines, cut, size, colour, actual }: Block, middle: number, y: number) {
  setCentred(ink, fonts, lines, { middle, y, leading: size * LEADING, actual }, { cut, size, colour });
}
