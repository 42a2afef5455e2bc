import { z } from 'zod';
import { foldForSearch } from '../../text/alphabet';
import { findRegion } from '../regions';
import { isNothing } from '../vocabulary';
import { type Column, headingScore } from './columns';
import { type Field, NAME_FIELDS } from './field';
import { isBlankRow, type TableRow } from './table';

/** Why a row is not a person. */
export const Refusal = z.enum(['blank', 'total', 'headingAgain', 'title', 'noName', 'notName', 'tooManyCells']);
export type Refusal = z.infer<typeof Refusal>;

// As folded: "барлыгы" is барлығы, "жиыны" is жиыны.
const TOTAL = /^(итого|всего|итог|барлыгы|барлык|жиыны|корытынды|total|sum|количество|кол-во|саны)([ :=—-]|\d|$)/;

const LONGEST_NAME = 150;

const SENTENCE = /[:=@_]|https?|\d{3}|[.!?] \p{L}{4}/u;

/** The reason why a row is not read as a person, or undefined when it is one. */
export function refusalOf(row: TableRow, columns: readonly Column[]): Refusal | undefined {
  if (isBlankRow(row)) return 'blank';
  const filled = row.cells.filter((cell) => cell !== '' && cell.trim() !== '');
  if (filled.length < 5 && filled.slice(0, 3).some((cell) => TOTAL.test(foldForSearch(cell.trim())))) return 'total';
  if (row.cells.length > columns.length && row.cells.slice(columns.length).some((cell) => cell.trim() !== ''))
    return 'tooManyCells';
  const name = nameText(row, columns);
  if (row.isWide && filled.length === 1) return 'title';
  if (isNothing(name)) return filled.length === 1 ? 'title' : 'noName';
  if (filled.length === 1 && isAlone(columns) && findRegion(name, {}) !== undefined) return 'title';
  if (looksLikeHeadings(row, columns)) return 'headingAgain';
  return isNoName(name) ? 'notName' : undefined;
}

const isAlone = (columns: readonly Column[]): boolean => columns.filter(({ field }) => field !== 'ignore').length > 1;

const IN_ROW_NAMES = new Set<Field>([...NAME_FIELDS, 'patronymic']);

function nameText(row: TableRow, columns: readonly Column[]): string {
  let text = '';
  for (const [at, { field }] of columns.entries()) {
    const cell = row.cells[at];
    if (cell !== undefined && cell !== '' && IN_ROW_NAMES.has(field)) text = text === '' ? cell : `${text} ${cell}`;
  }
  return text.trim();
}

/** A second table below the first, or the headings repeated on every printed page. */
function looksLikeHeadings(row: TableRow, columns: readonly Column[]): boolean {
  const isSame = columns.some(
    ({ heading, field }, at) => field !== 'ignore' && heading !== '' && row.cells[at] === heading,
  );
  return isSame ? headingScore(row) > 1 : /^.{0,40}$/.test(row.cells[0] ?? '') && isOtherHeadings(row);
}

const isOtherHeadings = (row: TableRow): boolean => {
  const first = row.cells.find((cell) => cell.trim() !== '') ?? '';
  return HEADING_START.test(foldForSearch(first.trim())) && headingScore(row) > 3;
};

const HEADING_START = /^(№|n|no|р\/с|п\/п|фио|ф\.|имя|фамилия|аты|теги|name|full|surname|#)/;

/** Prose, a signature line or an address in the column of names. */
function isNoName(name: string): boolean {
  if (name.length > LONGEST_NAME || SENTENCE.test(name) || !/\p{L}{2}/u.test(name)) return true;
  return name.split(/\s+/).length > 9;
}
