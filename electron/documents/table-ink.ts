import type { Fonts } from './fonts';
import { artifact, COLOUR, type Ink, setLine } from './page';
import { type LaidRow, type LaidTable, NOTE_LEADING, NOTE_SIZE, PADDING } from './table-layout';
import { MARGIN, type Piece, TITLE_ROOM, WIDTH } from './table-pages';

export const NOTE = { cut: 'sans' as const, size: NOTE_SIZE, colour: COLOUR.soft };
const TITLE = { cut: 'sansBold' as const, size: 12.5, colour: COLOUR.accent };

/** Draws a stretch of a table: its title and headings again, its rows, and under the last of them the note. */
export function drawPiece(
  ink: Ink,
  fonts: Fonts,
  { laid, rows, isLast, top }: Piece,
  root: PDFKit.PDFStructureElement,
): void {
  root.add(ink.struct('H2', {}, () => setLine(ink, fonts, laid.table.title, MARGIN.side, top, TITLE)));
  const table = ink.struct('Table');
  root.add(table);
  let y = top + TITLE_ROOM;
  for (const row of [laid.head, ...rows]) {
    drawRow(ink, fonts, { laid, row, y }, table);
    y += row.height;
  }
  table.end();
  if (!isLast || laid.note.length === 0) return;
  root.add(
    ink.struct('P', {}, () => {
      for (const [at, line] of laid.note.entries())
        setLine(ink, fonts, line, MARGIN.side, y + 5 + at * NOTE_LEADING, NOTE);
    }),
  );
}

interface Row {
  readonly laid: LaidTable;
  readonly row: LaidRow;
  readonly y: number;
}

function drawRow(ink: Ink, fonts: Fonts, { laid, row, y }: Row, table: PDFKit.PDFStructureElement): void {
  artifact(ink, () => drawGround(ink, row, y));
  const line = ink.struct('TR');
  table.add(line);
  row.cells.forEach((lines, at) => {
    const isHead = row.kind === 'head';
    const draw = () => drawCell(ink, fonts, { laid, row, y, at, lines });
    line.add(ink.struct(isHead ? 'TH' : 'TD', isHead ? ({ scope: 'Column' } as object) : {}, draw));
  });
  line.end();
}

function drawGround(ink: Ink, { kind, height }: LaidRow, y: number): void {
  if (kind !== 'body') ink.rect(MARGIN.side, y, WIDTH, height).fill(COLOUR.band);
  ink
    .moveTo(MARGIN.side, y + height)
    .lineTo(MARGIN.side + WIDTH, y + height)
    .lineWidth(kind === 'head' ? 0.9 : 0.35)
    .stroke(kind === 'head' ? COLOUR.accent : COLOUR.line);
}

interface CellPlace extends Row {
  readonly at: number;
  readonly lines: readonly string[];
}

/** Numbers stand at the right edge of their column, under each other. */
function drawCell(ink: Ink, fonts: Fonts, { laid, row, y, at, lines }: CellPlace): void {
  const setting = {
    cut: row.kind === 'body' ? ('sans' as const) : ('sansBold' as const),
    size: laid.size,
    colour: row.kind === 'head' ? COLOUR.accent : COLOUR.ink,
  };
  const isNumber = laid.table.columns[at]?.kind === 'number';
  lines.forEach((line, index) => {
    const width = fonts.widthOf(line, setting.cut, setting.size);
    const x = isNumber ? (laid.edges[at + 1] ?? 0) - PADDING.x - width : (laid.edges[at] ?? 0) + PADDING.x;
    setLine(ink, fonts, line, x, y + PADDING.y + index * laid.leading, setting);
  });
}
