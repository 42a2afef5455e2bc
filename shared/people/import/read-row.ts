import { foldForSearch } from '../../text/alphabet';
import type { Language } from '../../text/language';
import { LONGEST, tidy } from '../../text/text';
import { readEmails } from '../email';
import { type Facts, noFacts } from '../participant';
import { unheard } from '../sound';
import type { Column } from './field';
import type { Doubt } from './planned-row';
import { columnReader, doubt } from './read-cell';
import { nameColumns, readNames, type Telling } from './read-names';
import { noSounds, type Sounds } from './sounds';
import type { TableRow } from './table';

/** What a row says. The reader writes each row into the same one, so that a list of thousands leaves no garbage behind. */
export interface ReadRow {
  readonly facts: Facts;
  readonly sounds: Sounds;
  readonly doubts: Doubt[];
  readonly isUnusual: boolean;
}

/** What the cells of a list are read with. */
interface Reading {
  readonly columns: readonly Column[];
  /** How many cells a row should have; null where rows do not say, as in a workbook. */
  readonly width: number | null;
  readonly regionOf: (text: string) => string | undefined;
}

/** Makes the reader of a list's rows; what columns mean is worked out once. It does not judge whether the person is new. */
export function rowReader({ columns, width, regionOf }: Reading): (row: TableRow) => ReadRow {
  const nameAt = nameColumns(columns);
  const [firstRegion, ...towns] = regionColumns(columns);
  const readers = columns.flatMap(({ field }, at) => {
    const read = field === 'region' && at !== firstRegion ? null : columnReader(field, regionOf);
    return read === null ? [] : [{ at, read }];
  });
  const readTown = columnReader('region', regionOf);

  const found: Doubt[] = [];
  // What was said beside the name, until it is known whether the row has a post.
  let post = '';
  // What nearly every row has none of is one list for all of them.
  const noDoubts: Doubt[] = [];
  const noLanguages: Language[] = [];
  const sounds = noSounds();
  const read = { facts: noFacts(noLanguages), sounds, doubts: noDoubts, isUnusual: false };
  const telling: Telling = {
    unusual: () => {
      read.isUnusual = true;
    },
    beside: (said, isPost) => {
      const at = found.findIndex(({ rule }) => rule === 'besideName');
      if (at < 0) found.push(doubt('name', 'besideName', said));
      else found[at] = doubt('name', 'besideName', `${found[at]?.text}; ${said}`);
      if (isPost) post = said;
    },
    note: (rule, name) => {
      if (!found.some((each) => each.rule === rule)) found.push(doubt('name', rule, name));
    },
    heard: unheard(),
    sounds,
  };

  return (row) => {
    const { cells, links } = row;
    const facts = noFacts(noLanguages);
    read.facts = facts;
    read.isUnusual = false;
    readNames(cells, nameAt, facts.names, telling);
    for (const { at, read: readCell } of readers) {
      const cell = cells[at] ?? '';
      const link = links === undefined ? '' : (links[at] ?? '');
      if (cell !== '' || link !== '') readCell(cell, link, facts, found);
    }
    if (post !== '') {
      if (facts.role === '') facts.role = tidy(post).replace(/\n/g, ', ').slice(0, LONGEST);
      post = '';
    }
    for (const at of towns) if (facts.region === '') readTown?.(cells[at] ?? '', '', facts, found);
    if (links !== undefined && facts.email === '') facts.email = linkedEmail(links);
    if (row.isHidden) found.push(doubt('name', 'hidden', ''));
    if (width !== null && cells.length < width) found.push(doubt('', 'tooFewCells', `${cells.length} < ${width}`));
    const doubts = found.length === 0 ? noDoubts : found.splice(0);
    read.doubts = towns.length > 0 ? withoutSolved(doubts, facts) : doubts;
    return read;
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
