import { STATUSES } from '../attendance/mark';
import { shortStretch, stretchInWords } from '../text/dates';
import type { Language } from '../text/language';
import { type Say, sayIn } from '../text/say';
import type { Workshop } from '../workshop/workshop';
import { type Counted, minutesOffered, type Presence } from './people';
import { type Cell, type Column, number, type Table, text, totals } from './table';

/** Paper has one narrow column for each half-day; a sheet has one for each fact, so that it can be reckoned with. */
export type Shape = 'page' | 'sheet';

/** More half-days than this are continued in a further table of the page. */
const MOST_ON_A_PAGE = 6;

/** People × half-days with times and minutes, and each person's totals. */
export function attendanceTables(
  workshop: Workshop,
  people: readonly Counted[],
  language: Language,
  shape: Shape,
): Table[] {
  const { halfDays } = workshop.overview;
  const size = shape === 'page' ? MOST_ON_A_PAGE : Math.max(1, halfDays.length);
  const starts = halfDays.length === 0 ? [0] : halfDays.flatMap((_, at) => (at % size === 0 ? [at] : []));
  return starts.map((from) => oneTable(workshop, people, { language, shape, from, to: from + size }));
}

interface Cut {
  readonly language: Language;
  readonly shape: Shape;
  readonly from: number;
  readonly to: number;
}

function oneTable(workshop: Workshop, people: readonly Counted[], { language, shape, from, to }: Cut): Table {
  const say = sayIn(language);
  const onPage = shape === 'page';
  const offered = minutesOffered(workshop);
  const columns = [
    text(say('report.paper.number'), 0.4),
    text(say('report.paper.name'), 2.6),
    text(say('report.paper.region'), 1.5),
    text(say('report.paper.outlet'), 1.5),
    ...workshop.overview.halfDays
      .slice(from, to)
      .flatMap((halfDay) =>
        onPage ? [text(shortStretch(halfDay, language), 1)] : factColumns(stretchInWords(halfDay, language), say),
      ),
    number(say('report.paper.halfDaysAttended'), 0.8),
    number(say('report.paper.minutesTotal'), 0.7),
    number(say('report.paper.share'), 0.8),
  ];
  const rows = people.map((person): Cell[] => [
    person.number,
    person.name,
    // A small outlet in a region names its reporter.
    person.isNamed ? person.region : '',
    person.isNamed ? person.outlet : '',
    ...person.halfDays.slice(from, to).flatMap((each) => (onPage ? [shortMark(each, say)] : facts(each, say))),
    person.attended,
    person.minutes,
    offered === 0 ? '' : Math.round((person.minutes / offered) * 1000) / 10,
  ]);
  return {
    id: `attendance-${from}`,
    title: say('report.paper.attendance'),
    note: onPage ? pageNote(people, say) : consentNote(people, say),
    columns,
    rows,
    // Shares of different people do not add up to anything.
    total: [...totals(say('report.paper.total'), columns, rows).slice(0, -1), ''],
  };
}

const factColumns = (group: string, say: Say): Column[] => [
  text(say('report.paper.status'), 1, group),
  text(say('report.paper.arrived'), 0.6, group),
  text(say('report.paper.left'), 0.6, group),
  number(say('report.paper.minutes'), 0.6, group),
];

function facts({ mark, minutes }: Presence, say: Say): Cell[] {
  const arrived = mark !== undefined && 'arrived' in mark ? (mark.arrived ?? '') : '';
  const left = mark?.status === 'left' ? mark.left : '';
  return [say(`report.paper.statusWord.${mark?.status ?? 'none'}`), arrived, left, mark === undefined ? '' : minutes];
}

/** A letter as in a roll book, the time that was taken, and the minutes. */
function shortMark({ mark, minutes }: Presence, say: Say): string {
  const letter = say(`report.paper.letter.${mark?.status ?? 'none'}`);
  switch (mark?.status) {
    case 'present':
      return `${letter} ${minutes}`;
    case 'late':
      return `${letter} ${mark.arrived} ${minutes}`;
    case 'left':
      return [letter, mark.arrived, mark.left, minutes].filter((part) => part !== undefined).join(' ');
    default:
      return letter;
  }
}

const pageNote = (people: readonly Counted[], say: Say): string => {
  const letters = Object.fromEntries(STATUSES.map((status) => [status, say(`report.paper.letter.${status}`)]));
  return [say('report.paper.attendanceNote', letters), consentNote(people, say)].filter(Boolean).join(' ');
};

/** Said only where somebody is not named. */
export const consentNote = (people: readonly Counted[], say: Say): string =>
  people.every(({ isNamed }) => isNamed) ? '' : say('report.paper.consentNote');
