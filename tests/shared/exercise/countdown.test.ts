import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { shownCountdown } from '#shared/exercise/countdown';
import type { Milliseconds } from '#shared/time';

const shown = (left: number) => shownCountdown(left as Milliseconds);

describe('a countdown as the room reads it', () => {
  it.each([
    [300_000, '5:00'],
    [299_999, '5:00'],
    [299_000, '4:59'],
    [1, '0:01'],
    [0, '+0:00'],
    [-999, '+0:00'],
    [-35_000, '+0:35'],
    [3_600_000, '1:00:00'],
    [-3_661_000, '+1:01:01'],
  ])('shows %i ms as %s', (left, expected) => {
    expect(shown(left)).toBe(expected);
  });

  test.prop([fc.integer({ min: -36_000_000, max: 36_000_000 })])(
    'is never more than a second from the truth',
    (left) => {
      const sign = shown(left).startsWith('+') ? -1 : 1;
      const seconds = shown(left)
        .replace('+', '')
        .split(':')
        .reduce((sum, part) => sum * 60 + Number(part), 0);

      expect(Math.abs(sign * seconds * 1000 - left)).toBeLessThan(1000);
    },
  );
});
