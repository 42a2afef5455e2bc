import type { AssetHash } from '../id';
import { dayInWords, listOfDays, shortDay } from '../text/dates';
import type { Language } from '../text/language';
import { perCent } from '../text/numbers';
import { type Say, sayIn } from '../text/say';
import { inLanguage } from '../text/text';
import type { Day } from '../time';
import type { Workshop } from '../workshop/workshop';
import { attendanceTables, consentNote, type Shape } from './attendance-table';
import { genderRegionTable, halfDayTable, outletTable } from './count-tables';
import { type Counted, countedPeople } from './people';
import { summaryTable } from './summary-table';
import { type Cell, type Table, text } from './table';

/** What an attendance report says in one language; paper, sheet and separated values only give it a place. */
export interface Report {
  readonly language: Language;
  readonly title: string;
  readonly generated: string;
  readonly date: Day;
  /** What the workshop was: pairs of a label and a text. */
  readonly about: readonly (readonly [string, string])[];
  readonly logos: readonly { readonly asset: AssetHash; readonly alt: string }[];
  readonly tables: readonly Table[];
}

/** The report of a workshop on a day; summary first, lists of people last. */
export function reportOf(workshop: Workshop, language: Language, date: Day, shape: Shape): Report {
  const say = sayIn(language);
  const people = countedPeople(workshop, language);
  return {
    language,
    title: say('report.paper.title'),
    generated: say('report.paper.generated', { date: dayInWords(date, language) }),
    date,
    about: aboutOf(workshop, language),
    logos: workshop.overview.partners.flatMap(({ name, logo }) =>
      logo === '' ? [] : [{ asset: logo, alt: inLanguage(name, language) }],
    ),
    tables: [
      summaryTable(workshop, people, language),
      halfDayTable(workshop, people, language),
      genderRegionTable(people, language),
      outletTable(people, language),
      ...attendanceTables(workshop, people, language, shape),
      certificateTable(workshop, people, language),
    ],
  };
}

function aboutOf({ overview }: Workshop, language: Language): (readonly [string, string])[] {
  const say = sayIn(language);
  const days = overview.halfDays.map(({ day }) => day);
  const partners = overview.partners.map(({ name }) => inLanguage(name, language)).filter(Boolean);
  const lines: (readonly [string, string])[] = [
    [say('report.paper.workshop'), inLanguage(overview.title, language)],
    [say('report.paper.place'), inLanguage(overview.place, language)],
    [say('report.paper.days'), listOfDays(days, language)],
    [say('report.paper.organizer'), overview.organizer],
    [say('report.paper.partners'), partners.join(', ')],
    [say('report.paper.rule'), ruleInWords(overview, language, say)],
  ];
  return lines.filter(([, words]) => words !== '');
}

function ruleInWords({ rule, halfDays }: Workshop['overview'], language: Language, say: Say): string {
  const mark = perCent(rule.passMark, language);
  return rule.attendance.kind === 'halfDays'
    ? say('report.paper.ruleHalfDays', { need: rule.attendance.atLeast, of: halfDays.length, mark })
    : say('report.paper.ruleMinutes', { need: perCent(rule.attendance.percent, language), mark });
}

/** Every line of the register, in the order of serials; people by name or by number as in the other tables. */
function certificateTable({ register }: Workshop, people: readonly Counted[], language: Language): Table {
  const say = sayIn(language);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const kinds = { attended: say('report.paper.kindAttended'), completed: say('report.paper.kindCompleted') };
  const lines = Object.values(register).sort((one, other) => (one.serial < other.serial ? -1 : 1));
  return {
    id: 'certificates',
    title: say('report.paper.certificates'),
    note: consentNote(people, say),
    columns: [
      text(say('report.paper.serial'), 1.4),
      text(say('report.paper.name'), 3),
      text(say('report.paper.kind'), 1),
      text(say('report.paper.issued'), 1),
    ],
    rows: lines.map(({ serial, participant, kind, issued }): Cell[] => [
      serial,
      names.get(participant) ?? say('report.paper.removed'),
      kinds[kind],
      shortDay(issued, language),
    ]),
    total: null,
  };
}
