import { PAGE } from './page';
import type { LaidRow, LaidTable } from './table-layout';

export const MARGIN = { side: 36, top: 40, bottom: 44 };
export const WIDTH = PAGE.width - 2 * MARGIN.side;
const BOTTOM = PAGE.height - MARGIN.bottom;

export const TITLE_ROOM = 24;
const BETWEEN = 16;

/** A stretch of one table on one page. */
export interface Piece {
  readonly laid: LaidTable;
  readonly rows: readonly LaidRow[];
  readonly isLast: boolean;
  readonly top: number;
}

/** Cuts tables into pages: a title is never parted from its first rows, nor a note from the last. */
export function paginated(tables: readonly LaidTable[], firstTop: number): Piece[][] {
  const pages: Piece[][] = [[]];
  let y = firstTop;
  const turn = () => {
    pages.push([]);
    y = MARGIN.top;
  };
  for (const laid of tables) {
    const fixed = TITLE_ROOM + laid.head.height + laid.noteHeight;
    const least = fixed + laid.rows.slice(0, 2).reduce((sum, { height }) => sum + height, 0);
    if (y + least > BOTTOM) turn();
    let from = 0;
    do {
      const rows = rowsWithin(laid.rows, from, BOTTOM - y - fixed);
      from += rows.length;
      pages.at(-1)?.push({ laid, rows, isLast: from >= laid.rows.length, top: y });
      y += fixed + rows.reduce((sum, { height }) => sum + height, 0) + BETWEEN;
      if (from < laid.rows.length) turn();
    } while (from < laid.rows.length);
  }
  return pages;
}

/** As many rows as fit; at least one, so that the work always goes on. */
function rowsWithin(rows: readonly LaidRow[], from: number, room: number): LaidRow[] {
  let [height, to] = [0, from];
  while (to < rows.length && (to === from || height + (rows[to]?.height ?? 0) <= room)) {
    height += rows[to]?.height ?? 0;
    to += 1;
  }
  return rows.slice(from, to);
}
