import { NAME_FIELDS } from './field';
import { recognise } from './headings';
import { isFilled, type TableRow } from './table';

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
    return recognise(lower).isKnown ? lower : `${above} ${lower}`;
  });
  return { headings, lines: 2 };
}

/** It names nobody, has no figures, and two of its cells at least are headings themselves. */
function isSecondLine({ cells }: TableRow, second: TableRow): boolean {
  const isNobody = cells.every(
    (cell, at) => !NAME_FIELDS.includes(recognise(cell).field) || !isFilled(second.cells[at] ?? ''),
  );
  const said = second.cells.filter(isFilled);
  const known = said.filter((cell) => recognise(cell).isKnown);
  return isNobody && second.isWide !== true && !said.some((cell) => /[\d@]/.test(cell)) && known.length >= 2;
}
