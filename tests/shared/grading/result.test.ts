import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disputed, resultOf } from '#shared/grading/result';
import type { ResultRule } from '#shared/grading/result-rule';
import { type Criterion, isCounted, mostPoints } from '#shared/grading/rubric';
import { tallyOfSheet } from '#shared/grading/tally';
import type { Decision, Sheet } from '#shared/grading/work';
import { aCriterion, aSheet } from '../../support/a-workshop';

const RUBRIC = [aCriterion('law', 60), aCriterion('facts', 40)];

const settledBy = (
  rule: ResultRule,
  sheets: readonly Sheet[],
  decision?: Decision,
  criteria: readonly Criterion[] = RUBRIC,
) =>
  resultOf(
    criteria,
    { sheets: Object.fromEntries(sheets.map((sheet, index) => [`g${index}`, sheet])), decision },
    rule,
  );

const percentBy = (...args: Parameters<typeof settledBy>) => {
  const result = settledBy(...args);
  return result.state === 'settled' ? result.percent : result.state;
};

describe('the result of a work', () => {
  it('is the mean of the final sheets', () => {
    expect(percentBy('mean', [aSheet({ law: 3, facts: 3 }), aSheet({ law: 0, facts: 3 })])).toBe(70);
  });

  it('is the median criterion by criterion, so that one harsh grader cannot sink it', () => {
    const sheets = [aSheet({ law: 3, facts: 2 }), aSheet({ law: 3, facts: 2 }), aSheet({ law: 0, facts: 0 })];

    expect(percentBy('median', sheets)).toBe(86.67);
  });

  it('never counts a draft', () => {
    expect(percentBy('mean', [aSheet({ law: 3, facts: 3 }), aSheet({ law: 0, facts: 0 }, 'draft')])).toBe(100);
    expect(settledBy('mean', [aSheet({ law: 0, facts: 0 }, 'draft')])).toEqual({ state: 'unfinished', drafts: 1 });
    expect(settledBy('mean', [])).toEqual({ state: 'ungraded' });
  });

  it('waits for the lead only where final sheets differ', () => {
    const sheets = [aSheet({ law: 3, facts: 2 }), aSheet({ law: 1, facts: 2 })];

    expect(settledBy('decision', sheets)).toEqual({ state: 'undecided', criteria: ['law'] });
    expect(percentBy('decision', sheets, { points: { law: 3 }, reason: 'The second risk is named on page 2' })).toBe(
      86.67,
    );
    expect(percentBy('decision', sheets.slice(0, 1))).toBe(86.67);
  });

  it('leaves the lead’s decision aside when the rule is the mean', () => {
    const sheets = [aSheet({ law: 3, facts: 3 }), aSheet({ law: 0, facts: 3 })];

    expect(percentBy('mean', sheets, { points: { law: 3 }, reason: 'no' })).toBe(70);
  });

  it('cannot be told without a rubric', () => {
    expect(settledBy('mean', [aSheet({})], undefined, [])).toEqual({ state: 'noRubric' });
  });

  it('is rounded once, so that three thirds of sixty are sixty and not a hair less', () => {
    const thirds = [aCriterion('a', 20), aCriterion('b', 20), aCriterion('c', 20), aCriterion('d', 40)];
    const result = settledBy('mean', [aSheet({ a: 3, b: 3, c: 3, d: 0 })], undefined, thirds);
    const tenths = [aCriterion('a', 0.1), aCriterion('b', 0.2), aCriterion('c', 0.2)];

    expect(result).toMatchObject({ state: 'settled', percent: 60 });
    expect(percentBy('mean', [aSheet({ a: 3, b: 3, c: 0 })], undefined, tenths)).toBe(60);
    expect(
      percentBy('mean', [aSheet({ law: 1, facts: 0 })], undefined, [aCriterion('law', 1), aCriterion('facts', 7)]),
    ).toBe(4.17);
  });
});

const rubrics = fc
  .array(fc.record({ weight: fc.integer({ min: 1, max: 9_999 }), most: fc.integer({ min: 0, max: 9 }) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((each) => each.map(({ weight, most }, index) => aCriterion(`c${index}`, weight / 100, most)))
  .filter((criteria) => criteria.some(isCounted));

const sheetFor = (criteria: readonly Criterion[]) =>
  fc
    .tuple(...criteria.map((criterion) => fc.integer({ min: 0, max: mostPoints(criterion) })))
    .map((points) => aSheet(Object.fromEntries(points.map((each, index) => [`c${index}`, each]))));

const graded = rubrics.chain((criteria) =>
  fc.record({
    criteria: fc.constant(criteria),
    sheets: fc.array(sheetFor(criteria), { minLength: 1, maxLength: 5 }),
    draft: sheetFor(criteria).map((sheet): Sheet => ({ ...sheet, state: 'draft' })),
    rule: fc.constantFrom<ResultRule>('mean', 'median', 'decision'),
  }),
);

describe('whatever the rubric and the graders', () => {
  it('the order of the graders does not matter', () => {
    fc.assert(
      fc.property(graded, ({ criteria, sheets, rule }) => {
        expect(settledBy(rule, sheets.toReversed(), undefined, criteria)).toEqual(
          settledBy(rule, sheets, undefined, criteria),
        );
      }),
    );
  });

  it('another draft changes nothing', () => {
    fc.assert(
      fc.property(graded, ({ criteria, sheets, draft, rule }) => {
        expect(settledBy(rule, [...sheets, draft], undefined, criteria)).toEqual(
          settledBy(rule, sheets, undefined, criteria),
        );
      }),
    );
  });

  it('the result lies between the graders’ own totals, and so between 0 and 100', () => {
    fc.assert(
      fc.property(graded, ({ criteria, sheets }) => {
        const totals = sheets.map((sheet) => tallyOfSheet(criteria, sheet).percent ?? Number.NaN);
        const mean = percentBy('mean', sheets, undefined, criteria);

        expect(mean).toBeGreaterThanOrEqual(Math.min(...totals));
        expect(mean).toBeLessThanOrEqual(Math.max(...totals));
        expect(Math.min(...totals)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...totals)).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('every rule gives one grader’s own total when there is one, and graders who agree their common total', () => {
    fc.assert(
      fc.property(graded, ({ criteria, sheets: [sheet = aSheet({})], rule }) => {
        const own = tallyOfSheet(criteria, sheet).percent;

        expect(percentBy(rule, [sheet], undefined, criteria)).toBe(own);
        expect(percentBy(rule, [sheet, sheet, sheet], undefined, criteria)).toBe(own);
      }),
    );
  });

  it('more points never make a lower result', () => {
    fc.assert(
      fc.property(graded, ({ criteria, sheets, rule }) => {
        fc.pre(rule !== 'decision');
        const best = sheets.map((sheet, index) =>
          index > 0 ? sheet : aSheet(Object.fromEntries(criteria.map((each) => [each.id, mostPoints(each)]))),
        );

        expect(percentBy(rule, best, undefined, criteria)).toBeGreaterThanOrEqual(
          Number(percentBy(rule, sheets, undefined, criteria)),
        );
      }),
    );
  });

  it('once the lead has decided all that is disputed there is a result', () => {
    fc.assert(
      fc.property(graded, ({ criteria, sheets }) => {
        const open = disputed(criteria, sheets);
        const decision = { points: Object.fromEntries(open.map((id) => [id, 0])), reason: 'so' };

        expect(settledBy('decision', sheets, decision, criteria).state).toBe('settled');
        expect(settledBy('decision', sheets, undefined, criteria).state).toBe(
          open.length === 0 ? 'settled' : 'undecided',
        );
      }),
    );
  });
});
