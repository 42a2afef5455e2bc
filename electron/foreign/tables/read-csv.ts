import { MOST_COLUMNS, type TableRow } from '#shared/people/import/table';
import { MOST_KEPT, TableTooLong } from './read-sheet';
import { type Repeated, repeatedCells } from './repeated-cells';

export const SEPARATORS = [';', ',', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Rows enough to tell a separator by. */
const SAMPLE = 40;

/** Excel's own first line: "sep=;". */
const DIRECTIVE = /^"?sep=([;,\t|])"?\r?\n/i;

/** A text of separated values as rows of plain cells; blank lines keep their numbers. */
export function readCsv(text: string): { readonly rows: TableRow[]; readonly separator: Separator } {
  const [directive = '', named] = DIRECTIVE.exec(text) ?? [];
  const separator = (named as Separator | undefined) ?? likeliestSeparator(text);
  const rows = rowsOf(text, directive.length, separator, MOST_KEPT + 1);
  if (rows.length > MOST_KEPT) throw new TableTooLong(`${rows.length} rows`);
  return { rows, separator };
}

/** The separator under which most rows come to the same number of cells, and to the most. */
function likeliestSeparator(text: string): Separator {
  const scores = SEPARATORS.map((separator) => {
    const widths = rowsOf(text, 0, separator, SAMPLE)
      .map(({ cells }) => cells.length)
      .filter((width) => width > 1);
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    const [width, count] = [...counts].reduce((best, each) => (each[1] >= best[1] ? each : best), [1, 0]);
    return { separator, score: count * Math.sqrt(width) };
  });
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).separator;
}

/** Every row from `start` on, at most `limit`; a cell may be quoted and then hold separators and line breaks. */
function rowsOf(text: string, start: number, separator: string, limit: number): TableRow[] {
  const rows: TableRow[] = [];
  const plain = undoubling();
  const repeated: Repeated[] = [];
  // Excel's own first line is a row of the sheet.
  const first = start === 0 ? 1 : 2;
  const lineEnd = text.includes('\n') ? '\n' : '\r';
  // Where the next separator and the next quote are: each is asked for once, however many lines are without it.
  let [between, quote] = [-1, -1];
  // Every row is gathered here and copied: a list that grows takes twice the room of its row.
  const cells: string[] = [];
  let at = start;
  while (at < text.length && rows.length < limit) {
    let count = 0;
    let stop = Math.min(nextOf(lineEnd, text, at), text.length);
    for (;;) {
      if (quote < at) quote = nextOf('"', text, at);
      const quoted = quote === at ? quotedCell(text, at, plain) : undefined;
      const from = quoted?.next ?? at;
      if (from > stop) stop = Math.min(nextOf(lineEnd, text, from), text.length);
      if (between < from) between = nextOf(separator, text, from);
      const isLast = between > stop;
      const end = !isLast ? between : stop > from && text.charCodeAt(stop - 1) === RETURN ? stop - 1 : stop;
      // What follows a closing quote up to the separator belongs to the cell: "Tau" FM.
      const rest = text.slice(from, end);
      if (count <= MOST_COLUMNS) {
        const again = (repeated[count] ??= repeatedCells());
        cells[count] = again(quoted === undefined ? rest : quoted.cell + rest);
        count += 1;
      }
      at = (isLast ? stop : between) + 1;
      if (isLast) break;
    }
    rows.push({ number: first + rows.length, cells: cells.slice(0, count) });
  }
  return rows;
}

function nextOf(mark: string, text: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length + 1 : at;
}

const [QUOTE, RETURN] = [34, 13];

/** Longer than any cell of a list; a quote that is not closed within it is only a quote. */
const LONGEST_CELL = 20_000;

/** The inside of a quoted cell, or undefined when the quote is never closed. */
function quotedCell(
  text: string,
  start: number,
  plain: Undoubled,
): { readonly cell: string; readonly next: number } | undefined {
  let isDoubled = false;
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0 || quote - start > LONGEST_CELL) return undefined;
    if (text.charCodeAt(quote + 1) !== QUOTE) {
      const inside = text.slice(start + 1, quote);
      const cell = isDoubled ? plain(inside) : inside;
      return { cell: cell.includes('\r') ? cell.replaceAll('\r\n', '\n') : cell, next: quote + 1 };
    }
    isDoubled = true;
    at = quote + 2;
  }
}

type Undoubled = (inside: string) => string;

const MOST_REMEMBERED = 1_000;

/** Undoes doubled quotes, once for each spelling: an outlet with quotes in its name comes again and again. */
function undoubling(): Undoubled {
  const known = new Map<string, string>();
  return (inside) => {
    let cell = known.get(inside);
    if (cell === undefined) {
      cell = inside.replaceAll('""', '"');
      if (known.size < MOST_REMEMBERED) known.set(inside, cell);
    }
    return cell;
  };
}
