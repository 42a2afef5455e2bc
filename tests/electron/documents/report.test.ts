import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { fc, test } from '@fast-check/vitest';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { reportOf } from '#shared/report/report';
import type { Table } from '#shared/report/table';
import { cellCsv, tableCsv } from '../../../electron/documents/report-csv';
import { reportPdf } from '../../../electron/documents/report-pdf';
import { reportXlsx } from '../../../electron/documents/report-xlsx';
import { sampleInks } from '../../support/a-certificate';
import { aCrowd } from '../../support/a-crowd';
import { checkWithQpdf, factsOf, fontsOf, textOf } from '../../support/pdf';

const folder = mkdtempSync(join(tmpdir(), 'rostrum-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inks = sampleInks();

async function written(count: number, language: 'kk' | 'ru' | 'en'): Promise<string> {
  const path = join(folder, `${count}-${language}.pdf`);
  writeFileSync(path, await reportPdf(reportOf(aCrowd(count), language, '2025-06-17', 'page'), inks));
  return path;
}

describe('the attendance report on paper', () => {
  it.each(['kk', 'ru', 'en'] as const)('in %s has every name, embeds its fonts and is tagged', async (language) => {
    const path = await written(39, language);

    const text = textOf(path);
    for (const { names } of Object.values(aCrowd(39).participants)) expect(text).toContain(names[language]);
    expect(fontsOf(path).length).toBeGreaterThan(1);
    expect(fontsOf(path).filter(({ embedded, unicode }) => !embedded || !unicode)).toEqual([]);
    expect(factsOf(path)['Tagged']).toBe('yes');
    checkWithQpdf(path);
  });

  it('prints a thousand people with the headings on every page and the pages numbered', async () => {
    const path = await written(1000, 'ru');

    const pages = Number(factsOf(path)['Pages']);
    const text = textOf(path);
    expect(pages).toBeGreaterThan(20);
    expect(text).toContain(`Страница ${pages} из ${pages}`);
    expect(text.match(/Редакция/g)?.length ?? 0).toBeGreaterThan(pages - 4);
  });

  it('has the same bytes when it is written again on the same day', async () => {
    const report = reportOf(aCrowd(20), 'kk', '2025-06-17', 'page');

    expect((await reportPdf(report, inks)).equals(await reportPdf(report, inks))).toBe(true);
  });
});

describe('the attendance report as a workbook', () => {
  it('reads back as it was, with numbers as numbers and nothing that reckons', async () => {
    const report = reportOf(aCrowd(39), 'ru', '2025-06-17', 'sheet');
    const book = new Workbook();
    await book.xlsx.load(await reportXlsx(report));

    expect(book.worksheets.length).toBe(report.tables.length);
    for (const [at, table] of report.tables.entries()) {
      const rows: unknown[][] = [];
      book.worksheets[at]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
      for (const cells of [...table.rows, ...(table.total === null ? [] : [table.total])])
        expect(rows).toContainEqual(
          withoutEmptyEnd(
            cells.map((cell) =>
              cell === '' ? expect.toSatisfy((value) => value === '' || value === undefined || value === null) : cell,
            ),
          ),
        );
    }
    book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined())));
  });
});

const withoutEmptyEnd = (cells: readonly unknown[]): unknown[] => [...cells];

describe('the attendance report as separated values', () => {
  const table = (cells: readonly string[]): Table => ({
    id: 'x',
    title: 'x',
    note: '',
    columns: cells.map(() => ({ head: 'Имя', group: '', kind: 'text', weight: 1 })),
    rows: [cells],
    total: null,
  });

  test.prop([fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { minLength: 2, maxLength: 6 })])(
    'reads back cell by cell, and no cell begins as a formula does',
    (cells) => {
      const csv = tableCsv(table(cells)).toString();

      expect(csv.startsWith('\uFEFF')).toBe(true);
      const [, read = []] = Papa.parse<string[]>(csv.slice(1), { delimiter: ';', newline: '\r\n' }).data;
      expect(read.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, ''))).toEqual(cells);
      for (const cell of read) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    },
  );

  it('disarms what a spreadsheet would run, and leaves numbers alone', () => {
    expect(['=1+1', '+7', '-2', '@SUM(A1)', '=cmd|"/c calc"!A1', -5, 2.5].map(cellCsv)).toEqual([
      "'=1+1",
      "'+7",
      "'-2",
      "'@SUM(A1)",
      '"\'=cmd|""/c calc""!A1"',
      '-5',
      '2,5',
    ]);
  });
});
