import { foldForSearch } from '../../text/alphabet';
import {
  type Column,
  type ColumnProblem,
  type Field,
  type Mapping,
  NAME_FIELDS,
  PARTS_OF_NAME,
  type Recognised,
} from './field';
import { isForBoth, recognise, UNKNOWN } from './headings';
import { isBlankRow, letterOf, type TableRow } from './table';

const SAMPLES = 3;

/** Headings read one by one, then in each other's light: "Имя" is a whole name unless there is a "Фамилия" beside it. */
export function columnsOf(headings: readonly string[], rows: readonly TableRow[], width: number): Column[] {
  const samples = Array.from({ length: width }, (_, at) => samplesOf(rows, at));
  const alone = withoutEmpty(beside(headings, width), samples);
  return oneOfEach(together(alone), headings, samples).map((recognised, at) => ({
    ...recognised,
    letter: letterOf(at),
    heading: headings[at] ?? '',
    samples: samples[at] ?? [],
  }));
}

/** Each heading by itself; where a column is plainly that of numbers, one for numbers and addresses is that of addresses. */
function beside(headings: readonly string[], width: number): Recognised[] {
  const columns = Array.from({ length: width }, (_, at) => recognise(headings[at] ?? ''));
  const isBoth = ({ field }: Recognised, at: number) => field === 'phone' && isForBoth(headings[at] ?? '');
  if (!columns.some((column, at) => column.field === 'phone' && !isBoth(column, at))) return columns;
  return columns.map((column, at) => (isBoth(column, at) ? { ...column, field: 'email' } : column));
}

/** A list whose user said what its columns mean. */
export function mappedColumns(columns: readonly Column[], mapping: Mapping | undefined): Column[] {
  if (mapping === undefined) return [...columns];
  return columns.map((column, at) => {
    const field = mapping[at] ?? 'ignore';
    return field === column.field ? column : { ...column, field, isKnown: true };
  });
}

/** A list of which it is not known where the names stand: what else was understood stays. */
export const withoutNames = (columns: readonly Column[]): Column[] =>
  columns.map((column) => (PARTS_OF_NAME.includes(column.field) ? { ...column, ...UNKNOWN } : column));

function samplesOf(rows: readonly TableRow[], column: number): string[] {
  const samples: string[] = [];
  for (const row of rows) {
    const cell = row.cells[column] ?? '';
    if (cell !== '' && !row.isWide) samples.push(cell.slice(0, 80));
    if (samples.length === SAMPLES) break;
  }
  return samples;
}

function together(columns: readonly Recognised[]): Recognised[] {
  const has = (field: Field) => columns.some((column) => column.field === field);
  const isFull = has('name') || has('nameKk') || has('nameRu');
  const whole = (column: Recognised): Recognised => {
    if (column.field === 'given' && !has('surname')) return { ...column, field: 'name' };
    if (column.field === 'surname' && !has('given') && !isFull) return { ...column, field: 'name' };
    if (column.field === 'givenLatin' && !has('surnameLatin')) return { ...column, field: 'nameLatin' };
    return column;
  };
  return byLanguage(columns.map(whole));
}

/** A form's own column for the name, which nobody filled in, is no rival to the question that everybody answered. */
function withoutEmpty(columns: readonly Recognised[], samples: readonly (readonly string[])[]): Recognised[] {
  const isEmpty = (at: number) => samples[at]?.length === 0;
  const isFull = columns.some(({ field }, at) => WHOLE.includes(field) && !isEmpty(at));
  return columns.map((column, at) => (isFull && NAME_FIELDS.includes(column.field) && isEmpty(at) ? UNKNOWN : column));
}

const WHOLE: readonly Field[] = ['name', 'nameKk', 'nameRu'];

/** Which of two columns says it best: a newsroom before an organization, a mobile before a desk's telephone. */
const BEST: Partial<Record<Field, RegExp>> = {
  outlet: /(^|[^\p{L}])(сми|бак|редакци|media|outlet)/u,
  phone: /(^|[^\p{L}])(моб|сот|уялы|mob|cell)/u,
};

/** What a column must hold to be what its heading says. */
const LOOKS: Partial<Record<Field, RegExp>> = { email: /@/, phone: /(\d\D*){6}/ };

/**
 * Two columns that claim to be the name are for a person to settle. Of two telephones one is read, and the other
 * is shown as left out; region and town are one answer in two columns.
 */
function oneOfEach(
  columns: readonly Recognised[],
  headings: readonly string[],
  samples: readonly (readonly string[])[],
): Recognised[] {
  const worthOf = (field: Field, at: number): number => {
    const isFilled = samples[at]?.some((sample) => LOOKS[field]?.test(sample) ?? true) === true;
    const isBest = BEST[field]?.test(foldForSearch(headings[at] ?? '')) === true;
    return (isFilled ? 2 : 0) + (isBest ? 1 : 0);
  };
  const chosen = new Map<Field, number>();
  for (const [at, { field }] of columns.entries()) {
    const other = chosen.get(field);
    if (other === undefined || worthOf(field, at) > worthOf(field, other)) chosen.set(field, at);
  }
  const isFree = (field: Field) => field === 'ignore' || field === 'region' || PARTS_OF_NAME.includes(field);
  return columns.map((column, at) =>
    isFree(column.field) || chosen.get(column.field) === at ? column : { ...column, ...UNKNOWN },
  );
}

const OF_LANGUAGE = { kk: 'nameKk', ru: 'nameRu', en: 'nameLatin' } as const;

/** "Аты-жөні" beside "ФИО" beside "Full name" are three spellings, not three claims. */
function byLanguage(columns: readonly Recognised[]): Recognised[] {
  const names = columns.filter(({ field }) => field === 'name');
  const taken = new Set(columns.map(({ field }) => field));
  const languages = new Set(names.map(({ language }) => language));
  if (names.length < 2 || languages.size !== names.length) return [...columns];
  return columns.map((column) => {
    const field = column.field === 'name' && column.language !== null ? OF_LANGUAGE[column.language] : 'name';
    return field === 'name' || taken.has(field) ? column : { ...column, field };
  });
}

/** What a person must settle first: two columns that claim the same, or no name at all. */
export function problemsIn(columns: readonly Column[]): ColumnProblem[] {
  const claims = new Map<Field, number[]>();
  for (const [at, { field }] of columns.entries()) {
    if (field !== 'ignore' && field !== 'region') claims.set(field, [...(claims.get(field) ?? []), at]);
  }
  const twice = [...claims].filter(([, at]) => at.length > 1);
  const rivals = [...(claims.get('name') ?? []), ...(claims.get('surname') ?? [])].sort((one, other) => one - other);
  const isRivalry = claims.has('name') && claims.has('surname');
  return [
    ...twice.map(([field, at]) => ({ rule: 'twice' as const, field, columns: at })),
    ...(isRivalry ? [{ rule: 'twice' as const, field: 'name' as const, columns: rivals }] : []),
    ...(NAME_FIELDS.some((field) => claims.has(field)) ? [] : [{ rule: 'noName' as const }]),
  ];
}

/** How many different things a row's cells name, when it is read as headings; 0 when none is a name. */
export function headingScore(row: TableRow): number {
  if (isBlankRow(row) || row.isWide) return 0;
  const fields = new Set(row.cells.map((cell) => recognise(cell)).map(({ field }) => field));
  fields.delete('ignore');
  const hasName = NAME_FIELDS.some((field) => fields.has(field));
  return fields.size + (hasName ? 1 : 0);
}

export const unknownColumns = (rows: readonly TableRow[], width: number): Column[] =>
  Array.from({ length: width }, (_, at) => ({
    ...UNKNOWN,
    letter: letterOf(at),
    heading: '',
    samples: samplesOf(rows, at),
  }));
