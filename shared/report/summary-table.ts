import { eligibilityOfAll } from '../eligibility/eligibility';
import type { CertificateKind } from '../register/kind';
import type { Language } from '../text/language';
import { sayIn } from '../text/say';
import type { Workshop } from '../workshop/workshop';
import type { Counted } from './people';
import { type Cell, number, type Table, text } from './table';

/** The main figures, each beside the sentence that says how it is counted. */
export function summaryTable(workshop: Workshop, people: readonly Counted[], language: Language): Table {
  const say = sayIn(language);
  const rows = figuresOf(workshop, people).map(({ figure, value }): Cell[] => {
    const meaning = figure.startsWith('issued') ? 'issued' : figure;
    return [say(`report.paper.${figure}`), value, say(`report.paper.${meaning as Figure}Means`)];
  });
  return {
    id: 'summary',
    title: say('report.paper.summary'),
    note: '',
    columns: [
      text(say('report.paper.figure'), 2),
      number(say('report.paper.value'), 0.6),
      text(say('report.paper.definition'), 5),
    ],
    rows,
    total: null,
  };
}

type Figure = 'onRoster' | 'unique' | 'attendances' | 'hours' | 'eligibleAttended' | 'eligibleCompleted';

interface MainFigure {
  readonly figure: Figure | 'issuedAttended' | 'issuedCompleted';
  readonly value: number;
}

/** Unique people and attendances are different things, and both are counted. */
export function figuresOf(workshop: Workshop, people: readonly Counted[]): MainFigure[] {
  const standings = eligibilityOfAll(workshop);
  const eligible = (kind: CertificateKind) => standings.filter((person) => person[kind].standing === 'eligible').length;
  const issued = (kind: CertificateKind) =>
    Object.values(workshop.register).filter((line) => line.kind === kind).length;
  const minutes = people.reduce((sum, person) => sum + person.minutes, 0);
  return [
    { figure: 'onRoster', value: people.length },
    { figure: 'unique', value: people.filter(({ attended }) => attended > 0).length },
    { figure: 'attendances', value: people.reduce((sum, { attended }) => sum + attended, 0) },
    { figure: 'hours', value: Math.round((minutes / 60) * 10) / 10 },
    { figure: 'eligibleAttended', value: eligible('attended') },
    { figure: 'eligibleCompleted', value: eligible('completed') },
    { figure: 'issuedAttended', value: issued('attended') },
    { figure: 'issuedCompleted', value: issued('completed') },
  ];
}
