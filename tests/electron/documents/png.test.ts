import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { printable } from '../../../electron/documents/pictures';
import { readPng } from '../../../electron/pictures/read-png';
import { writePng } from '../../../electron/pictures/write-png';
import { RESOURCES } from '../../support/a-certificate';

const LOGO = readFileSync(join(RESOURCES, 'sample/logos/partner-1-sample.png'));

const aPicture = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })).chain(([width, height]) =>
  fc.record({
    width: fc.constant(width),
    height: fc.constant(height),
    rgb: fc.uint8Array({ minLength: width * height * 3, maxLength: width * height * 3 }),
  }),
);

describe('a picture for print', () => {
  test.prop([aPicture])('reads back as it was written', ({ width, height, rgb }) => {
    const read = readPng(writePng(width, height, rgb));

    const colours = [...(read?.rgba ?? [])].filter((_, at) => at % 4 !== 3);
    expect([read?.width, read?.height, colours]).toEqual([width, height, [...rgb]]);
  });

  it('puts a transparent logo on white and keeps its shape', () => {
    const plain = readPng(printable(LOGO) ?? Buffer.of());

    expect([plain?.width, plain?.height]).toEqual([600, 200]);
    expect([...(plain?.rgba.subarray(0, 4) ?? [])]).toEqual([255, 255, 255, 255]);
  });

  it('makes a huge logo no larger than print needs', () => {
    const huge = writePng(2000, 1000, new Uint8Array(2000 * 1000 * 3).fill(200));

    const small = readPng(printable(huge) ?? Buffer.of());

    expect([small?.width, small?.height]).toEqual([1000, 500]);
    expect(small?.rgba[0]).toBe(200);
  });

  test.prop([fc.nat({ max: LOGO.length - 1 }), fc.nat({ max: 255 })])(
    'with any byte damaged is drawn or refused, never a crash',
    (at, value) => {
      const damaged = Buffer.from(LOGO);
      damaged[at] = value;

      expect(() => printable(damaged)).not.toThrow();
    },
  );

  test.prop([fc.nat({ max: LOGO.length - 30 })])('cut short is refused', (length) => {
    expect(printable(LOGO.subarray(0, length))).toBe(null);
  });
});
