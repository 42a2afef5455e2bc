/** Gives the cell of a column that was there before, if it was, instead of the same text again. */
export type Repeated = (cell: string) => string;

/** Cells are kept by their length and last letter, of each the last; a power of two. */
const PLACES = 64;

/** So many cells that were not there before are names or numbers, and are no longer looked for. */
const MOST_NEW = 1_000;

/**
 * Knows the cells of one column again: outlets, regions and answers are half of a list. While it is read, one string for
 * all of them leaves a fifth less to move for the collector of garbage, and whoever looks a cell up finds it in half the time.
 */
export function repeatedCells(): Repeated {
  const earlier = new Array<string>(PLACES).fill('');
  let news = 0;
  return (cell) => {
    if (news > MOST_NEW || cell === '') return cell;
    const place = (cell.length * 31 + cell.charCodeAt(cell.length - 1)) & (PLACES - 1);
    const there = earlier[place] as string;
    if (there === cell) return there;
    earlier[place] = cell;
    news += 1;
    return cell;
  };
}
