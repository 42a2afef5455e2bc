import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { EMPTY_LIBRARY } from '#shared/library/library';
import { remindedToday, retentionCounts, retentionStanding } from '#shared/library/retention';
import { addDays, type Day, daysBetween } from '#shared/time';

const UNTIL = '2026-06-15';
const day = (offset: number): Day => addDays(UNTIL, offset);

/** Looks at the library on these days of the laptop's clock, one after the other, until something is erased. */
function live(looks: readonly number[]): { erasedOn: number | null; seen: number[] } {
  let reminded: Day[] = [];
  const seen: number[] = [];
  for (const offset of looks) {
    const standing = retentionStanding(UNTIL, day(offset), reminded);
    if (standing.kind === 'erase') return { erasedOn: offset, seen };
    if (standing.kind !== 'due') continue;
    reminded = remindedToday(day(offset), reminded);
    seen.push(offset);
  }
  return { erasedOn: null, seen };
}

describe('a workshop that is kept until a day', () => {
  it.each([
    [-15, { kind: 'none' }],
    [-14, { kind: 'soon', days: 14 }],
    [-1, { kind: 'soon', days: 1 }],
    [0, { kind: 'due', erases: day(8) }],
    [1, { kind: 'due', erases: day(8) }],
    [400, { kind: 'due', erases: day(407) }],
  ])('stands, %i days from it and never reminded of, at %j', (offset, standing) => {
    expect(retentionStanding(UNTIL, day(offset), [])).toEqual(standing);
  });

  it('is never spoken of when nobody chose a day', () => {
    expect(retentionStanding(null, '2199-01-01', [])).toEqual({ kind: 'none' });
  });

  it('is erased when it was looked at every day, a week after the first reminder behind the date', () => {
    const everyDay = Array.from({ length: 60 }, (_, at) => at - 30);

    expect(live(everyDay).erasedOn).toBe(8);
  });

  it('is not erased in its first week, nor after two reminders, however late it is', () => {
    expect(live([1, 2, 3, 4, 5, 6, 7]).erasedOn).toBeNull();
    expect(live([1, 300, 301]).erasedOn).toBeNull();
    expect(live([1, 300, 301, 302]).erasedOn).toBe(302);
  });

  const looks = fc.array(fc.integer({ min: -40, max: 4_000 }), { maxLength: 40 });

  test.prop([looks])(
    'is erased only after three earlier reminders behind the date and a week, in any order of the clock',
    (offsets) => {
      const { erasedOn, seen } = live(offsets);

      if (erasedOn === null) return;
      const earlier = [...new Set(seen)].filter((offset) => offset > 0 && offset < erasedOn);
      expect(earlier.length).toBeGreaterThanOrEqual(3);
      expect(erasedOn - Math.min(...earlier)).toBeGreaterThanOrEqual(7);
    },
  );

  test.prop([
    fc.array(fc.integer({ min: -400, max: 0 }), { maxLength: 30 }),
    fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 2 }),
    fc.nat(),
  ])('is not erased by a clock that went wrong on two days, before or after', (right, wrong, at) => {
    const place = right.length === 0 ? 0 : at % right.length;

    expect(live([...right.slice(0, place), ...wrong, ...right.slice(place), ...wrong]).erasedOn).toBeNull();
  });

  test.prop([fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 400, max: 4_000 })])(
    'does not believe reminders that a clock ahead of time noted, even when that time comes',
    (jump, later) => {
      const ahead = jump + later;
      const noted = remindedToday(day(1), [day(ahead), day(ahead + 1), day(ahead + 2)]);

      expect(noted).toEqual([day(1)]);
      expect(retentionStanding(UNTIL, day(ahead + 10), noted).kind).toBe('due');
    },
  );

  test.prop([looks, fc.integer({ min: 1, max: 4_000 })])(
    'tells a day that it keeps: nothing goes sooner',
    (offsets, offset) => {
      let reminded: Day[] = [];
      for (const each of offsets) if (each < offset && each > 0) reminded = remindedToday(day(each), reminded);
      const standing = retentionStanding(UNTIL, day(offset), reminded);
      if (standing.kind !== 'due') return;

      const promised = daysBetween(UNTIL, standing.erases);
      let seen = reminded;
      for (let each = offset; each < promised; each += 1) {
        expect(retentionStanding(UNTIL, day(each), seen).kind).toBe('due');
        seen = remindedToday(day(each), seen);
      }
      expect(retentionStanding(UNTIL, day(promised), seen).kind).toBe('erase');
    },
  );
});

describe('the status bar', () => {
  const library = (...dates: (Day | null)[]) => ({
    reminded: { w0: [-9, -5, -1].map(day) },
    workshops: dates.map((retention, at) => ({ id: `w${at}`, retention }) as (typeof EMPTY_LIBRARY.workshops)[number]),
  });

  it('counts what is near its day apart from what is past it, and nothing that is far or has no day', () => {
    expect(retentionCounts(library(day(-10), day(3), day(14), day(0), day(15), null), day(0))).toEqual({
      soon: 2,
      due: 2,
    });
  });

  it('goes on counting a workshop that will be erased when the library is opened next', () => {
    expect(retentionStanding(day(-10), day(0), library().reminded.w0)).toEqual({ kind: 'erase' });
    expect(retentionCounts(library(day(-10)), day(0))).toEqual({ soon: 0, due: 1 });
  });
});
