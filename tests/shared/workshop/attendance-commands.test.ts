import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { STATUSES } from '#shared/attendance/mark';
import { apply, decide } from '#shared/workshop/commands';
import { Workshop } from '#shared/workshop/workshop';
import { aContext, aTraining } from '../../support/a-workshop';

const mark = (participants: string[], halfDay: string, value: unknown) => ({
  name: 'attendance.mark',
  input: { participants, halfDay, mark: value } as never,
});

describe('marking attendance', () => {
  it('gives one mark to many people at once', () => {
    const result = apply(aTraining(), mark(['p1', 'p2'], 'h1', { status: 'present' }), aContext());

    expect(result.ok && result.value.attendance).toEqual({
      p1: { h1: { status: 'present' } },
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
