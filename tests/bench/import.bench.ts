import { Workbook } from '@cj-tech-master/excelts';
import Papa from 'papaparse';
import { carriedOut } from '#shared/people/import/carry-out';
import { findTable } from '#shared/people/import/find-table';
import { planImport } from '#shared/people/import/plan';
import { Participant } from '#shared/people/participant';
import { readTable } from '../../electron/foreign/tables/read-table';
import { asCsv, asPlainCsv, asWorkbook, longRoster } from './long-roster';
import { median, report, timedAsync } from './measure';

const PEOPLE = 10_000;
const WARM_UP = 3;
const ROUNDS = 9;

/** From the bytes of a list to checked, de-duplicated participants, as a preview and an import do it. */
async function ours(name: string, bytes: Uint8Array): Promise<number> {
  const read = await readTable({ name, bytes });
  const sheet = read.ok ? read.value.sheets[0] : undefined;
  if (sheet === undefined) throw new Error(`${name} was not read`);
  const table = findTable(sheet);
  const plan = planImport(table, true, { participants: {}, regions: {} }, { choices: {}, regions: {} });
  const { people, counts } = carriedOut(plan, {}, {}, () => 'id');
  if (counts.added !== PEOPLE || people.length !== PEOPLE) throw new Error(`${name}: ${JSON.stringify(counts)}`);
  for (const person of [people[0], people[PEOPLE - 1]]) Participant.omit({ id: true }).parse(person);
  return people.length;
}

/** Turns about, so that neither side has the quieter machine. */
async function compare(name: string, peer: string, our: () => Promise<unknown>, their: () => Promise<unknown>) {
  const [mine, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const [one, other] = [await timedAsync(our), await timedAsync(their)];
    if (round < WARM_UP) continue;
    mine.push(one);
    theirs.push(other);
  }
  report({ name, ours_ms: median(mine), peer, peer_ms: median(theirs) });
}

const rows = longRoster(PEOPLE);
const xlsx = await asWorkbook(rows);

for (const [name, csv] of [
  ['import csv 10000', asCsv(rows)],
  ['import csv without quotes 10000', asPlainCsv(rows)],
] as const)
  await compare(
    name,
    'papaparse alone',
    () => ours('list.csv', csv),
    async () => {
      const { data } = Papa.parse<string[]>(new TextDecoder().decode(csv), { skipEmptyLines: true });
      if (data.length !== PEOPLE + 1) throw new Error(`papaparse read ${data.length} rows`);
    },
  );
await compare(
  'import xlsx 10000',
  'excelts alone',
  () => ours('list.xlsx', xlsx),
  async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(xlsx);
    const read = workbook.worksheets[0]?.rowCount;
    if (read !== PEOPLE + 1) throw new Error(`excelts read ${read} rows`);
  },
);
