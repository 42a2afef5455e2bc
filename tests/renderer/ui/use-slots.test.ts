import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { slotsFor } from '../../../renderer/ui/use-slots';

const shown = (rows: readonly (string | number)[]) => slotsFor(new Map(), rows);

describe('the elements of a list of which only a part is in sight', () => {
  it('leave rows that stay where they are and show new rows in the elements of old ones', () => {
    expect([...slotsFor(shown([0, 1, 2]), [1, 2, 3])]).toEqual([
      [1, 1],
      [2, 2],
      [3, 0],
    ]);
  });

  it('keep their order when every row is another', () => {
    expect([...slotsFor(shown([0, 1]), [7, 8]).values()]).toEqual([0, 1]);
  });

  it('are added when more rows are in sight', () => {
    expect([...slotsFor(shown(['Asel']), ['Asel', 'Bolat', 'Dana']).values()]).toEqual([0, 1, 2]);
  });

  const aView = fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 12 });
  test.prop([fc.array(aView, { minLength: 1 })])(
    'never show two rows in one, and none is made while one is free',
    (views) => {
      let slots = shown([]);
      for (const view of views) {
        const before = slots;
        slots = slotsFor(before, view);

        expect([...slots.keys()]).toEqual(view);
        expect(new Set(slots.values()).size).toBe(view.length);
        for (const [row, slot] of before) if (slots.has(row)) expect(slots.get(row)).toBe(slot);
        const made = [...slots.values()].filter((slot) => ![...before.values()].includes(slot));
        expect(made.length).toBe(Math.max(0, view.length - before.size));
      }
    },
  );
});
