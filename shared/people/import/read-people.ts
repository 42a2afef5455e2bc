import { carrierOf } from './carried-down';
import type { FoundTable } from './find-table';
import { groupReader } from './group-row';
import type { PlannedRow, Refusal } from './planned-row';
import { doubt } from './read-cell';
import { rowReader } from './read-row';
import { judgeOf, othersIn } from './refuse';
import { type SoundsByPlace, soundsByPlace } from './sounds';
import { isFilled, type TableRow } from './table';

/** A list as far as each of its rows can be told alone: whoever is a person counts as new, and sounds as told of their place. */
export interface ReadPeople {
  readonly rows: PlannedRow[];
  readonly sounds: SoundsByPlace;
}

/** Reads a list row by row, in the file's order, and tells people from the rest. */
export function readPeople(
  table: FoundTable,
  isRagged: boolean,
  regionOf: (text: string) => string | undefined,
): ReadPeople {
  const width = isRagged ? table.width : null;
  const judge = judgeOf(table.columns, width);
  const read = rowReader({ columns: table.columns, width, regionOf });
  const groupOf = groupReader(table.columns, table.rows, regionOf);
  const carrier = carrierOf(table.columns, table.rows, (row) => judge.refusal(row) === undefined);
  let group = '';
  let others = '';
  const sounds = soundsByPlace(table.rows.length);
  const rows = table.rows.map((row, place): PlannedRow => {
    const region = groupOf(row);
    if (region !== undefined) {
      group = region;
      others = '';
      carrier?.forget();
      return { outcome: 'heading', row: row.number, region, text: excerpt(row.cells) };
    }
    const reason = judge.refusal(row);
    // Under a heading that is no region of ours, nobody is said to be from the one above it.
    if (reason === 'title') {
      group = '';
      others = othersIn(row);
      carrier?.forget();
    }
    if (reason !== undefined) {
      // A row without a name may begin a group all the same.
      if (reason === 'noName') carrier?.carry(row);
      return refused(row, reason);
    }
    const carried = carrier?.carry(row);
    const { facts, sounds: heard, doubts, isUnusual } = read(carried?.row ?? row);
    if (isUnusual && judge.isNobody(row)) return refused(row, 'notName');
    if (facts.region === '' && !doubts.some(({ rule }) => rule === 'regionUnknown')) facts.region = group;
    sounds.put(place, heard);
    const more = others === '' ? carried?.doubts : [...(carried?.doubts ?? []), doubt('name', 'underOthers', others)];
    const all = more === undefined || more.length === 0 ? doubts : [...doubts, ...more];
    return { outcome: 'new', row: row.number, person: facts, doubts: all, match: null, choice: 'add' };
  });
  return { rows, sounds };
}

const refused = ({ number, cells }: TableRow, reason: Refusal): PlannedRow => ({
  outcome: 'refused',
  row: number,
  reason,
  text: excerpt(cells),
});

const excerpt = (cells: readonly string[]): string => cells.filter(isFilled).join(' · ').slice(0, 160);
