import { foldForSearch } from '../../text/alphabet';
import { readEmails } from '../email';
import { NO_CONSENTS } from '../participant';
import type { Column } from './columns';
import { columnReader, type Doubt, doubt, type Facts } from './read-cell';
import { nameColumns, readNames } from './read-names';
import type { TableRow } from './table';

export type ReadRow = { readonly facts: Facts; readonly doubts: Doubt[]; readonly isUnusual: boolean };

/** What the cells of a list are read with. */
interface Reading {
  readonly columns: readonly Column[];
  /** How many cells a row should have; null where rows do not say, as in a workbook. */
  readonly width: number | null;
  readonly regionOf: (text: string) => string | undefined;
}

/** Makes the reader of a list's rows; what columns mean is worked out once. It does not judge whether the person is new. */
export function rowReader({ columns, width, regionOf }: Reading): (row: TableRow) => ReadRow {
  const names = nameColumns(columns);
  const [firstRegion, ...towns] = regionColumns(columns);
  const readers = columns.flatMap(({ field }, at) => {
    const read = field === 'region' && at !== firstRegion ? null : columnReader(field, regionOf);
    return read === null ? [] : [{ at, read }];
  });
  const readTown = columnReader('region', regionOf);

  let doubts: Doubt[] = [];
  let isUnusual = false;
  const unusual = () => {
    isUnusual = true;
  };
  const note = (rule: Doubt['rule'], name: string) => {
    if (!doubts.some((each) => each.rule === rule)) doubts.push(doubt('name', rule, name));
  };

  return (row) => {
    doubts = [];
    isUnusual = false;
    const { cells, links } = row;
    const facts: Facts = {
      names: readNames(cells, names, note, unusual),
      gender: '',
      region: '',
      outlet: '',
      role: '',
      phone: '',
      email: '',
      languages: [],
      consents: NO_CONSENTS,
    };
    for (const { at, read } of readers) {
      const cell = cells[at] ?? '';
      const link = links === undefined ? '' : (links[at] ?? '');
      if (cell !== '' || link !== '') read(cell, link, facts, doubts);
    }
    for (const at of towns) if (facts.region === '') readTown?.(cells[at] ?? '', '', facts, doubts);
    if (towns.length > 0) doubts = withoutSolved(doubts, facts);
    if (links !== undefined && facts.email === '') facts.email = linkedEmail(links);
    if (row.isHidden) doubts.push(doubt('name', 'hidden', ''));
    if (width !== null && cells.length < width) doubts.push(doubt('', 'tooFewCells', `${cells.length} < ${width}`));
    return { facts, doubts, isUnusual };
  };
}

/** A name that is a link carries the address that the e-mail column lacks. */
const linkedEmail = (links: Readonly<Record<number, string>>): string =>
  Object.values(links).flatMap((link) => readEmails(link).emails)[0] ?? '';

const PROVINCE = /(^|[^\p{L}])(регион|област|обл|облыс|онир|region|oblast|province)/u;

/** The columns that may say where somebody is from: the province before the town, because there are two Almatys. */
function regionColumns(columns: readonly Column[]): number[] {
  const all = columns.flatMap(({ field }, at) => (field === 'region' ? [at] : []));
  const isProvince = (at: number) => PROVINCE.test(foldForSearch(columns[at]?.heading ?? ''));
  return [...all.filter(isProvince), ...all.filter((at) => !isProvince(at))];
}

/** A town that is known answers for a province that is not; of two unknown ones the first is asked about. */
function withoutSolved(doubts: readonly Doubt[], { region }: Facts): Doubt[] {
  const first = doubts.find(({ rule }) => rule === 'regionUnknown');
  return doubts.filter((each) => each.rule !== 'regionUnknown' || (region === '' && each === first));
}
