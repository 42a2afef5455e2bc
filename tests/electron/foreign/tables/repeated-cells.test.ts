import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { codesOf } from '../../../../electron/foreign/tables/decode-text';
import { repeatedCells } from '../../../../electron/foreign/tables/repeated-cells';

/** Cells one behind the other, each as it is found by its places. */
function readAgain(cells: readonly string[]): string[] {
  const text = cells.join('');
  const read = repeatedCells(codesOf(text), (from, to) => text.slice(from, to));
  let at = 0;
  return cells.map(({ length }) => read(at, (at += length)));
}

describe('the cells of a column', () => {
  const cell = fc.oneof(fc.stringMatching(/^[аб]{0,4}$/), fc.string());

  test.prop([fc.array(cell, { maxLength: 300 })])(
    'are the same texts, whether they were there before or not',
    (cells) => {
      expect(readAgain(cells)).toEqual(cells);
    },
  );

  it('stay what they are when there are too many to be known again', () => {
    const cells = Array.from({ length: 3_000 }, (_, at) => `cell ${at % 1_500}`);

    expect(readAgain(cells)).toEqual(cells);
  });
});
