import { MOST_COLUMNS, type TableRow } from '#shared/people/import/table';
import { attributeOf, scanXml, unescapeXml } from '../scan-xml';
import { type NumberKind, numberText } from './number-format';
import { type Area, areaOf, columnOf, link, type SheetRow, spread } from './sheet-areas';

/** What the cells of a sheet refer to. */
export interface WorkbookFacts {
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly is1904: boolean;
}

/** A sheet, or a text, that has more filled rows than any list of people. */
export class TableTooLong extends Error {}

/** This many rows are kept before a sheet is called too long; titles, totals and gaps are among them. */
export const MOST_KEPT = 25_000;

/** A gap of this many rows is shown as blank rows; a larger one is the end of a table. */
const LARGEST_GAP = 20;

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
}

/** Reads a worksheet's cells as a person sees them. Links are addresses by the id of their relation. */
export function readSheet(xml: string, facts: WorkbookFacts, links: ReadonlyMap<string, string>): TableRow[] {
  const rows: SheetRow[] = [];
  const merged: Area[] = [];
  const linked: (readonly [Area, string])[] = [];
  let row: SheetRow = { number: 0, cells: [] };
  let cell: Cell | null = null;
  let value = '';
  let isReading = false;
  let isPhonetic = false;

  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'c') {
        cell = cellOf(attributes, row.cells.length);
        value = '';
      } else if (name === 'v' || name === 't') isReading = cell !== null && !isPhonetic;
      else if (name === 'row') row = rowOf(attributes, row.number);
      else if (name === 'rPh') isPhonetic = true;
      else if (name === 'mergeCell') merged.push(areaOf(attributeOf(attributes, 'ref')));
      else if (name === 'hyperlink')
        linked.push([areaOf(attributeOf(attributes, 'ref')), links.get(attributeOf(attributes, 'id') ?? '') ?? '']);
    },
    text: (raw) => {
      if (isReading) value += raw;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isReading = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'row') keep(rows, row);
      else if (name === 'c' && cell !== null) {
        if (value !== '' && cell.column < MOST_COLUMNS) put(row.cells, cell.column, textOf(cell, value, facts));
        cell = null;
      }
    },
  });
  spread(rows, merged);
  link(rows, linked);
  return rows;
}

function rowOf(attributes: string, last: number): SheetRow {
  const number = Number(attributeOf(attributes, 'r') ?? last + 1);
  const isHidden = /^(1|true)$/.test(attributeOf(attributes, 'hidden') ?? '');
  return { number: Number.isInteger(number) ? number : last + 1, cells: [], ...(isHidden ? { isHidden } : {}) };
}

/** Attributes of a cell are read by hand: there are as many cells as in the whole list. */
function cellOf(attributes: string, next: number): Cell {
  const type = attributes.indexOf(' t=') < 0 ? 'n' : (attributeOf(attributes, 't') ?? 'n');
  const style = attributes.indexOf(' s=') < 0 ? 0 : Number(attributeOf(attributes, 's'));
  const at = attributes.indexOf(' r="');
  const column = at >= 0 ? columnOf(attributes, at + 4) : columnOf(attributeOf(attributes, 'r') ?? '', 0);
  return { column: column < 0 ? next : column, type, style };
}

function put(cells: string[], column: number, text: string): void {
  while (cells.length < column) cells.push('');
  cells[column] = text;
}

function textOf({ type, style }: Cell, raw: string, { strings, kinds, is1904 }: WorkbookFacts): string {
  if (type === 's') return strings[Number(raw)] ?? '';
  if (type === 'n') return numberText(raw, kinds[style] ?? 'number', is1904);
  if (type === 'b') return raw === '1' ? 'true' : 'false';
  // "#N/A" and its like are what a formula says when it failed, not what a person wrote.
  return type === 'e' ? '' : unescapeXml(raw);
}

/** Rows without a word are left out, but a small gap is put back as the blank rows that people see. */
function keep(rows: SheetRow[], row: SheetRow): void {
  if (row.cells.every((cell) => cell === '')) return;
  const last = rows.at(-1)?.number ?? row.number - 1;
  if (row.number - last <= LARGEST_GAP)
    for (let number = last + 1; number < row.number; number += 1) rows.push({ number, cells: [] });
  rows.push(row);
  if (rows.length > MOST_KEPT) throw new TableTooLong(`${rows.length} rows`);
}
