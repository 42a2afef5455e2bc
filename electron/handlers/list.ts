import type { z } from 'zod';
import type { Preview, rosterRequests, Source } from '#shared/contract/roster';
import { carriedOut } from '#shared/people/import/carry-out';
import { mappedColumns, problemsIn, withoutNames } from '#shared/people/import/columns';
import type { Column, ColumnProblem } from '#shared/people/import/field';
import { type FoundTable, findTable, isListOfPeople, likeliest } from '#shared/people/import/find-table';
import { planImport } from '#shared/people/import/plan';
import { isPerson, type PlannedRow } from '#shared/people/import/planned-row';
import { mayBePerson } from '#shared/people/import/refuse';
import { MOST_ROWS, type Sheet, type TableFile } from '#shared/people/import/table';
import { fail, ok, type Result } from '#shared/result';
import { newId, type Program } from '../program';
import type { OpenWorkshop } from '../vault/open-workshop';
import { bringIn } from './foreign-file';
import { carryOut, workshopOf } from './workshop';

interface Planned {
  readonly open: OpenWorkshop;
  readonly file: TableFile;
  readonly sheet: Sheet;
  readonly table: FoundTable;
  readonly problems: ColumnProblem[];
  readonly plan: PlannedRow[];
}

/** Reads a list and decides what would become of each row; changes nothing. */
async function planned(program: Program, source: Source): Promise<Result<Planned>> {
  const found = workshopOf(program, source.workshop);
  if (!found.ok) return found;
  const came = await bringIn(program, 'table', source.file, source.job);
  if (!came.ok) return came;
  const { reading: file } = came.value;
  const chosen = chooseSheet(file, source.sheet);
  if (!chosen.ok) return chosen;
  const { sheet, table: guessed } = chosen.value;
  if (guessed.rows.length > MOST_ROWS) return fail({ kind: 'listTooLong', name: file.name });
  const isRagged = file.form.kind === 'csv' && guessed.columns.length > 1;
  const wishes = { choices: source.choices ?? {}, regions: source.regions ?? {} };
  const read = (columns: Column[]) => {
    const table = { ...guessed, columns };
    return { table, problems: problemsIn(columns), plan: planImport(table, isRagged, found.value.read(), wishes) };
  };
  const base = { open: found.value, file, sheet };
  const first = read(mappedColumns(guessed.columns, source.mapping));
  if (source.mapping !== undefined || isKnown(first)) return ok({ ...base, ...first });
  // A separator that is not known here, or no list at all: no choice of columns would find anybody.
  if (!guessed.rows.some(mayBePerson)) return fail({ kind: 'noPeople', name: file.name });
  return ok({ ...base, ...read(withoutNames(guessed.columns)) });
}

/** Whether the list was understood well enough to name its columns; where not, a person must say which one holds the names. */
const isKnown = ({ table, problems, plan }: Pick<Planned, 'table' | 'problems' | 'plan'>): boolean =>
  table.score > 0 && (problems.length > 0 || plan.some(isPerson));

function chooseSheet(file: TableFile, wanted: string | undefined): Result<{ sheet: Sheet; table: FoundTable }> {
  const { name } = file;
  if (wanted !== undefined) {
    const sheet = file.sheets.find((each) => each.name === wanted);
    return sheet === undefined
      ? fail({ kind: 'sheetMissing', name, sheet: wanted })
      : ok({ sheet, table: findTable(sheet) });
  }
  const best = likeliest(file.sheets);
  return best === undefined ? fail({ kind: 'noPeople', name }) : ok(best);
}

const headingsOf = (columns: readonly Column[], at: readonly number[]): string =>
  at.map((each) => `${columns[each]?.letter} (${columns[each]?.heading})`).join(', ');

/** The sentence for what must be settled before anything can be imported. */
function refuseProblem(problem: ColumnProblem, { file, table }: Planned) {
  if (problem.rule === 'noName') return fail({ kind: 'noNameColumn', name: file.name });
  return fail({ kind: 'columnTwice', headings: headingsOf(table.columns, problem.columns) });
}

function unknownRegions(plan: readonly PlannedRow[]): Preview['unknownRegions'] {
  const counts = new Map<string, number>();
  for (const row of plan) {
    const text = isPerson(row) ? row.doubts.find(({ rule }) => rule === 'regionUnknown')?.text : undefined;
    if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, rows]) => ({ text, rows }));
}

type Answer<M extends keyof typeof rosterRequests> = Promise<Result<z.input<(typeof rosterRequests)[M]['output']>>>;

/** What an import would come to, row by row; changes nothing. */
export async function previewList(program: Program, source: Source): Answer<'roster.preview'> {
  const read = await planned(program, source);
  if (!read.ok) return read;
  const { open, file, sheet, table, problems, plan } = read.value;
  return ok({
    name: file.name,
    form: file.form,
    sheets: file.sheets.map((each) => ({
      name: each.name,
      rows: each.rows.length,
      isHidden: each.isHidden,
      hasPeople: isListOfPeople(each === sheet ? table : findTable(each)),
    })),
    sheet: sheet.name,
    headingRow: table.headingRow,
    columns: [...table.columns],
    problems,
    rows: plan,
    counts: carriedOut(plan, open.read().participants, source.regions ?? {}, newId).counts,
    unknownRegions: unknownRegions(plan),
  });
}

/** Takes the people of a list into the roster by one command. */
export async function importList(program: Program, source: Source): Answer<'roster.import'> {
  const read = await planned(program, source);
  if (!read.ok) return read;
  const { open, sheet, problems, plan } = read.value;
  if (problems[0] !== undefined) return refuseProblem(problems[0], read.value);
  const { counts, ...input } = carriedOut(plan, open.read().participants, source.regions ?? {}, newId);
  const done = carryOut(program, open, { name: 'roster.import', input: input as never });
  return done.ok ? ok({ seq: done.value?.seq ?? null, sheet: sheet.name, counts }) : done;
}
