import { MOST_COLUMNS, type TableRow } from '#shared/people/import/table';
import type { DecodedText } from './decode-text';
import { MOST_KEPT, TableTooLong } from './read-sheet';
import { type CellAt, repeatedCells } from './repeated-cells';

export const SEPARATORS = [';', ',', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Rows enough to tell a separator by. */
const SAMPLE = 40;

/** Excel's own first line: "sep=;". */
const DIRECTIVE = /^"?sep=([;,\t|])"?\r?\n/i;

/** What a list is written in: a text, and its letters as numbers. */
type Written = Pick<DecodedText, 'text' | 'codes'>;

/** A text of separated values as rows of plain cells; blank lines keep their numbers. */
export function readCsv(written: Written): { readonly rows: TableRow[]; readonly separator: Separator } {
  const [directive = '', named] = DIRECTIVE.exec(written.text) ?? [];
  const separator = (named as Separator | undefined) ?? likeliestSeparator(written);
  const rows = rowsOf(written, directive.length, separator, MOST_KEPT + 1);
  if (rows.length > MOST_KEPT) throw new TableTooLong(`${rows.length} rows`);
  return { rows, separator };
}

/** The separator under which most rows come to the same number of cells, and to the most. */
function likeliestSeparator(written: Written): Separator {
  const scores = SEPARATORS.map((separator) => {
    const widths = rowsOf(written, 0, separator, SAMPLE)
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
function rowsOf(written: Written, start: number, separator: Separator, limit: number): TableRow[] {
  const { codes } = written;
  const rows: TableRow[] = [];
  const read = cellReader(written);
  const columns: CellAt[] = [];
  // Excel's own first line is a row of the sheet.
  const first = start === 0 ? 1 : 2;
  const between = separator.charCodeAt(0);
  const lineEnd = codes.includes(NEW_LINE) ? NEW_LINE : RETURN;
  // Every row is gathered here and copied: a list that grows takes twice the room of its row.
  const cells: string[] = [];
  let at = start;
  while (at < codes.length && rows.length < limit) {
    let count = 0;
    for (let isLast = false; !isLast; at += 1) {
      const from = at;
      // What follows a closing quote up to the separator belongs to the cell: "Tau" FM.
      const rest = Math.max(from, afterQuotes(codes, from));
      at = nextOf(between, lineEnd, codes, rest);
      isLast = codes[at] !== between;
      const end = isLast && at > rest && codes[at - 1] === RETURN ? at - 1 : at;
      if (count > MOST_COLUMNS) continue;
      cells[count] = (columns[count] ??= repeatedCells(codes, read))(from, end);
      count += 1;
    }
    rows.push({ number: first + rows.length, cells: cells.slice(0, count) });
  }
  return rows;
}

/** Reads a cell as it is meant: without the quotes around it, and with one for each two within them. */
const cellReader =
  ({ text, codes }: Written): CellAt =>
  (from, to) => {
    const rest = afterQuotes(codes, from);
    if (rest === NOWHERE) return text.slice(from, to);
    const inside = text.slice(from + 1, rest - 1);
    return inside.replaceAll('""', '"').replaceAll('\r\n', '\n') + text.slice(rest, to);
  };

/** Where one of two letters is next, or the end. */
function nextOf(one: number, other: number, codes: Uint16Array, from: number): number {
  const { length } = codes;
  for (let at = from; at < length; at += 1) {
    const code = codes[at];
    if (code === one || code === other) return at;
  }
  return length;
}

const [QUOTE, NEW_LINE, RETURN] = [34, 10, 13];

const NOWHERE = -1;

/** Longer than any cell of a list; a quote that is not closed within it is only a quote. */
const LONGEST_CELL = 20_000;

/** Where a quoted cell's inside has ended, or nowhere when no quote opens or closes it. */
function afterQuotes(codes: Uint16Array, start: number): number {
  if (codes[start] !== QUOTE) return NOWHERE;
  const last = Math.min(codes.length - 1, start + LONGEST_CELL);
  for (let at = start + 1; at <= last; at += 1) {
    if (codes[at] !== QUOTE) continue;
    if (codes[at + 1] !== QUOTE) return at + 1;
    at += 1;
  }
  return NOWHERE;
}
