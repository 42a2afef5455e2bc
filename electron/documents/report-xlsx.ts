import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { Report } from '#shared/report/report';
import type { Column, Table } from '#shared/report/table';

const HEAD = { bold: true, color: { argb: 'FF124A73' } };
const GROUND = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEF2F5' } } as const;

/** A workbook with one sheet for each table; numbers are numbers, texts are texts, and nothing is a formula. */
export async function reportXlsx({ title, about, generated, tables, date }: Report): Promise<Buffer> {
  const book = new Workbook();
  const day = new Date(`${date}T00:00:00Z`);
  Object.assign(book, { creator: 'Rostrum', created: day, modified: day, title });
  const names = sheetNames(tables);
  tables.forEach((table, at) => {
    const sheet = book.addWorksheet(names[at] ?? table.id);
    if (at === 0) introduce(sheet, [[title, ''], ...about, ['', generated]]);
    fill(sheet, table);
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** What the workshop was, above the first table. */
function introduce(sheet: Worksheet, lines: readonly (readonly [string, string])[]): void {
  for (const [label, words] of lines) sheet.addRow([label, words]).getCell(1).font = HEAD;
  sheet.addRow([]);
}

function fill(sheet: Worksheet, { columns, rows, total, note }: Table): void {
  const hasGroups = columns.some(({ group }) => group !== '');
  if (hasGroups) addGroups(sheet, columns);
  const head = sheet.addRow(columns.map((column) => column.head));
  head.eachCell((cell) =>
    Object.assign(cell, { font: HEAD, fill: GROUND, alignment: { wrapText: true, vertical: 'top' } }),
  );
  for (const row of rows) sheet.addRow([...row]);
  if (total !== null) sheet.addRow([...total]).font = { bold: true };
  if (note !== '') {
    sheet.addRow([]);
    sheet.addRow([note]).font = { italic: true };
  }
  columns.forEach((column, at) => {
    const target = sheet.getColumn(at + 1);
    target.width = widthOf(
      column,
      rows.map((row) => row[at] ?? ''),
    );
    if (column.kind === 'text') target.alignment = { vertical: 'top', wrapText: column.weight >= 4 };
  });
  const frozen = columns[0]?.kind === 'number' ? 2 : 1;
  sheet.views = [{ state: 'frozen', xSplit: frozen, ySplit: head.number }];
}

/** The half-day over its columns. */
function addGroups(sheet: Worksheet, columns: readonly Column[]): void {
  const row = sheet.addRow(columns.map(({ group }, at) => (group === columns[at - 1]?.group ? '' : group)));
  row.font = HEAD;
  columns.forEach(({ group }, at) => {
    if (group === '' || group === columns[at - 1]?.group) return;
    const after = columns.findIndex((column, index) => index > at && column.group !== group);
    sheet.mergeCells(row.number, at + 1, row.number, after < 0 ? columns.length : after);
  });
}

const widthOf = ({ head, weight }: Column, cells: readonly (string | number)[]): number => {
  const longest = cells.reduce<number>((most, cell) => Math.max(most, String(cell).length), head.length / 2);
  return Math.min(weight >= 4 ? 80 : 42, Math.max(8, longest + 2));
};

const MOST = 31;

/** Cut between two words where there are any. */
const shortened = (words: string): string =>
  words.length <= MOST
    ? words
    : words
        .slice(0, MOST + 1)
        .replace(/ \S*$/, '')
        .slice(0, MOST);

// Excel refuses these signs in a sheet's name, more than 31 letters, and the same name twice in any case.
function sheetNames(tables: readonly Table[]): string[] {
  const taken = new Set<string>();
  return tables.map(({ title }) => {
    const plain = shortened(
      title
        .replace(/[[\]:*?/\\']/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    let name = plain;
    for (let count = 2; taken.has(name.toUpperCase()); count += 1) name = `${plain.slice(0, 27)} ${count}`;
    taken.add(name.toUpperCase());
    return name;
  });
}
