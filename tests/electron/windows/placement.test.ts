import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type Box, isInReach, type Place, placementOf } from '../../../electron/windows/placement';

const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

const display = (id: number, label: string, x: number, width = 1920, height = 1080): Place => ({
  id,
  label,
  bounds: box(x, 0, width, height),
  workArea: box(x, 28, width, height - 28),
});

const LAPTOP = display(1, 'eDP-1', 0, 1366, 768);
const PROJECTOR = display(2, 'EPSON PJ', 1366);
const TELEVISION = display(3, 'Samsung', 3286);
const NOTHING = { id: null, label: '' };

describe('the place of the room’s window', () => {
  it('is an ordinary window while there is one display', () => {
    expect(placementOf([LAPTOP], 1, NOTHING)).toEqual({ display: 1, isFull: false, bounds: box(40, 68, 960, 540) });
  });

  it('fits a small display', () => {
    expect(placementOf([display(1, '', 0, 800, 480)], 1, NOTHING)?.bounds).toEqual(box(40, 68, 720, 372));
  });

  it('fills the projector as soon as there is one', () => {
    expect(placementOf([LAPTOP, PROJECTOR], 1, NOTHING)).toEqual({
      display: 2,
      isFull: true,
      bounds: PROJECTOR.bounds,
    });
  });

  it('fills the laptop’s display when the trainer’s window is on the projector', () => {
    expect(placementOf([LAPTOP, PROJECTOR], 2, NOTHING)).toMatchObject({ display: 1, isFull: true });
  });

  it('is where it was chosen to be', () => {
    expect(placementOf([LAPTOP, PROJECTOR, TELEVISION], 1, { id: 3, label: '' })).toMatchObject({ display: 3 });
  });

  it('comes home when its display is gone, and goes back when it returns under another number', () => {
    const wanted = { id: 3, label: 'Samsung' };
    const returned = { ...TELEVISION, id: 9 };

    expect(placementOf([LAPTOP], 1, wanted)).toMatchObject({ display: 1, isFull: false });
    expect(placementOf([LAPTOP, PROJECTOR, returned], 1, wanted)).toMatchObject({ display: 9, isFull: true });
  });

  it('never covers the trainer’s own display unless it was chosen, and then not the whole of it', () => {
    expect(placementOf([LAPTOP, PROJECTOR], 1, { id: 1, label: '' })).toMatchObject({ display: 1, isFull: false });
    expect(placementOf([LAPTOP, PROJECTOR], 1, { id: null, label: 'eDP-1' })).toMatchObject({ display: 2 });
  });

  const some = fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 });
  test.prop([some, fc.integer({ min: 1, max: 6 }), fc.option(fc.integer({ min: 1, max: 6 }))])(
    'is always on a display that is there, and in reach',
    (ids, trainers, wanted) => {
      const displays = ids.map((id, at) => display(id, `label ${id}`, at * 2000));
      const placement = placementOf(displays, trainers, { id: wanted, label: '' });

      expect(ids).toContain(placement?.display);
      expect(placement !== null && (placement.isFull || isInReach(placement.bounds, displays))).toBe(true);
    },
  );

  it('is out of reach once the display that it stood on is gone', () => {
    expect(isInReach(box(1500, 100, 960, 540), [LAPTOP, PROJECTOR])).toBe(true);
    expect(isInReach(box(1500, 100, 960, 540), [LAPTOP])).toBe(false);
  });
});
