import { MOST_COLUMNS } from '#shared/people/import/table';

/** A row while its sheet is being read. */
export interface SheetRow {
  readonly number: number;
  readonly cells: string[];
  links?: Record<number, string>;
  readonly isHidden?: boolean;
  isWide?: boolean;
}

/** A block of cells; rows count from 1, columns from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The column of a reference such as AB12, from 0; -1 when there is none. */
export function columnOf(reference: string, start: number): number {
  let column = 0;
  for (let at = start; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

/** A1:C3, or A1 alone. */
export function areaOf(reference: string | undefined): Area {
  const [from = '', to = from] = (reference ?? '').replaceAll('$', '').split(':');
  const rowOf = (cell: string) => Number(cell.replace(/^[A-Z]+/, ''));
  return { top: rowOf(from), left: columnOf(from, 0), bottom: rowOf(to), right: columnOf(to, 0) };
}

/** A merge this wide is a title over the table. */
const WIDE = 3;

/** Rows that merged blocks and links may reach in all: every row of the longest list many times over. */
const MOST_REACHED = 400_000;

/**
 * What a merged block says is true of each of its rows: one outlet beside its three people. Sideways it is a
 * title or a heading over several columns, and stays in its first cell.
 */
export function spread(rows: readonly SheetRow[], merged: readonly Area[]): void {
  if (merged.length === 0) return;
  const places = placesOf(rows);
  let reached = 0;
  for (const { top, left, bottom, right } of merged) {
    const at = places.get(top);
    const first = at === undefined ? undefined : rows[at];
    const text = first?.cells[left] ?? '';
    if (first === undefined || at === undefined || text === '') continue;
    if (right - left + 1 >= WIDE && first.cells.filter((cell) => cell !== '').length === 1) first.isWide = true;
    for (let next = at + 1; (rows[next]?.number ?? bottom + 1) <= bottom && reached < MOST_REACHED; next += 1) {
      fill(rows[next], left, text);
      reached += 1;
    }
  }
}

function fill(row: SheetRow | undefined, column: number, text: string): void {
  if (row === undefined || row.cells.length === 0) return;
  while (row.cells.length <= column) row.cells.push('');
  if (row.cells[column] === '') row.cells[column] = text;
}

/** Remembers the addresses behind cells; links to web pages say nothing about a person. */
export function link(rows: readonly SheetRow[], linked: readonly (readonly [Area, string])[]): void {
  if (linked.length === 0) return;
  const places = placesOf(rows);
  let reached = 0;
  for (const [{ top, left, bottom }, address] of linked) {
    if (!/^mailto:/i.test(address)) continue;
    for (
      let at = places.get(top) ?? rows.length;
      (rows[at]?.number ?? bottom + 1) <= bottom && reached < MOST_REACHED;
      at += 1
    ) {
      const row = rows[at];
      reached += 1;
      if (row === undefined || left < 0 || left >= MOST_COLUMNS) continue;
      row.links ??= {};
      row.links[left] = address;
    }
  }
}

const placesOf = (rows: readonly SheetRow[]) => new Map(rows.map(({ number }, at) => [number, at]));
