import type { Cell, Column, Table } from '#shared/report/table';
import type { Language } from '#shared/text/language';
import { numberInWords } from '#shared/text/numbers';
import { wrapped } from './fit';
import type { Cut, Fonts } from './fonts';

export const PADDING = { x: 4, y: 2.5 };
const LEADING = 1.25;
export const NOTE_SIZE = 7.5;
export const NOTE_LEADING = 10;
/** A cell longer than this is a slip of the paste; the row must still fit a page. */
const MOST_LINES = 12;

/** A row as it will be set: the lines of each cell, and how tall the tallest makes it. */
export interface LaidRow {
  readonly kind: 'head' | 'body' | 'total';
  readonly cells: readonly (readonly string[])[];
  readonly height: number;
}

/** A table with a place for everything, before it is cut into pages. */
export interface LaidTable {
  readonly table: Table;
  readonly size: number;
  readonly leading: number;
  /** The left edge of each column, and the right edge of the last. */
  readonly edges: readonly number[];
  readonly head: LaidRow;
  readonly rows: readonly LaidRow[];
  /** The note's lines, and the room they take beneath the last row. */
  readonly note: readonly string[];
  readonly noteHeight: number;
}

interface Measure {
  readonly left: number;
  readonly width: number;
  readonly language: Language;
}

/** Many columns are set smaller, so that a time never breaks. */
const sizeFor = (columns: readonly Column[]): number => (columns.length > 11 ? 7 : columns.length > 8 ? 7.5 : 8.5);

export function laidOut(fonts: Fonts, table: Table, { left, width, language }: Measure): LaidTable {
  const size = sizeFor(table.columns);
  const weights = table.columns.reduce((sum, { weight }) => sum + weight, 0);
  const edges = [left];
  for (const { weight } of table.columns) edges.push((edges.at(-1) ?? left) + (width * weight) / weights);
  const row = (kind: LaidRow['kind'], cells: readonly Cell[]): LaidRow => {
    const cut: Cut = kind === 'body' ? 'sans' : 'sansBold';
    const lines = cells.map((cell, at) => {
      const room = (edges[at + 1] ?? 0) - (edges[at] ?? 0) - 2 * PADDING.x;
      const all = broken(fonts, cellText(cell, language), { width: room, cut, size });
      return all.length > MOST_LINES ? [...all.slice(0, MOST_LINES - 1), '…'] : all;
    });
    const most = Math.max(1, ...lines.map(({ length }) => length));
    return { kind, cells: lines, height: most * size * LEADING + 2 * PADDING.y };
  };
  const note = table.note === '' ? [] : wrapped(fonts, table.note, { width, cut: 'sans', size: NOTE_SIZE });
  const body = table.rows.map((cells) => row('body', cells));
  return {
    table,
    size,
    leading: size * LEADING,
    edges,
    head: row(
      'head',
      table.columns.map(({ head }) => head),
    ),
    rows: table.total === null ? body : [...body, row('total', table.total)],
    note,
    noteHeight: note.length === 0 ? 0 : note.length * NOTE_LEADING + 6,
  };
}

const cellText = (cell: Cell, language: Language): string =>
  typeof cell === 'number' ? numberInWords(cell, language, 1) : cell;

/** Where a double name or a code may be parted. */
const AFTER_HYPHEN = /(?<=[\p{L}\p{N}][-\u2010])/u;

/** Lines of a cell; a word that is wider than its column is broken after a hyphen, and between letters where it must. */
function broken(fonts: Fonts, text: string, room: { width: number; cut: Cut; size: number }): string[] {
  const fits = (part: string) => fonts.widthOf(part, room.cut, room.size) <= room.width;
  return wrapped(fonts, text, room).flatMap((line) =>
    fits(line)
      ? [line]
      : filledUp(line.split(AFTER_HYPHEN), fits).flatMap((part) => (fits(part) ? [part] : filledUp([...part], fits))),
  );
}

/** Pieces joined as long as they fit; one that is too wide by itself stays alone. */
function filledUp(pieces: readonly string[], fits: (part: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && !fits(line + piece)) {
      lines.push(line);
      line = piece;
    } else line += piece;
  }
  return [...lines, line];
}
