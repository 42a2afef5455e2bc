/** A cell by its place, counted from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Rows that a page key moves by. */
const PAGE = 12;

/** Where a key of the ARIA grid pattern leads; null when it is none of them. It never leaves the grid. */
export function movedBy({ key, ctrlKey, metaKey }: Press, at: Cell, rows: number, columns: number): Cell | null {
  const far = ctrlKey || metaKey;
  const to = {
    ArrowUp: { ...at, row: far ? 0 : at.row - 1 },
    ArrowDown: { ...at, row: far ? rows - 1 : at.row + 1 },
    ArrowLeft: { ...at, column: far ? 0 : at.column - 1 },
    ArrowRight: { ...at, column: far ? columns - 1 : at.column + 1 },
    PageUp: { ...at, row: at.row - PAGE },
    PageDown: { ...at, row: at.row + PAGE },
    Home: { row: far ? 0 : at.row, column: 0 },
    End: { row: far ? rows - 1 : at.row, column: columns - 1 },
  }[key];
  return to === undefined ? null : { row: within(to.row, rows), column: within(to.column, columns) };
}

const within = (place: number, count: number): number => Math.max(0, Math.min(count - 1, place));
