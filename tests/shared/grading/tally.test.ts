import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tallyOfSheet, unscored } from '#shared/grading/tally';
import { aCriterion, aSheet } from '../../support/a-workshop';

describe('the arithmetic of a sheet', () => {
  it('shows each criterion’s points, most, share and what it brought', () => {
    const criteria = [aCriterion('law', 50), aCriterion('facts', 25, 5)];

    expect(tallyOfSheet(criteria, aSheet({ law: 2, facts: 5 }))).toEqual({
      lines: [
        { criterion: 'law', points: 2, most: 3, weight: 50, share: 66.67, earned: 44.44 },
        { criterion: 'facts', points: 5, most: 5, weight: 25, share: 33.33, earned: 33.33 },
      ],
      earned: 77.78,
      percent: 77.78,
    });
  });

  it('leaves “not scored” out rather than counting it as zero', () => {
    const criteria = [aCriterion('law', 1), aCriterion('facts', 1)];
    const half = aSheet({ law: 3 }, 'draft');

    expect(tallyOfSheet(criteria, half)).toMatchObject({ earned: 50, percent: null });
    expect(tallyOfSheet(criteria, aSheet({ law: 3, facts: 0 }))).toMatchObject({ earned: 50, percent: 50 });
    expect(unscored(criteria, half).map(({ id }) => id)).toEqual(['facts']);
  });

  it('leaves out a criterion that has no level with points', () => {
    const criteria = [aCriterion('law', 10), aCriterion('later', 90, 0)];

    expect(tallyOfSheet(criteria, aSheet({ law: 3 }))).toMatchObject({ percent: 100 });
    expect(tallyOfSheet([aCriterion('later', 90, 0)], aSheet({}))).toMatchObject({ lines: [], percent: null });
  });

  it('is exact in hundredths where binary fractions are not', () => {
    const step = fc.integer({ min: 1, max: 1_000 });
    fc.assert(
      fc.property(step, step, fc.nat(1_000), (first, second, given) => {
        const [least, most] = [Math.min(given, second), Math.max(given, second)];
        const criterion = {
          ...aCriterion('only', first / 100, 0),
          levels: [least, most].map((points) => ({
            id: `l${points}`,
            points: points / 100,
            text: { kk: '', ru: '', en: '' },
          })),
        };

        const { percent } = tallyOfSheet([criterion], aSheet({ only: least / 100 }));

        expect(Math.round((percent ?? -1) * 100)).toBe(Math.floor((least * 20_000 + most) / (2 * most)));
      }),
    );
  });
});
