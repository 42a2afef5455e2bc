import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { repeatedCells } from '../../../../electron/foreign/tables/repeated-cells';

describe('the cells of a column', () => {
  const cell = fc.oneof(fc.stringMatching(/^[аб]{0,4}$/), fc.string());

  test.prop([fc.array(cell, { maxLength: 300 })])(
    'are the same texts, whether they were there before or not',
    (cells) => {
      expect(cells.map(repeatedCells())).toEqual(cells);
    },
  );

  it('stay what they are when there are too many to be known again', () => {
    const cells = Array.from({ length: 3_000 }, (_, at) => `cell ${at % 1_500}`);

    expect(cells.map(repeatedCells())).toEqual(cells);
  });
});
