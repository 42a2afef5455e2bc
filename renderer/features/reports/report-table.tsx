import type { Cell, Table } from '#shared/report/table';
import type { Language } from '#shared/text/language';
import { numberInWords } from '#shared/text/numbers';
import { Panel } from '../../ui/panel';
import styles from './reports.module.css';

interface ReportTableProps {
  readonly table: Table;
  readonly language: Language;
}

/** One table of the report as it will be written, in the report's own language. */
export function ReportTable({ table, language }: ReportTableProps) {
  const { title, columns, rows, total, note } = table;
  const cells = (row: readonly Cell[]) =>
    columns.map(({ head, kind }, at) => (
      <td key={head} data-kind={kind}>
        {inWords(row[at] ?? '', language)}
      </td>
    ));
  return (
    <Panel title={title}>
      <table className={styles.table} lang={language}>
        <thead>
          <tr>
            {columns.map(({ head, kind }) => (
              <th key={head} scope="col" data-kind={kind}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={String(row[0])}>{cells(row)}</tr>
          ))}
        </tbody>
        {total !== null && (
          <tfoot>
            <tr>{cells(total)}</tr>
          </tfoot>
        )}
      </table>
      {note !== '' && <p className={styles.note}>{note}</p>}
    </Panel>
  );
}

const inWords = (cell: Cell, language: Language): string =>
  typeof cell === 'number' ? numberInWords(cell, language, 1) : cell;
