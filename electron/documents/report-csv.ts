import type { Cell, Table } from '#shared/report/table';

const BYTE_ORDER_MARK = '\uFEFF';

// What a spreadsheet takes for the beginning of a formula, be it after blanks; see OWASP, "CSV Injection".
const FORMULA = /^(?:[\t\r\n]|[\s\uFEFF]*[=+\-@＝＋－＠])/;

/** One table as separated values that Excel opens by a double click: UTF-8 with its mark, semicolons, nothing that reckons. */
export function tableCsv({ columns, rows, total }: Table): Buffer {
  const heads = columns.map(({ group, head }) => (group === '' ? head : `${group}: ${head}`));
  const lines = [heads, ...rows, ...(total === null ? [] : [total])];
  return Buffer.from(BYTE_ORDER_MARK + lines.map((line) => `${line.map(cellCsv).join(';')}\r\n`).join(''));
}

/** A number is written plainly; a text is quoted where it must be, and begins with an apostrophe where it could be a formula. */
export function cellCsv(cell: Cell): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(harmless) || harmless !== harmless.trim() ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
