import { foldForSearch } from '../../text/alphabet';
import { isNothing } from '../vocabulary';
import { type Column, PARTS_OF_NAME } from './field';
import type { Doubt } from './planned-row';
import { doubt } from './read-cell';
import { isFilled, type TableRow } from './table';

/** Hands what the first row of a group says once to the rows beneath it, with a doubt for each cell that was filled so. */
export interface Carrier {
  carry(row: TableRow): { readonly row: TableRow; readonly doubts: Doubt[] };
  /** A group has ended without another one beginning. */
  forget(): void;
}

/** So many cells must be empty for each that is not before they are taken for what is left of merged ones: many have no newsroom, and everybody is from somewhere. */
const FEWEST_EMPTY = { region: 0.5, outlet: 1.5 };

/**
 * Finds the columns of places and newsrooms that were cells merged over several people until the list was saved as text:
 * they stand before the names, the first is filled, and none says the same twice. Null when there are none.
 */
export function carrierOf(
  columns: readonly Column[],
  rows: readonly TableRow[],
  isSomebody: (row: TableRow) => boolean,
): Carrier | null {
  const name = columns.findIndex(({ field }) => PARTS_OF_NAME.includes(field));
  const merged = columns.flatMap(({ field }, at) =>
    at < name && (field === 'region' || field === 'outlet') && wasMerged(rows, at, isSomebody, FEWEST_EMPTY[field])
      ? [{ at, field }]
      : [],
  );
  if (merged.length === 0) return null;
  const above = merged.map(() => '');
  const nothing: Doubt[] = [];
  return {
    carry: (row) => {
      let cells: string[] | null = null;
      const doubts: Doubt[] = [];
      for (const [place, { at, field }] of merged.entries()) {
        const cell = row.cells[at] ?? '';
        const known = above[place] as string;
        if (isFilled(cell)) {
          // Another place begins, whose newsrooms are its own.
          above.fill('', place + 1);
          above[place] = isNothing(cell.trim()) ? '' : cell;
        } else if (known !== '') {
          cells ??= [...row.cells];
          cells[at] = known;
          doubts.push(doubt(field, 'fromAbove', known.trim()));
        }
      }
      return cells === null ? { row, doubts: nothing } : { row: { ...row, cells }, doubts };
    },
    forget: () => {
      above.fill('');
    },
  };
}

function wasMerged(
  rows: readonly TableRow[],
  at: number,
  isSomebody: (row: TableRow) => boolean,
  fewest: number,
): boolean {
  const said = new Set<string>();
  let empty = 0;
  for (const row of rows) {
    const cell = row.cells[at] ?? '';
    if (!isSomebody(row)) continue;
    if (isFilled(cell)) {
      const folded = foldForSearch(cell.trim());
      if (said.has(folded)) return false;
      said.add(folded);
    } else {
      if (said.size === 0) return false;
      empty += 1;
    }
  }
  return said.size > 1 && empty > 1 && empty >= fewest * said.size;
}
