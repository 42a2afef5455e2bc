import type { Facts } from '../participant';
import type { FoundTable } from './find-table';
import { groupReader } from './group-row';
import type { Doubt, PlannedRow, Refusal } from './planned-row';
import { rowReader } from './read-row';
import { judgeOf } from './refuse';
import type { Sounds } from './sounds';
import { isFilled, type TableRow } from './table';

/** A row that is a person, before anybody is compared with anybody. */
export interface ReadPerson {
  readonly row: number;
  readonly facts: Facts;
  readonly sounds: Sounds;
  readonly doubts: Doubt[];
}

/** A row that is nobody: refused, or a heading of the people below it. */
export type Nobody = Extract<PlannedRow, { outcome: 'refused' | 'heading' }>;

/** Reads a list row by row, in the file's order, and tells people from the rest. */
export function readPeople(
  table: FoundTable,
  isRagged: boolean,
  regionOf: (text: string) => string | undefined,
): (ReadPerson | Nobody)[] {
  const width = isRagged ? table.width : null;
  const judge = judgeOf(table.columns, width);
  const read = rowReader({ columns: table.columns, width, regionOf });
  const groupOf = groupReader(table.columns, table.rows, regionOf);
  let group = '';
  return table.rows.map((row) => {
    const region = groupOf(row);
    if (region !== undefined) {
      group = region;
      return { outcome: 'heading', row: row.number, region, text: excerpt(row.cells) };
    }
    const reason = judge.refusal(row);
    // Under a heading that is no region of ours, nobody is said to be from the one above it.
    if (reason === 'title') group = '';
    if (reason !== undefined) return refused(row, reason);
    const { facts, sounds, doubts, isUnusual } = read(row);
    if (isUnusual && judge.isNobody(row)) return refused(row, 'notName');
    if (facts.region === '' && !doubts.some(({ rule }) => rule === 'regionUnknown')) facts.region = group;
    const { kk, ru, en } = sounds;
    return { row: row.number, facts, sounds: { kk, ru, en }, doubts };
  });
}

const refused = ({ number, cells }: TableRow, reason: Refusal): Nobody => ({
  outcome: 'refused',
  row: number,
  reason,
  text: excerpt(cells),
});

const excerpt = (cells: readonly string[]): string => cells.filter(isFilled).join(' · ').slice(0, 160);
