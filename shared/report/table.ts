/** A figure or a text; nothing is an empty text, never zero. */
export type Cell = string | number;

export interface Column {
  readonly head: string;
  /** The half-day that several columns belong to; empty for a column of its own. */
  readonly group: string;
  readonly kind: 'text' | 'number';
  /** How much room it wants beside the others. */
  readonly weight: number;
}

/** A part of a report, ready for paper, a sheet or a file of separated values. */
export interface Table {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** The last line, set apart; null where nothing can be added up. */
  readonly total: readonly Cell[] | null;
}

export const text = (head: string, weight: number, group = ''): Column => ({ head, group, kind: 'text', weight });

export const number = (head: string, weight: number, group = ''): Column => ({ head, group, kind: 'number', weight });

/** The sum of each column of numbers, after a label in the first column that has room for words. */
export function totals(label: string, columns: readonly Column[], rows: Table['rows']): Cell[] {
  const labelAt = columns.findIndex(({ kind, weight }) => kind === 'text' && weight >= 1);
  return columns.map(({ kind }, at) => {
    if (at === labelAt) return label;
    return kind === 'number' && at > labelAt ? sum(rows.map((row) => row[at])) : '';
  });
}

const sum = (cells: readonly (Cell | undefined)[]): number =>
  cells.reduce<number>((total, cell) => total + (typeof cell === 'number' ? cell : 0), 0);
