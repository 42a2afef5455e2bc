import { MOST_COLUMNS, type TableRow } from '#shared/people/import/table';
import { MOST_KEPT, TableTooLong } from './read-sheet';

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
  const rows = recordsOf(text, directive.length, separator, MOST_KEPT + 1);
  if (rows.length > MOST_KEPT) throw new TableTooLong(`${rows.length} rows`);
  return { rows: rows.map((cells, at) => ({ number: at + 1 + (directive === '' ? 0 : 1), cells })), separator };
}

/** The separator under which most rows come to the same number of cells, and to the most. */
function likeliestSeparator(text: string): Separator {
  const scores = SEPARATORS.map((separator) => {
    const widths = recordsOf(text, 0, separator, SAMPLE)
      .map((cells) => cells.length)
      .filter((width) => width > 1);
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    const [width, count] = [...counts].reduce((best, each) => (each[1] >= best[1] ? each : best), [1, 0]);
    return { separator, score: count * Math.sqrt(width) };
  });
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).separator;
}

/** Every record from `start` on, at most `limit`. Lines without a quote, nearly all, are only cut. */
function recordsOf(text: string, start: number, separator: string, limit: number): string[][] {
  const records: string[][] = [];
  let at = start;
  const end = text.length;
  const lineEnd = text.includes('\n') ? '\n' : '\r';
  let quote = -1;
  while (at < end && records.length < limit) {
    let stop = text.indexOf(lineEnd, at);
    if (stop < 0) stop = end;
    if (quote < at) quote = nextQuote(text, at);
    if (quote >= stop) {
      records.push(
        text.slice(at, text[stop - 1] === '\r' && stop > at ? stop - 1 : stop).split(separator, MOST_COLUMNS + 1),
      );
      at = stop + 1;
    } else at = quotedRecord(text, at, separator, lineEnd, records);
  }
  return records;
}

/** Where the next quote is; asked once for each quote, not once for each line. */
function nextQuote(text: string, at: number): number {
  const quote = text.indexOf('"', at);
  return quote < 0 ? Number.POSITIVE_INFINITY : quote;
}

const [QUOTE, RETURN] = [34, 13];

/** Reads a record in which cells may be quoted and hold line breaks; answers where the next one begins. */
function quotedRecord(text: string, start: number, separator: string, lineEnd: string, records: string[][]): number {
  const [between, after] = [separator.charCodeAt(0), lineEnd.charCodeAt(0)];
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const quoted = text.charCodeAt(at) === QUOTE ? quotedCell(text, at) : undefined;
    const from = quoted?.next ?? at;
    let stop = from;
    while (stop < text.length && text.charCodeAt(stop) !== between && text.charCodeAt(stop) !== after) stop += 1;
    const isLast = text.charCodeAt(stop) !== between;
    // What follows a closing quote up to the separator belongs to the cell: "Tau" FM.
    const rest = text.slice(from, isLast && text.charCodeAt(stop - 1) === RETURN && stop > from ? stop - 1 : stop);
    if (cells.length <= MOST_COLUMNS) cells.push(quoted === undefined ? rest : quoted.cell + rest);
    if (isLast) {
      records.push(cells);
      return stop + 1;
    }
    at = stop + 1;
  }
}

/** Longer than any cell of a list; a quote that is not closed within it is only a quote. */
const LONGEST_CELL = 20_000;

/** The inside of a quoted cell with doubled quotes undone, or undefined when the quote is never closed. */
function quotedCell(text: string, start: number): { readonly cell: string; readonly next: number } | undefined {
  let isDoubled = false;
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0 || quote - start > LONGEST_CELL) return undefined;
    if (text.charCodeAt(quote + 1) !== QUOTE) {
      const inside = text.slice(start + 1, quote);
      const cell = isDoubled ? inside.replaceAll('""', '"') : inside;
      return { cell: cell.includes('\r') ? cell.replaceAll('\r\n', '\n') : cell, next: quote + 1 };
    }
    isDoubled = true;
    at = quote + 2;
  }
}
