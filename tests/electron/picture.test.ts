import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { isWholePicture, pictureKind } from '../../electron/picture';

const png = readFileSync(resolve(import.meta.dirname, '../../resources/sample/logos/partner-2-sample.png'));

/** The smallest baseline JPEG with a frame header: one grey pixel. */
const jpeg = Buffer.from(
  `ffd8ffdb004300${'01'.repeat(64)}ffc0000b080001000101011100ffda0008010100003f00d2cfffd9`,
  'hex',
);

describe('a picture', () => {
  it('is known by its first bytes', () => {
    expect(pictureKind(png)).toBe('png');
    expect(pictureKind(jpeg)).toBe('jpeg');
    expect(pictureKind(Buffer.from('GIF89a'))).toBeNull();
    expect(pictureKind(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeNull();
    expect(pictureKind(Buffer.alloc(0))).toBeNull();
  });

  it('is whole as it was made', () => {
    expect(isWholePicture(png, 'png')).toBe(true);
    expect(isWholePicture(jpeg, 'jpeg')).toBe(true);
  });

  test.prop([fc.integer({ min: 8, max: png.length - 1 })])('is not whole when it was cut short', (length) => {
    expect(isWholePicture(png.subarray(0, length), 'png')).toBe(false);
  });

  test.prop([fc.integer({ min: 8, max: png.length - 1 }), fc.integer({ min: 1, max: 255 })])(
    'is not whole when one byte was altered',
    (at, by) => {
      const altered = Buffer.from(png);
      altered[at] = (altered[at] ?? 0) ^ by;

      expect(isWholePicture(altered, 'png')).toBe(false);
    },
  );

  it('is not whole as a photograph that lost its end', () => {
    expect(isWholePicture(jpeg.subarray(0, -2), 'jpeg')).toBe(false);
  });

  test.prop([fc.uint8Array({ maxLength: 400 })])('of any bytes at all is judged without a crash', (bytes) => {
    for (const [kind, start] of [
      ['png', png.subarray(0, 8)],
      ['jpeg', jpeg.subarray(0, 3)],
    ] as const)
      expect(typeof isWholePicture(Buffer.concat([start, bytes]), kind)).toBe('boolean');
  });
});
