import { describe, expect, it } from 'vitest';
import type { Mark } from '#shared/attendance/mark';
import { eligibilityOf, eligibilityOfAll } from '#shared/eligibility/eligibility';
import type { Assignment } from '#shared/grading/assignment';
import type { Stamp } from '#shared/time';
import type { CompletionRule } from '#shared/workshop/overview';
import type { Workshop } from '#shared/workshop/workshop';
import { aCriterion, aSheet, aWorkshop, FOUR_HALF_DAYS } from '../../support/a-workshop';

const PRESENT: Mark = { status: 'present' };
const ABSENT: Mark = { status: 'absent' };
const THREE_OF_FOUR: CompletionRule = { attendance: { kind: 'halfDays', atLeast: 3 }, passMark: 60, result: 'mean' };
const MOST_MINUTES: CompletionRule = { ...THREE_OF_FOUR, attendance: { kind: 'minutes', percent: 80 } };

const marks = (...each: (Mark | undefined)[]) => ({
  asel: Object.fromEntries(each.flatMap((mark, index) => (mark === undefined ? [] : [[`h${index + 1}`, mark]]))),
});

const asel = (rule: CompletionRule, attendance: Workshop['attendance'], assignment: Partial<Assignment> = {}) =>
  aWorkshop({ overview: { halfDays: [...FOUR_HALF_DAYS], rule }, people: ['asel'], attendance, assignment });

const attended = (workshop: Workshop) => {
  const { standing, missing } = eligibilityOf(workshop, 'asel', 'attended');
  return { standing, missing };
};

const completed = (workshop: Workshop) => {
  const { standing, missing } = eligibilityOf(workshop, 'asel', 'completed');
  return { standing, missing };
};

describe('a certificate of attendance', () => {
  it('is for whoever was there often enough', () => {
    const workshop = asel(THREE_OF_FOUR, marks(PRESENT, PRESENT, ABSENT, PRESENT));

    expect(attended(workshop)).toEqual({ standing: 'eligible', missing: [] });
  });

  it('misses one thing when one half-day more would do', () => {
    const workshop = asel(THREE_OF_FOUR, marks(PRESENT, PRESENT, ABSENT, ABSENT));

    expect(attended(workshop)).toEqual({
      standing: 'missingOne',
      missing: [{ kind: 'halfDays', have: 2, need: 3 }],
    });
  });

  it('is out of reach when two half-days are short', () => {
    const workshop = asel(THREE_OF_FOUR, marks(PRESENT, ABSENT, ABSENT, ABSENT));

    expect(attended(workshop)).toEqual({
      standing: 'notEligible',
      missing: [{ kind: 'halfDays', have: 1, need: 3 }],
    });
  });

  it('waits for attendance that was not taken, which is neither presence nor absence', () => {
    const workshop = asel(THREE_OF_FOUR, marks(PRESENT, PRESENT, ABSENT, undefined));

    expect(attended(workshop)).toEqual({
      standing: 'missingOne',
      missing: [{ kind: 'attendanceNotTaken', halfDays: 1 }],
    });
  });

  it('does not wait for what is not needed any more', () => {
    const workshop = asel(THREE_OF_FOUR, marks(PRESENT, PRESENT, PRESENT, undefined));

    expect(attended(workshop)).toEqual({ standing: 'eligible', missing: [] });
  });

  it('does not take four minutes short of four fifths for four fifths', () => {
    const late: Mark = { status: 'late', arrived: '11:58' };
    const enough = asel(MOST_MINUTES, marks(PRESENT, PRESENT, PRESENT, { status: 'late', arrived: '15:54' }));
    const short = asel(MOST_MINUTES, marks(late, PRESENT, PRESENT, PRESENT));

    expect(attended(enough)).toEqual({ standing: 'eligible', missing: [] });
    expect(attended(short)).toEqual({ standing: 'missingOne', missing: [{ kind: 'minutes', have: 79, need: 80 }] });
  });

  it('is for nobody when the workshop has no half-days, and says why', () => {
    const workshop = aWorkshop({ people: ['asel'] });

    expect(attended(workshop)).toEqual({ standing: 'notEligible', missing: [{ kind: 'noHalfDays' }] });
  });
});

const THERE = marks(PRESENT, PRESENT, PRESENT, PRESENT);
const WORK = { id: 'w', participant: 'asel', code: 'K7M2', handedIn: '2025-06-17T16:30:00+05:00' as Stamp };
const RUBRIC = { criteria: [aCriterion('law', 60), aCriterion('facts', 40)] };

const graded = (sheets: Assignment['sheets'][string], rule: Partial<CompletionRule> = {}) =>
  asel({ ...THREE_OF_FOUR, ...rule }, THERE, { ...RUBRIC, works: { w: WORK }, sheets: { w: sheets } });

describe('a certificate of completion', () => {
  it('asks for the final assignment as well', () => {
    const workshop = asel(THREE_OF_FOUR, THERE, RUBRIC);

    expect(completed(workshop)).toEqual({ standing: 'missingOne', missing: [{ kind: 'work' }] });
    expect(attended(workshop).standing).toBe('eligible');
  });

  it('waits for a grader to begin, and then to finalize', () => {
    expect(completed(graded({})).missing).toEqual([{ kind: 'ungraded' }]);
    expect(completed(graded({ dana: aSheet({ law: 3 }, 'draft') })).missing).toEqual([
      { kind: 'unfinished', drafts: 1 },
    ]);
  });

  it('waits for the lead where the graders differ and the lead decides', () => {
    const workshop = graded(
      { a: aSheet({ law: 3, facts: 2 }), b: aSheet({ law: 1, facts: 2 }) },
      { result: 'decision' },
    );

    expect(completed(workshop)).toEqual({ standing: 'missingOne', missing: [{ kind: 'decision', criteria: 1 }] });
  });

  it('names the mark that is short, and is given from the pass mark itself on', () => {
    const exactly60 = graded({ a: aSheet({ law: 3, facts: 0 }) });
    const below = graded({ a: aSheet({ law: 2, facts: 1 }) });

    expect(completed(exactly60)).toEqual({ standing: 'eligible', missing: [] });
    expect(completed(below)).toEqual({ standing: 'missingOne', missing: [{ kind: 'mark', have: 53.33, need: 60 }] });
  });

  it('is out of reach when attendance and mark are both missing', () => {
    const workshop = {
      ...graded({ a: aSheet({ law: 2, facts: 1 }) }),
      attendance: marks(PRESENT, PRESENT, ABSENT, ABSENT),
    };

    expect(completed(workshop)).toEqual({
      standing: 'notEligible',
      missing: [
        { kind: 'halfDays', have: 2, need: 3 },
        { kind: 'mark', have: 53.33, need: 60 },
      ],
    });
  });

  it('is for nobody while the rubric has nothing to score', () => {
    expect(completed(asel(THREE_OF_FOUR, THERE)).missing).toEqual([{ kind: 'rubric' }]);
  });
});

it('says the same of everybody at once as of each person alone', () => {
  const workshop = { ...graded({ a: aSheet({ law: 3, facts: 3 }) }) };
  const two = { ...workshop, participants: aWorkshop({ people: ['dana', 'asel'] }).participants };

  expect(eligibilityOfAll(two)).toEqual(
    ['dana', 'asel'].map((participant) => ({
      participant,
      attended: eligibilityOf(two, participant, 'attended'),
      completed: eligibilityOf(two, participant, 'completed'),
    })),
  );
});
