import { carriedOut } from '#shared/people/import/carry-out';
import { findTable } from '#shared/people/import/find-table';
import { planImport } from '#shared/people/import/plan';
import { type Choice, type Doubt, isPerson, type RegionChoices } from '#shared/people/import/planned-row';
import type { TableRow } from '#shared/people/import/table';
import type { Participant } from '#shared/people/participant';

interface Wished {
  readonly participants?: readonly Participant[];
  readonly choices?: Record<string, Choice>;
  readonly regions?: RegionChoices;
  readonly isRagged?: boolean;
}

/** Rows as a file has them, from their cells. */
export const rowsOf = (cells: readonly (readonly string[])[]): TableRow[] =>
  cells.map((each, at) => ({ number: at + 1, cells: each }));

/** What would become of a list, and what an import would do. */
export function planOf(
  rows: readonly TableRow[],
  { participants = [], choices = {}, regions = {}, isRagged = false }: Wished = {},
) {
  const people = Object.fromEntries(participants.map((person) => [person.id, person]));
  const table = findTable({ name: 'Лист1', isHidden: false, rows });
  const plan = planImport(table, isRagged, { participants: people, regions: {} }, { choices, regions });
  let count = 0;
  return { table, plan, ...carriedOut(plan, people, regions, () => `new${(count += 1)}`) };
}

/** A list under the usual headings. */
export const list = (...cells: string[][]) => rowsOf([['ФИО', 'СМИ', 'Регион', 'Телефон', 'E-mail', 'Пол'], ...cells]);

/** What a person should look at in a row of the usual list. */
export const doubtsOf = (cells: string[]): [Doubt['rule'], string][] =>
  planOf(list(cells))
    .plan.filter(isPerson)
    .flatMap(({ doubts }) => doubts.map(({ rule, text }): [Doubt['rule'], string] => [rule, text]));
