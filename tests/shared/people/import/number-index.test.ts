import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { NONE, numberIndex } from '#shared/people/import/number-index';

/** Of few numbers, so that they meet, and some that differ only far above what a table looks at. */
const number = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.integer({ min: -3, max: 3 }).map((high) => high * 2 ** 28 + 7),
  fc.integer(),
);

function valuesUnder(index: ReturnType<typeof numberIndex>, wanted: number): number[] {
  const values: number[] = [];
  for (let item = index.first(wanted); item !== NONE; item = index.next(item)) values.push(index.valueOf(item));
  return values;
}

describe('an index of numbers', () => {
  test.prop(
    [
      fc.array(number, { maxLength: 3_000, size: 'max' }),
      fc.array(number, { maxLength: 20 }),
      fc.constantFrom(1, 5_000),
    ],
    { numRuns: 20 },
  )('has under each number what was put there, in its order, however much that is', (numbers, others, room) => {
    const index = numberIndex(room);
    const expected = new Map<number, number[]>();
    for (const [value, each] of numbers.entries()) {
      index.put(each, value);
      expected.set(each, [...(expected.get(each) ?? []), value]);
    }
    for (const each of new Set([...numbers, ...others]))
      expect(valuesUnder(index, each)).toEqual(expected.get(each) ?? []);
  });
});
