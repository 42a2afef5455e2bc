/** A row as the file has it; every cell is plain text. */
export interface TableRow {
  /** As the spreadsheet counts it, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Addresses behind cells, by column: a name or a word that is a link to an e-mail. */
  readonly links?: Readonly<Record<number, string>>;
  /** Hidden by a filter or by hand. */
  readonly isHidden?: boolean;
  /** Its one text is spread over the width of the table: a title, not a person. */
  readonly isWide?: boolean;
}

/** One sheet of a workbook, or a whole text file. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly TableRow[];
}

/** A foreign file once it has been read: nothing in it is understood yet. */
export interface TableFile {
  readonly name: string;
  /** How it was read, for the person to check: "XLSX", or the encoding and separator. */
  readonly form:
    | { readonly kind: 'xlsx' }
    | { readonly kind: 'csv'; readonly encoding: string; readonly separator: string };
  readonly sheets: readonly Sheet[];
}

/** More people than any workshop has; a longer list is another kind of file. */
export const MOST_ROWS = 20_000;

/** Columns beyond these are layout, not data. */
export const MOST_COLUMNS = 100;

/** A column's letter, as spreadsheets name it. */
export const letterOf = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letterOf(Math.floor(column / 26) - 1) + letterOf(column % 26);

/** Whether a cell says something. White space lies below the letters, at 160 and far above them, so the first letter nearly always tells. */
export function isFilled(cell: string): boolean {
  if (cell === '') return false;
  const code = cell.charCodeAt(0);
  return (code > 32 && code < 0x1680 && code !== 160) || cell.trim() !== '';
}

export const isBlankRow = (row: TableRow): boolean => !row.cells.some(isFilled);
