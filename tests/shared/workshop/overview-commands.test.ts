import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { withNextDay, withNextHalfDay } from '#shared/attendance/plan-days';
import { asksTooMuch } from '#shared/attendance/rule';
import { explain } from '#shared/text/explain';
import { LANGUAGES } from '#shared/text/language';
import { sayIn } from '#shared/text/say';
import { apply, decide } from '#shared/workshop/commands';
import { patched, patchInPlace } from '#shared/workshop/patch';
import { Workshop } from '#shared/workshop/workshop';
import { aContext, aTraining, FOUR_HALF_DAYS } from '../../support/a-workshop';

const present = { status: 'present' } as const;
const training = () => ({
  ...aTraining(3),
  attendance: { p1: { h1: present, h2: present }, p2: { h2: present }, p3: {} },
});
const changing = (input: object) => ({ name: 'overview.change', input: input as never });

const aTime = fc.integer({ min: 0, max: 1_439 }).map((minute) => {
  const two = (count: number) => String(count).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
});
const aHalfDay = fc.record({
  id: fc.constantFrom('h1', 'h2', 'h3', 'h9'),
  day: fc.constantFrom('2025-06-16', '2025-06-17', '2025-06-31'),
  start: aTime,
  end: aTime,
});
const aChange = fc.record(
  {
    code: fc.constantFrom('AST', 'A', 'аст', 'ABC123'),
    organizer: fc.string(),
    halfDays: fc.array(aHalfDay, { maxLength: 4 }),
    stageLanguage: fc.constantFrom('kk', 'ru', 'en', 'de'),
    documentLanguages: fc.subarray(['kk', 'ru', 'en']),
    rule: fc.record({
      attendance: fc.record({ kind: fc.constant('minutes'), percent: fc.integer({ min: -5, max: 105 }) }),
      passMark: fc.oneof(fc.integer({ min: -5, max: 105 }), fc.double()),
      result: fc.constantFrom('mean', 'median', 'decision'),
    }),
  },
  { requiredKeys: [] },
);

describe('changing the overview', () => {
  test.prop([aChange])('leaves a whole workshop or is refused; undone, nothing has changed', (change) => {
    const before = training();
    const decided = decide(before, changing(change), aContext());
    if (!decided.ok) {
      expect(decided.failure.kind).toBe('invalid');
      return;
    }

    const after = patched(before, decided.value);

    expect(Workshop.safeParse(after).success).toBe(true);
    const written = structuredClone(before);
    const back = patchInPlace(written, structuredClone(decided.value));
    expect(written).toEqual(after);
    expect(patched(after, back)).toEqual(before);
  });

  it('takes the marks of a half-day that is gone, and no others', () => {
    const halfDays = FOUR_HALF_DAYS.filter(({ id }) => id !== 'h2');

    const after = apply(training(), changing({ halfDays }), aContext());

    expect(after.ok && after.value.attendance).toEqual({ p1: { h1: present }, p2: {}, p3: {} });
  });

  it('keeps the marks of a half-day that only moves', () => {
    const halfDays = FOUR_HALF_DAYS.map((halfDay) => ({ ...halfDay, day: '2026-01-15' }));

    const after = apply(training(), changing({ halfDays }), aContext());

    expect(after.ok && after.value.attendance).toEqual(training().attendance);
  });

  it('keeps half-days in the order of the clock', () => {
    const after = apply(training(), changing({ halfDays: [...FOUR_HALF_DAYS].reverse() }), aContext());

    expect(after.ok && after.value.overview.halfDays).toEqual(FOUR_HALF_DAYS);
  });

  it('is no change at all when everything is as it was', () => {
    const { overview } = training();

    expect(decide(training(), changing(overview), aContext())).toEqual({ ok: true, value: [] });
  });

  it('has the room follow the stage language', () => {
    const after = apply(training(), changing({ stageLanguage: 'kk' }), aContext());

    expect(after.ok && after.value.stage.language).toBe('kk');
  });

  describe('to a rule that asks for more half-days than there are', () => {
    const asking = (atLeast: number, passMark = 60) => ({
      rule: { attendance: { kind: 'halfDays', atLeast }, passMark, result: 'mean' },
    });
    const made = (workshop: Workshop, input: object) => {
      const changed = apply(workshop, changing(input), aContext());
      return changed.ok ? changed.value : changed.failure;
    };
    const strict = () => Workshop.parse(made(training(), asking(4)));

    it('is refused with a sentence that says how many there are', () => {
      const refused = decide(training(), changing(asking(9)), aContext());

      expect(LANGUAGES.map((language) => !refused.ok && explain(refused.failure, sayIn(language)))).toEqual([
        'Тексеріңіз: ереже, қатысу, қажет жарты күн: мұнша жарты күн жоқ, барлығы 4. Ештеңе өзгертілген жоқ.',
        'Проверьте: правило, посещаемость, нужно половин дня: столько половин дня нет, всего их 4. Ничего не изменено.',
        'Please check: rule, attendance, half-days needed: there are not so many half-days, only 4. Nothing was changed.',
      ]);
    });

    it('counts the half-days that the same change brings', () => {
      const halfDays = [...FOUR_HALF_DAYS, { id: 'h5', day: '2025-06-18', start: '09:30', end: '12:30' }];

      expect(made(training(), asking(5))).toMatchObject({ kind: 'invalid' });
      expect(made(training(), { ...asking(5), halfDays })).toMatchObject({ overview: asking(5) });
      expect(made(training(), { ...asking(4), halfDays: halfDays.slice(2) })).toMatchObject({ kind: 'invalid' });
    });

    it('is possible while no half-day is planned', () => {
      const unplanned = { ...training(), overview: { ...training().overview, halfDays: [] } };

      expect(made(unplanned, asking(9))).toMatchObject({ overview: asking(9) });
    });

    it('does not keep half-days from being taken away, nor the rest of the rule from being changed', () => {
      const fewer = Workshop.parse(made(strict(), { halfDays: FOUR_HALF_DAYS.slice(1) }));

      expect(asksTooMuch(fewer.overview.rule.attendance, fewer.overview.halfDays)).toBe(true);
      expect(made(fewer, asking(4, 70))).toMatchObject({ overview: asking(4, 70) });
      expect(made(fewer, asking(5))).toMatchObject({ kind: 'invalid' });
      expect(made(fewer, asking(3))).toMatchObject({ overview: asking(3) });
    });
  });

  it.each([
    [{ rule: { attendance: { kind: 'minutes', percent: 80 }, passMark: 101, result: 'mean' } }, 'percent'],
    [{ rule: { attendance: { kind: 'minutes', percent: 80 }, passMark: 59.5, result: 'mean' } }, 'percent'],
    [{ rule: { attendance: { kind: 'halfDays', atLeast: -1 }, passMark: 60, result: 'mean' } }, 'count'],
    [{ halfDays: [{ id: 'a', day: '2025-06-16', start: '13:00', end: '13:00' }] }, 'endBeforeStart'],
    [{ code: 'астана' }, 'workshopCode'],
  ])('says which rule %j breaks', (change, rule) => {
    const decided = decide(training(), changing(change), aContext());

    expect(decided).toMatchObject({ ok: false, failure: { kind: 'invalid', problems: [{ rule }] } });
  });
});

describe('planning the days', () => {
  const ids = () => aContext().newId;
  const times = (halfDays: readonly { day: string; start: string; end: string }[]) =>
    halfDays.map(({ day, start, end }) => `${day} ${start}–${end}`);

  it('begins with the usual two halves of the first day', () => {
    expect(times(withNextDay([], '2025-06-16', ids()))).toEqual(['2025-06-16 09:30–13:00', '2025-06-16 14:00–17:30']);
  });

  it('adds the day after the last one, with its times', () => {
    expect(times(withNextDay(FOUR_HALF_DAYS, '2000-01-01', ids())).slice(4)).toEqual([
      '2025-06-18 09:30–12:30',
      '2025-06-18 13:30–16:30',
    ]);
  });

  it('adds the afternoon that a day lacks, else the next morning', () => {
    const morning = FOUR_HALF_DAYS.slice(0, 1);

    expect(times(withNextHalfDay(morning, '2000-01-01', ids())).at(-1)).toBe('2025-06-16 14:00–17:30');
    expect(times(withNextHalfDay(FOUR_HALF_DAYS, '2000-01-01', ids())).at(-1)).toBe('2025-06-18 09:30–13:00');
  });

  it('never makes a half-day that the overview refuses', () => {
    const late = [{ id: 'x', day: '2025-06-16', start: '18:00', end: '21:00' }];

    const halfDays = withNextHalfDay(withNextDay(late, '2025-01-01', ids()), '2025-01-01', () => 'y');

    expect(decide(training(), changing({ halfDays }), aContext()).ok).toBe(true);
  });
});
