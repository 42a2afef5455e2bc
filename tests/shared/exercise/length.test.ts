import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { parseLength, typedLength } from '#shared/exercise/length';
import type { Minutes } from '#shared/time';

describe('a typed length', () => {
  it.each([
    ['15', 15],
    ['1h10', 70],
    ['1h', 60],
    ['1 h 10 min', 70],
    ['10m30s', 11],
    ['10m 29 s', 10],
    ['90s', 2],
    ['1:10', 70],
    ['0:45', 45],
    ['1.5h', 90],
    ['1,5 ч', 90],
    ['1 ч 10 мин', 70],
    ['2 часа', 120],
    ['1 сағ 10 мин', 70],
    ['1 сағат', 60],
    ['20 min.', 20],
    ['  25  ', 25],
    ['600', 600],
  ])('reads %s as people mean it', (typed, expected) => {
    expect(parseLength(typed)).toBe(expected);
  });

  it.each([
    '',
    ' ',
    'soon',
    '-5',
    '0',
    '0 min',
    '20s',
    '601',
    '11h',
    '1m1h',
    '10m10m',
    '1:60',
    '1::2',
    '5 apples',
    '1h2m3s4',
    '1e3',
  ])('does not guess at “%s”', (typed) => {
    expect(parseLength(typed)).toBeNull();
  });

  test.prop([fc.integer({ min: 1, max: 600 })])('is read back as it is shown', (length) => {
    expect(parseLength(typedLength(length as Minutes))).toBe(length);
  });

  test.prop([fc.string()])('is a sensible number of whole minutes or nothing', (typed) => {
    const read = parseLength(typed);
    expect(read === null || (Number.isInteger(read) && read >= 1 && read <= 600)).toBe(true);
  });
});
