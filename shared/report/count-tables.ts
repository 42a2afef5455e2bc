import { STATUSES } from '../attendance/mark';
import { compareAlphabetically } from '../text/alphabet';
import { stretchInWords } from '../text/dates';
import type { Language } from '../text/language';
import { sayIn } from '../text/say';
import { firstUpper } from '../text/text';
import type { Workshop } from '../workshop/workshop';
import type { Counted } from './people';
import { type Cell, number, type Table, text, totals } from './table';

/** What each half-day came to. */
export function halfDayTable({ overview }: Workshop, people: readonly Counted[], language: Language): Table {
  const say = sayIn(language);
  const columns = [
    text(say('report.paper.halfDay'), 2),
    ...STATUSES.map((status) => number(firstUpper(say(`report.paper.statusWord.${status}`)), 1)),
    number(say('report.paper.notTaken'), 1),
    number(say('report.paper.attendances'), 1),
    number(say('report.paper.minutesTotal'), 1),
  ];
  const rows = overview.halfDays.map((halfDay, at): Cell[] => {
    const here = people.flatMap(({ halfDays }) => halfDays[at] ?? []);
    return [
      stretchInWords(halfDay, language),
      ...STATUSES.map((status) => here.filter(({ mark }) => mark?.status === status).length),
      here.filter(({ mark }) => mark === undefined).length,
      here.filter(({ isAttended }) => isAttended).length,
      here.reduce((sum, { minutes }) => sum + minutes, 0),
    ];
  });
  const total = totals(say('report.paper.total'), columns, rows);
  return { id: 'halfDays', title: say('report.paper.halfDays'), note: '', columns, rows, total };
}

/** Unique people who attended, each counted in one cell. */
export function genderRegionTable(people: readonly Counted[], language: Language): Table {
  const say = sayIn(language);
  const columns = [
    text(say('report.paper.region'), 2),
    number(say('report.paper.women'), 1),
    number(say('report.paper.men'), 1),
    number(say('report.paper.genderUnknown'), 1),
    number(say('report.paper.total'), 1),
  ];
  const rows = grouped(people, ({ region }) => region).map(([region, here]): Cell[] => [
    region || say('report.paper.unknown'),
    ...(['f', 'm', ''] as const).map((gender) => here.filter((person) => person.gender === gender).length),
    here.length,
  ]);
  const total = totals(say('report.paper.total'), columns, rows);
  return {
    id: 'genderRegion',
    title: say('report.paper.genderRegion'),
    note: say('report.paper.genderRegionNote'),
    columns,
    rows,
    total,
  };
}

/** How many people each outlet sent, and how often they came. */
export function outletTable(people: readonly Counted[], language: Language): Table {
  const say = sayIn(language);
  const columns = [
    text(say('report.paper.outlet'), 3),
    number(say('report.paper.people'), 1),
    number(say('report.paper.attendances'), 1),
  ];
  const rows = grouped(people, ({ outlet }) => outlet).map(([outlet, here]): Cell[] => [
    outlet || say('report.paper.unknown'),
    here.length,
    here.reduce((sum, { attended }) => sum + attended, 0),
  ]);
  const total = totals(say('report.paper.total'), columns, rows);
  const note = say('report.paper.genderRegionNote');
  return { id: 'outlets', title: say('report.paper.outlets'), note, columns, rows, total };
}

/** People who attended, by the alphabet of a fact; those without it come last. */
function grouped(people: readonly Counted[], factOf: (person: Counted) => string): [string, Counted[]][] {
  const groups = new Map<string, Counted[]>();
  for (const person of people.filter(({ attended }) => attended > 0)) {
    const group = groups.get(factOf(person)) ?? [];
    group.push(person);
    groups.set(factOf(person), group);
  }
  return [...groups].sort(([one], [other]) => (one === '' ? 1 : other === '' ? -1 : compareAlphabetically(one, other)));
}
