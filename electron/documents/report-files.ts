import type { Shape } from '#shared/report/attendance-table';
import type { ReportFormat } from '#shared/report/format';
import type { Report } from '#shared/report/report';
import { distinctNames, safeName } from '#shared/text/file-name';
import type { Inks } from './certificate';
import type { Export } from './export';

interface Wish {
  readonly name: string;
  readonly formats: readonly ReportFormat[];
  readonly make: (shape: Shape) => Report;
}

/** Writes a report in each format that was asked for; writes no further file once it was asked to stop. */
export async function writeReport(
  { name, formats, make }: Wish,
  inks: () => Promise<Inks>,
  out: Export,
): Promise<void> {
  for (const [at, format] of formats.entries()) {
    await out.step(at, formats.length, `${name}.${format}`);
    if (out.isCancelled()) return;
    if (format === 'pdf') {
      const { reportPdf } = await import('./report-pdf');
      const bytes = await reportPdf(make('page'), await inks());
      if (!out.isCancelled()) out.write(`${name}.pdf`, bytes);
    } else if (format === 'xlsx') {
      const { reportXlsx } = await import('./report-xlsx');
      const bytes = await reportXlsx(make('sheet'));
      if (!out.isCancelled()) out.write(`${name}.xlsx`, bytes);
    } else await writeTables(make('sheet'), name, out);
  }
  await out.step(formats.length, formats.length, '');
}

/** One file a table, since separated values know no sheets. */
async function writeTables({ tables }: Report, name: string, out: Export): Promise<void> {
  const { tableCsv } = await import('./report-csv');
  if (out.isCancelled()) return;
  const names = distinctNames(tables.map(({ title }) => safeName(`${name} – ${title}`)));
  for (const [at, table] of tables.entries()) out.write(`${names[at]}.csv`, tableCsv(table));
}
