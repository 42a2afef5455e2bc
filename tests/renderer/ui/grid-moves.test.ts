import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { movedBy } from '../../../renderer/ui/grid-moves';

const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });
const at = { row: 20, column: 1 };

describe('moving in a grid', () => {
  it.each([
    ['ArrowUp', false, { row: 19, column: 1 }],
    ['ArrowDown', false, { row: 21, column: 1 }],
    ['ArrowLeft', false, { row: 20, column: 0 }],
    ['ArrowRight', false, { row: 20, column: 2 }],
    ['PageUp', false, { row: 8, column: 1 }],
    ['PageDown', false, { row: 32, column: 1 }],
    ['Home', false, { row: 20, column: 0 }],
    ['End', false, { row: 20, column: 3 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 38, column: 3 }],
    ['ArrowDown', true, { row: 38, column: 1 }],
  ])('goes where %s (control: %s) leads', (key, control, expected) => {
    expect(movedBy(press(key, control), at, 39, 4)).toEqual(expected);
  });

  it('leaves every other key alone', () => {
    expect(movedBy(press('p'), at, 39, 4)).toBeNull();
    expect(movedBy(press('Enter'), at, 39, 4)).toBeNull();
  });

  const aKey = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End');
  test.prop([fc.array(fc.tuple(aKey, fc.boolean())), fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 8 })])(
    'never leaves the grid',
    (presses, rows, columns) => {
      const end = presses.reduce((cell, [key, control]) => movedBy(press(key, control), cell, rows, columns) ?? cell, {
        row: 0,
        column: 0,
      });

      expect(end.row).toBeGreaterThanOrEqual(0);
      expect(end.row).toBeLessThan(rows);
      expect(end.column).toBeGreaterThanOrEqual(0);
      expect(end.column).toBeLessThan(columns);
    },
  );
});
