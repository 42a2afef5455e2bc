import { readEmails } from '../email';
import { tidyName } from '../name';
import { toE164 } from '../phone';
import { findRegion } from '../regions';
import { readGender, readLanguages } from '../vocabulary';
import { withoutBeside } from './beside-name';
import { columnsOf, headingScore, unknownColumns } from './columns';
import { type Column, type Field, NAME_FIELDS } from './field';
import { mayBePerson } from './refuse';
import { withSplitName } from './split-name';
import { isBlankRow, isFilled, MOST_COLUMNS, type Sheet, type TableRow } from './table';
import { headingsOf } from './two-lines';

/** Where the list stands in a sheet, and what its columns mean. */
export interface FoundTable {
  /** The number of the row of headings; 0 when there is none. */
  readonly headingRow: number;
  readonly columns: readonly Column[];
  /** How many cells the headings have: in a text file, a row with more or fewer has lost its order. */
  readonly width: number;
  /** What is below the headings, without the empty end. */
  readonly rows: readonly TableRow[];
  /** How sure it is that these are people: 0 means not at all. */
  readonly score: number;
}

/** Titles, logos and addresses take this many rows at most. */
const SEARCHED = 60;

/** Finds the list in a sheet by its headings, or by what its cells look like when it has none. */
export function findTable(sheet: Sheet): FoundTable {
  const rows = withoutEnd(sheet.rows);
  const { best, at } = likeliestHeading(rows);
  const heading = rows[at];
  if (heading !== undefined && isHeading(heading, best)) {
    const { headings, lines } = headingsOf(heading, rows[at + 1]);
    const below = rows.slice(at + lines);
    const read = columnsOf(headings, below, widthOf(rows.slice(at)));
    const columns = withSplitName(withGuessed(read, below), below);
    return { headingRow: heading.number, columns, width: headings.length, rows: below, score: best };
  }
  const columns = guessedColumns(unknownColumns(rows, widthOf(rows)), rows);
  return withForeignHeadings({
    ...{ headingRow: 0, columns, width: columns.length, rows, score: isRoster(columns, rows) ? 1 : 0 },
  });
}

/** Headings in words that nobody foresaw are told by what is below them: in "Telefony" there is no number, below it there are. */
function withForeignHeadings(table: FoundTable): FoundTable {
  const [heading, ...rows] = table.rows;
  if (heading === undefined || table.score === 0 || heading.cells.some((cell) => /[\d@]/.test(cell))) return table;
  const strangers = LOOKS.filter(([field, test]) => {
    const cell = heading.cells[table.columns.findIndex((column) => column.field === field)] ?? '';
    return field !== 'name' && isFilled(cell) && !test(cell);
  });
  if (strangers.length < 2) return table;
  const columns = table.columns.map((column, at) => ({
    ...column,
    heading: heading.cells[at] ?? '',
    samples: unknownColumns(rows, table.columns.length)[at]?.samples ?? [],
  }));
  return { ...table, headingRow: heading.number, columns, rows };
}

/** Headings that say this much are the ones; only headings in two lines may have more of them just below. */
const PLENTY = 5;
const TWO_LINES = 2;

function likeliestHeading(rows: readonly TableRow[]): { readonly best: number; readonly at: number } {
  let [best, at, end] = [0, 0, Math.min(SEARCHED, rows.length)];
  for (let index = 0; index < end; index += 1) {
    const score = headingScore(rows[index] as TableRow);
    if (score <= best) continue;
    [best, at] = [score, index];
    if (score >= PLENTY) end = Math.min(end, index + 1 + TWO_LINES);
  }
  return { best, at };
}

/** Whether people are listed in a table, as far as can be told before it is read. */
export const isListOfPeople = ({ score, columns, rows }: FoundTable): boolean =>
  score > 0 && columns.some(({ field }) => NAME_FIELDS.includes(field)) && rows.some(mayBePerson);

interface FoundSheet {
  readonly sheet: Sheet;
  readonly table: FoundTable;
}

/** The sheet to begin with: the one that looks most like a list of people, else the one where most could be, hidden ones last. */
export function likeliest(sheets: readonly Sheet[]): FoundSheet | undefined {
  const found = sheets.map((sheet) => ({ sheet, table: findTable(sheet) }));
  return (
    foremost(found, ({ table }) => (table.rows.length === 0 ? 0 : table.score)) ??
    foremost(found, ({ table }) => table.rows.filter(mayBePerson).length)
  );
}

/** Of those that come to more than nothing, the one that comes to most; a hidden one only where no other does. */
function foremost(found: readonly FoundSheet[], worthOf: (each: FoundSheet) => number): FoundSheet | undefined {
  const worthy = found.map((each) => ({ each, worth: worthOf(each) })).filter(({ worth }) => worth > 0);
  const seen = worthy.filter(({ each }) => !each.sheet.isHidden);
  const [first, ...others] = seen.length > 0 ? seen : worthy;
  return others.reduce((best, other) => (best !== undefined && other.worth > best.worth ? other : best), first)?.each;
}

/** A single word that happens to be a heading is one only where nothing else stands beside it. */
const isHeading = (row: TableRow, score: number): boolean =>
  score > 2 || (score === 2 && row.cells.filter((cell) => cell.trim() !== '').length <= 3);

function withoutEnd(rows: readonly TableRow[]): readonly TableRow[] {
  let end = rows.length;
  while (end > 0 && isBlankRow(rows[end - 1] as TableRow)) end -= 1;
  return rows.slice(0, end);
}

const widthOf = (rows: readonly TableRow[]): number =>
  Math.min(
    MOST_COLUMNS,
    rows.reduce((width, { cells }) => Math.max(width, cells.length), 0),
  );

const LOOKS: readonly (readonly [Field, (cell: string) => boolean])[] = [
  ['email', (cell) => cell.includes('@') && readEmails(cell).emails.length > 0],
  ['phone', (cell) => toE164(cell) !== undefined],
  ['region', (cell) => findRegion(cell, {}) !== undefined],
  ['gender', (cell) => readGender(cell) !== undefined],
  ['languages', (cell) => cell.length < 40 && readLanguages(cell).isWhole && readLanguages(cell).languages.length > 0],
  ['name', (cell) => looksLikeName(cell)],
];

/** Two to four words, each with a capital, of letters alone. */
function looksLikeName(cell: string): boolean {
  const { name, notes } = tidyName(withoutBeside(cell).name);
  if (notes.includes('fromSmall')) return false;
  const words = name.split(' ');
  return words.length > 1 && words.length < 5 && words.every((word) => /^\p{Lu}[\p{L}’'.-]*$/u.test(word));
}

const ENOUGH = 0.6;

/** What most cells of a column look like. */
function lookOf(column: number, rows: readonly TableRow[], taken: ReadonlySet<Field>): Field {
  const cells = rows.slice(0, SEARCHED).flatMap(({ cells: all }) => (all[column]?.trim() ? [all[column]] : []));
  const fits = ([field, test]: (typeof LOOKS)[number]) =>
    !taken.has(field) && cells.length > 0 && cells.filter(test).length / cells.length >= ENOUGH;
  return LOOKS.find(fits)?.[0] ?? 'ignore';
}

function guessedColumns(columns: readonly Column[], rows: readonly TableRow[]): Column[] {
  const taken = new Set<Field>();
  return columns.map((column, at) => {
    const field = lookOf(at, rows, taken);
    if (field !== 'ignore') taken.add(field);
    return { ...column, field };
  });
}

/** Headings may call the name, the address or the number something that nobody foresaw, and regions nothing; the cells still look like them. */
function withGuessed(columns: readonly Column[], rows: readonly TableRow[]): readonly Column[] {
  return GUESSED.reduce((known, [field, fields]) => {
    if (known.some((column) => fields.includes(column.field))) return known;
    const others = new Set(LOOKS.map(([each]) => each).filter((each) => each !== field));
    const at = known.findIndex(
      (column, index) =>
        column.field === 'ignore' &&
        !column.isKnown &&
        (field !== 'region' || !isFilled(column.heading)) &&
        lookOf(index, rows, others) === field,
    );
    return known.map((column, index) => (index === at ? { ...column, field } : column));
  }, columns);
}

const GUESSED: readonly (readonly [Field, readonly Field[]])[] = [
  ['name', NAME_FIELDS],
  ['email', ['email']],
  ['phone', ['phone']],
  // Under words of its own a place may be where somebody was born.
  ['region', ['region']],
];

/** Without headings, names alone prove nothing: something else must be known, or nothing else be there. */
function isRoster(columns: readonly Column[], rows: readonly TableRow[]): boolean {
  const fields = new Set(columns.map(({ field }) => field));
  const used = columns.filter((_, at) => rows.some(({ cells }) => cells[at]?.trim())).length;
  return (
    fields.has('name') &&
    (used === 1 || ['email', 'phone', 'region', 'gender'].some((field) => fields.has(field as Field)))
  );
}
