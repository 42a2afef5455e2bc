import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { STATUSES } from '#shared/attendance/mark';
import type { Result } from '#shared/result';
import type { Stamp } from '#shared/time';
import { apply, decide } from '#shared/workshop/commands';
import { Workshop } from '#shared/workshop/workshop';
import { aContext, aTraining, aWorkshop, FOUR_HALF_DAYS } from '../../support/a-workshop';

const mark = (participants: string[], halfDay: string, value: unknown) => ({
  name: 'attendance.mark',
  input: { participants, halfDay, mark: value as never },
});

describe('marking attendance', () => {
  it('gives one mark to many people at once', () => {
    const result = apply(aTraining(), mark(['p1', 'p2'], 'h1', { status: 'present' }), aContext());

    expect(result.ok && result.value.attendance).toEqual({
      p1: { h1: { status: 'present' } },
      p2: { h1: { status: 'present' } },
    });
  });

  it('leaves a mark alone that came a moment before everyone else was marked', () => {
    const marked = { ...aTraining(), attendance: { p1: { h1: { status: 'absent' } as const } } };
    const everyone = mark(['p1', 'p2'], 'h1', { status: 'present' });

    const result = apply(marked, { ...everyone, input: { ...everyone.input, onlyUnmarked: true } }, aContext());

    expect(result.ok && result.value.attendance).toEqual({
      p1: { h1: { status: 'absent' } },
      p2: { h1: { status: 'present' } },
    });
  });

  it('takes a mark back without leaving a trace in the totals', () => {
    const marked = { ...aTraining(), attendance: { p1: { h1: { status: 'late', arrived: '10:05' } as const } } };

    const result = apply(marked, mark(['p1'], 'h1', null), aContext());

    expect(result.ok && result.value.attendance['p1']).toEqual({});
  });

  it('refuses a half-day that is not in the plan', () => {
    expect(decide(aTraining(), mark(['p1'], 'h9', { status: 'present' }), aContext())).toEqual({
      ok: false,
      failure: { kind: 'missing', thing: 'halfDay' },
    });
  });

  it('refuses somebody who left before arriving', () => {
    const result = decide(
      aTraining(),
      mark(['p1'], 'h1', { status: 'left', left: '10:00', arrived: '11:00' }),
      aContext(),
    );

    expect(result.ok).toBe(false);
  });

  test.prop([
    fc.array(
      fc.record({
        who: fc.subarray(['p1', 'p2', 'p3'], { minLength: 1 }),
        when: fc.constantFrom('h1', 'h2', 'h3', 'h4'),
        status: fc.constantFrom(...STATUSES, null),
      }),
    ),
  ])('always leaves a workshop that can be saved', (steps) => {
    const times = { late: { arrived: '10:00' }, left: { left: '12:00' } } as Record<string, object>;
    const end = steps.reduce((workshop, { who, when, status }) => {
      const value = status === null ? null : { status, ...times[status] };
      const result = apply(workshop, mark(who, when, value), aContext());
      return result.ok ? result.value : workshop;
    }, aTraining());

    expect(Workshop.parse(end)).toEqual(end);
  });
});

const workshop = aWorkshop({ overview: { halfDays: [...FOUR_HALF_DAYS] }, people: ['asel', 'berik', 'dina'] });

const context = { ...aContext(), stamp: '2025-06-16T10:05:00+05:00' as Stamp };

const take = (before: Workshop, participants: string[], taken: object | null, halfDay = 'h1') =>
  apply(before, { name: 'attendance.mark', input: { participants, halfDay, mark: taken as never } }, context);

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

describe('a mark that is taken in the room', () => {
  it('stamps who comes late with the time on the wall, at either door', () => {
    const after = must(take(workshop, ['asel'], { status: 'late' }));

    expect(after.attendance).toEqual({ asel: { h1: { status: 'late', arrived: '10:05' } } });
    expect(Workshop.safeParse(after).success).toBe(true);
  });

  it('marks everyone else in one step, as large as the number of people', () => {
    const some = must(take(workshop, ['asel'], { status: 'absent' }));
    const decided = decide(
      some,
      {
        name: 'attendance.mark',
        input: { participants: ['berik', 'dina'], halfDay: 'h1', mark: { status: 'present' } },
      },
      context,
    );

    expect(must(decided)).toEqual([
      { path: ['attendance', 'berik'], value: { h1: { status: 'present' } } },
      { path: ['attendance', 'dina'], value: { h1: { status: 'present' } } },
    ]);
  });

  it('changes nothing when the mark is there already', () => {
    const once = must(take(workshop, ['asel'], { status: 'late' }));
    const twice = decide(
      once,
      { name: 'attendance.mark', input: { participants: ['asel'], halfDay: 'h1', mark: { status: 'late' } } },
      { ...context, stamp: '2025-06-16T11:30:00+05:00' },
    );

    expect(must(twice)).toEqual([]);
  });

  it('refuses a time outside the half-day, and leaving before arriving', () => {
    expect(take(workshop, ['asel'], { status: 'late', arrived: '13:31' })).toMatchObject({
      ok: false,
      failure: { problems: [{ path: 'mark.arrived', rule: 'outsideHalfDay' }] },
    });
    expect(take(workshop, ['asel'], { status: 'left', arrived: '11:00', left: '10:00' })).toMatchObject({
      ok: false,
      failure: { problems: [{ path: 'mark.left', rule: 'leftBeforeArrived' }] },
    });
  });

  it('refuses a person or a half-day that is not there', () => {
    expect(take(workshop, ['nobody'], { status: 'present' })).toMatchObject({ failure: { kind: 'missing' } });
    expect(take(workshop, ['constructor'], { status: 'present' })).toMatchObject({ failure: { kind: 'invalid' } });
    expect(take(workshop, ['asel'], { status: 'present' }, 'h9')).toMatchObject({ failure: { kind: 'missing' } });
  });
});
