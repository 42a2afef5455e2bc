import { foldForSearch } from '../../text/alphabet';
import { type Column, isRead, PARTS_OF_NAME } from './field';
import { isFilled, type TableRow } from './table';

/** What a place is called where rows have one cell each anyway: there a bare "Абай" is somebody. */
const PLACE = /обл|өңір|аймағ|қала|город|^г[. ]|region|oblast|province|city/iu;

/** A region that shares its name with people. */
const NAMESAKE = /^(абай|abai|abay)$/;

interface Cell {
  readonly at: number;
  readonly text: string;
}

/** Reads a row of one cell that says where the people below it are from: "АҚТӨБЕ ОБЛЫСЫ"; undefined for any other row. */
export function groupReader(
  columns: readonly Column[],
  rows: readonly TableRow[],
  regionOf: (text: string) => string | undefined,
): (row: TableRow) => string | undefined {
  const isTelling = columns.filter(({ field }) => isRead(field)).length > 1;
  const isNamesake = ({ at, text }: Cell) =>
    PARTS_OF_NAME.includes(columns[at]?.field ?? 'ignore') && NAMESAKE.test(foldForSearch(text));

  // "Абай" under the heading of names is somebody, unless other rows there are regions beyond doubt.
  let hasOthers: boolean | undefined;
  const isAmongRegions = (at: number): boolean => {
    hasOthers ??= rows.some(({ cells }) => {
      const cell = onlyCell(cells);
      return cell?.at === at && !isNamesake(cell) && regionOf(cell.text) !== undefined;
    });
    return hasOthers;
  };

  return ({ cells, isWide }) => {
    const cell = onlyCell(cells);
    if (cell === undefined || !(isTelling || isWide === true || PLACE.test(cell.text))) return undefined;
    if (isWide !== true && isNamesake(cell) && !isAmongRegions(cell.at)) return undefined;
    return regionOf(cell.text);
  };
}

/** The one cell that says something; undefined when there is none or another. */
function onlyCell(cells: readonly string[]): Cell | undefined {
  let only = -1;
  for (let at = 0; at < cells.length; at += 1) {
    if (!isFilled(cells[at] as string)) continue;
    if (only >= 0) return undefined;
    only = at;
  }
  return only < 0 ? undefined : { at: only, text: (cells[only] as string).trim() };
}
