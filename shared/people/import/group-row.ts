import type { Column } from './columns';
import { isRead } from './field';
import { isFilled, type TableRow } from './table';

/** What a place is called where rows have one cell each anyway: there a bare "Абай" is somebody. */
const PLACE = /обл|өңір|аймағ|қала|город|^г[. ]|region|oblast|province|city/iu;

/** Reads a row of one cell that says where the people below it are from: "АҚТӨБЕ ОБЛЫСЫ"; undefined for any other row. */
export function groupReader(
  columns: readonly Column[],
  regionOf: (text: string) => string | undefined,
): (row: TableRow) => string | undefined {
  const isTelling = columns.filter(({ field }) => isRead(field)).length > 1;
  return ({ cells, isWide }) => {
    const text = onlyCell(cells);
    if (text === undefined || !(isTelling || isWide === true || PLACE.test(text))) return undefined;
    return regionOf(text);
  };
}

/** The one cell that says something; undefined when there is none or another. */
function onlyCell(cells: readonly string[]): string | undefined {
  let only: string | undefined;
  for (const cell of cells) {
    if (!isFilled(cell)) continue;
    if (only !== undefined) return undefined;
    only = cell;
  }
  return only?.trim();
}
