import type { Text } from '../../text/text';
import type { Facts, Participant } from '../participant';
import { scriptOf } from '../script';
import { missingFacts } from './plan';
import { type ImportCounts, isPerson, type PersonRow, type PlannedRow, type RegionChoices } from './planned-row';

/** What an import does to the roster, as plain data. */
export interface Import {
  readonly people: readonly Facts[];
  readonly changes: readonly { readonly id: string; readonly facts: Partial<Facts> }[];
  readonly regions: readonly { readonly id: string; readonly names: Text }[];
  readonly counts: ImportCounts;
}

/** Turns a plan into the people to add and the facts to fill in; every row is counted once. */
export function carriedOut(
  plan: readonly PlannedRow[],
  participants: Readonly<Record<string, Participant>>,
  chosen: RegionChoices,
  newId: () => string,
): Import {
  const counts = { rows: plan.length, added: 0, updated: 0, unchanged: 0, skipped: 0, refused: 0, headings: 0 };
  const people: Facts[] = [];
  // Where the people are whom a later row repeats; nobody else is looked for again.
  const places = new Map<number, number>();
  const repeated = repeatedRows(plan);
  const changed = new Map<string, Partial<Facts>>();
  const regions = newRegions(plan, chosen, newId);

  /** Who a duplicate stands for, once every earlier row has been decided. */
  const targets = new Map<number, string | number>();
  const targetOf = ({ match }: PersonRow): string | number | undefined =>
    match?.participant ?? (match?.row == null ? undefined : (targets.get(match.row) ?? match.row));

  const update = (row: PersonRow, facts: Facts): boolean => {
    const target = targetOf(row);
    const place = typeof target === 'number' ? (places.get(target) ?? NOWHERE) : NOWHERE;
    const before = typeof target === 'string' ? participants[target] : people[place];
    if (target === undefined || before === undefined) return false;
    const current = typeof target === 'string' ? { ...before, ...changed.get(target) } : before;
    const missing = missingFacts(current, facts);
    if (Object.keys(missing).length === 0) return false;
    if (typeof target === 'string') changed.set(target, { ...changed.get(target), ...missing });
    else people[place] = { ...before, ...missing };
    return true;
  };

  // A function for each row, because loops that run once a list are never made quick.
  plan.forEach((row) => {
    if (!isPerson(row)) {
      counts[row.outcome === 'heading' ? 'headings' : 'refused'] += 1;
      return;
    }
    const facts = withRegion(row, regions);
    const target = targetOf(row);
    if (row.choice !== 'add' && target !== undefined) targets.set(row.row, target);
    if (row.choice === 'add') {
      if (repeated.has(row.row)) places.set(row.row, people.length);
      people.push(facts);
      counts.added += 1;
    } else if (row.choice === 'update' && update(row, facts)) counts.updated += 1;
    else if (row.choice === 'update' || row.outcome === 'unchanged') counts.unchanged += 1;
    else counts.skipped += 1;
  });
  return {
    people,
    changes: [...changed].map(([id, facts]) => ({ id, facts })),
    regions: [...regions.values()],
    counts,
  };
}

const NOWHERE = -1;

function repeatedRows(plan: readonly PlannedRow[]): ReadonlySet<number> {
  const rows = new Set<number>();
  plan.forEach((row) => {
    if (isPerson(row) && row.match?.row != null) rows.add(row.match.row);
  });
  return rows;
}

const unknownRegion = (row: PersonRow): string | undefined =>
  row.doubts.find(({ rule }) => rule === 'regionUnknown')?.text;

/** One new region for each spelling that the person who imports called new and that somebody comes from. */
function newRegions(plan: readonly PlannedRow[], chosen: RegionChoices, newId: () => string) {
  const regions = new Map<string, { id: string; names: Text }>();
  if (!Object.values(chosen).includes('new')) return regions;
  for (const row of plan) {
    const text = isPerson(row) && row.choice !== 'skip' ? unknownRegion(row) : undefined;
    if (text === undefined || regions.has(text) || !Object.hasOwn(chosen, text) || chosen[text] !== 'new') continue;
    regions.set(text, { id: newId(), names: inItsScript(text) });
  }
  return regions;
}

function withRegion(row: PersonRow, regions: ReadonlyMap<string, { readonly id: string }>): Facts {
  const text = regions.size === 0 ? undefined : unknownRegion(row);
  const region = text === undefined ? undefined : regions.get(text);
  return region === undefined ? row.person : { ...row.person, region: region.id };
}

const inItsScript = (text: string): Text => {
  const script = scriptOf(text);
  return {
    kk: script === 'kk' ? text : '',
    ru: script === 'cyrillic' ? text : '',
    en: script === 'latin' || script === 'none' ? text : '',
  };
};
