import { foldForSearch } from '../../text/alphabet';
import { type Column, type Field, NAME_FIELDS } from './field';
import type { TableRow } from './table';

/** So many rows tell what stands in a column. */
const LOOKED_AT = 60;
const ENOUGH = 0.6;

const ONE_WORD = /^\p{Lu}[\p{L}\p{M}’'-]*\.?$/u;

const GIVEN_FIRST = /^(имя|name|first)/;

/** One heading over two or three columns, merged or not: under «ФИО» stand the surname, the name and the patronymic, each in its own. */
export function withSplitName(columns: readonly Column[], rows: readonly TableRow[]): readonly Column[] {
  const at = columns.findIndex(({ field }) => NAME_FIELDS.includes(field));
  const isOnly = columns.filter(({ field }) => NAME_FIELDS.includes(field)).length === 1;
  if (!isOnly || columns[at]?.field !== 'name') return columns;
  const first = rows.slice(0, LOOKED_AT);
  const isFree = (index: number) => columns[index]?.heading === '' && columns[index]?.field === 'ignore';
  if (!isFree(at + 1) || !areWords(at, first) || !areWords(at + 1, first)) return columns;
  const hasThird = isFree(at + 2) && areWords(at + 2, first);
  const isGivenFirst = GIVEN_FIRST.test(foldForSearch(columns[at].heading));
  const parts: readonly Field[] = [
    ...(isGivenFirst ? (['given', 'surname'] as const) : (['surname', 'given'] as const)),
    ...(hasThird ? (['patronymic'] as const) : []),
  ];
  return columns.map((column, index) => {
    const field = parts[index - at];
    return field === undefined ? column : { ...column, field, isKnown: true };
  });
}

/** Whether most of a column's cells are one word each, with a capital. */
function areWords(column: number, rows: readonly TableRow[]): boolean {
  const cells = rows.map(({ cells: all }) => all[column]?.trim() ?? '').filter((cell) => cell !== '');
  return cells.length > 0 && cells.filter((cell) => ONE_WORD.test(cell)).length >= cells.length * ENOUGH;
}
