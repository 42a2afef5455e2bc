import { foldForSearch } from '../../text/alphabet';
import { NAME_FIELDS } from './field';
import { recognise } from './headings';
import { isFilled, type TableRow } from './table';

/** Where somebody was born, as it folds: nothing beneath says where they are from. */
const BIRTH = /рожд|туган|birth/;

interface Headings {
  readonly headings: readonly string[];
  /** How many rows they take. */
  readonly lines: 1 | 2;
}

/** The headings of a list, which may say more in the row below: «Место работы» over «Организация» and «Должность». */
export function headingsOf(first: TableRow, second: TableRow | undefined): Headings {
  if (second === undefined || !isSecondLine(first, second)) return { headings: first.cells, lines: 1 };
  const width = Math.max(first.cells.length, second.cells.length);
  let above = '';
  const headings = Array.from({ length: width }, (_, at) => {
    const [upper, lower] = [first.cells[at] ?? '', second.cells[at] ?? ''];
    if (isFilled(upper)) above = upper;
    if (!isFilled(lower)) return upper;
    if (BIRTH.test(foldForSearch(above))) return above;
    return recognise(lower).isKnown ? lower : `${above} ${lower}`;
  });
  return { headings, lines: 2 };
}

/** It names nobody, has no figures, two of its cells at least are headings themselves, and one of them has none of its own above it. */
function isSecondLine({ cells }: TableRow, second: TableRow): boolean {
  const names = cells.flatMap((cell, at) => (NAME_FIELDS.includes(recognise(cell).field) ? [at] : []));
  const isNobody = names.length > 0 && names.every((at) => !isFilled(second.cells[at] ?? ''));
  if (!isNobody || second.isWide === true || second.cells.some((cell) => /[\d@]/.test(cell))) return false;
  const known = second.cells.flatMap((cell, at) => (isFilled(cell) && recognise(cell).isKnown ? [at] : []));
  return known.length >= 2 && known.some((at) => !isFilled(cells[at] ?? ''));
}
