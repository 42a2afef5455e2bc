import Papa from 'papaparse';
import { reportOf } from '#shared/report/report';
import type { Table } from '#shared/report/table';
import type { Workshop } from '#shared/workshop/workshop';
import { tableCsv } from '../../../electron/documents/report-csv';
import { reportXlsx } from '../../../electron/documents/report-xlsx';
import { openZip } from '../../../electron/foreign/archive/open-zip';
import { aCrowd } from '../../support/a-crowd';
import { type Budget, numbers, type Row } from './row';

const STARTS = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  '\n=',
  '＝',
  '＋',
  '－',
  '＠',
  ' =',
  '\u00a0=',
  '\uFEFF=',
  '"=',
  "'=",
  ';=',
  ',=',
  '|=',
];
const BODIES = [
  '1+1',
  'cmd|"/C calc"!A0',
  'HYPERLINK("http://example.org","x")',
  'SUM(A1:A9)',
  "2+5+cmd|' /C calc'!A0",
  'IMPORTXML("http://example.org")',
  'DDE("cmd";"/C calc";"x")',
  'A1',
  '-1',
  '=1',
  '";=1+1;"',
  '\r\n=1+1',
  '\n+1',
  '\t@x',
  'Ким',
];

/** A text that a spreadsheet could take for a formula, in one of many disguises. */
export function formula(random: () => number): string {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const text = pick(STARTS) + pick(BODIES) + (random() < 0.3 ? pick(STARTS) + pick(BODIES) : '');
  return random() < 0.1 ? `"${text}"` : text;
}

/** What a spreadsheet takes for a formula at the beginning of a cell; blanks that it may pass over do not help. */
const RECKONS = /^[\s\uFEFF\u00a0]*[=+\-@＝＋－＠]/;
const CONTROL = /^[\t\r\n]/;

/** Cells of a file of separated values, as another's reader takes them apart, that would be reckoned. */
export function reckoningCells(csv: Buffer): string[] {
  const { data } = Papa.parse<string[]>(csv.toString('utf8').replace(/^\uFEFF/, ''), {
    delimiter: ';',
    newline: '\r\n',
  });
  return data.flat().filter((cell) => (RECKONS.test(cell) || CONTROL.test(cell)) && !/^-?\d+(,\d+)?$/.test(cell));
}

/** Formulas in a workbook: elements `<f>`, and cells of the kind that keeps a formula's answer. */
async function formulasIn(xlsx: Buffer): Promise<number> {
  const zip = await openZip(xlsx, { entries: 2_000, bytes: 400_000_000, ratio: 1_000 });
  return [...zip.names]
    .filter((name) => /^xl\/worksheets\/.*\.xml$/.test(name))
    .reduce(
      (count, name) =>
        count +
        (zip
          .read(name)
          ?.toString('utf8')
          .match(/<(\w+:)?f[\s>/]|t="str"/g)?.length ?? 0),
      0,
    );
}

/** A workshop of which every name, place and outlet is a formula. */
function planted(workshop: Workshop, random: () => number): Workshop {
  const three = () => ({ kk: formula(random), ru: formula(random), en: formula(random) });
  const people = Object.entries(workshop.participants).map(([id, person]) => [
    id,
    { ...person, names: three(), outlet: formula(random), role: formula(random), email: formula(random) },
  ]);
  const overview = { ...workshop.overview, title: three(), place: three() };
  return { ...workshop, overview, participants: Object.fromEntries(people) as Workshop['participants'] };
}

/** Formulas in every text of every export: none of them is reckoned. */
export async function formulas({ count = 10_000 }: Budget, seed = 11): Promise<Row> {
  const random = numbers(seed);
  let [cells, csvWrong, xlsxWrong] = [0, 0, 0];
  let example = '';
  const take = async (tables: readonly Table[], xlsx: Buffer) => {
    for (const table of tables) {
      const found = reckoningCells(tableCsv(table));
      csvWrong += found.length;
      example ||= found[0] ?? '';
      cells += table.rows.length * table.columns.length;
    }
    xlsxWrong += await formulasIn(xlsx);
  };
  const people = 50;
  let made = 0;
  for (let at = 0; made < count; at += 1, made += people * 6) {
    const language = (['kk', 'ru', 'en'] as const)[at % 3] ?? 'ru';
    const report = reportOf(planted(aCrowd(people), random), language, '2025-06-17', 'sheet');
    await take(report.tables, await reportXlsx(report));
  }
  const texts = Array.from({ length: count }, () => formula(random));
  const columns = Array.from({ length: 4 }, () => ({
    head: formula(random),
    group: formula(random),
    kind: 'text' as const,
    weight: 1,
  }));
  const rows = Array.from({ length: Math.ceil(count / 4) }, (_, at) => texts.slice(at * 4, at * 4 + 4));
  const table: Table = { id: 'a', title: '=1+1', note: '=1+1', columns, rows, total: texts.slice(0, 4) };
  const day = reportOf(aCrowd(1), 'ru', '2025-06-17', 'sheet');
  await take([table], await reportXlsx({ ...day, title: '=1+1', tables: [table] }));
  return {
    row: 'EL6 formulas in exports',
    goal: '10,000 generated texts through CSV and XLSX: 0 cells reckoned, 0 <f>',
    got: `${made + texts.length} texts, ${cells} cells: ${csvWrong} reckoned in CSV${example === '' ? '' : ` (${JSON.stringify(example)})`}, ${xlsxWrong} <f> in XLSX`,
    ok: csvWrong === 0 && xlsxWrong === 0,
  };
}
