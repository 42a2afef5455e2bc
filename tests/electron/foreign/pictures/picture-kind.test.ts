import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { isWholePng, pictureKind } from '../../../../electron/foreign/pictures/picture-kind';
import { RESOURCES } from '../../../support/a-certificate';

const png = readFileSync(join(RESOURCES, 'sample/logos/partner-2-sample.png'));
const kindOf = (text: string) => pictureKind(Buffer.from(text));

describe('a picture', () => {
  it('is known by its first bytes, whatever it is called', () => {
    expect(pictureKind(png)).toBe('png');
    expect(pictureKind(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('jpeg');
    expect(kindOf('GIF89a')).toBeNull();
    expect(kindOf('')).toBeNull();
  });

  it('is a drawing when its own tag comes first', () => {
    expect(kindOf('<svg xmlns="http://www.w3.org/2000/svg"/>')).toBe('svg');
    expect(kindOf('<svg>')).toBe('svg');
    expect(kindOf('\uFEFF <?xml version="1.0"?>\n<!-- a -->\n<!-- b --><svg:svg width="1">')).toBe('svg');
    expect(kindOf('<!DOCTYPE svg PUBLIC "a" "b"><svg>')).toBe('svg');
    expect(kindOf('<!DOCTYPE svg [<!ENTITY a "b">]><svg>')).toBe('svg');
    expect(kindOf('<html><svg></svg></html>')).toBeNull();
    expect(kindOf('<!-- a <svg> -->')).toBeNull();
    expect(kindOf(`${'<!---->'.repeat(500)}x`)).toBeNull();
  });

  it('is whole as it was made', () => {
    expect(isWholePng(png)).toBe(true);
  });

  test.prop([fc.integer({ min: 8, max: png.length - 1 })])('is not whole when it was cut short', (length) => {
    expect(isWholePng(png.subarray(0, length))).toBe(false);
  });

  test.prop([fc.integer({ min: 8, max: png.length - 1 }), fc.integer({ min: 1, max: 255 })])(
    'is not whole when one byte was altered',
    (at, by) => {
      const altered = Buffer.from(png);
      altered[at] = (altered[at] ?? 0) ^ by;

      expect(isWholePng(altered)).toBe(false);
    },
  );
});
