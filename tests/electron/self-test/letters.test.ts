import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lettersMissing } from '../../../electron/self-test/letters';

const SERIF = resolve(import.meta.dirname, '../../../resources/fonts/SourceSerif4-Regular.ttf');

describe('the letters of a font', () => {
  it('are all there in every font of the documents, and are missed where they are not', () => {
    const serif = readFileSync(SERIF);

    expect(lettersMissing(serif)).toEqual([]);
    expect(() => lettersMissing(Buffer.from('not a font at all, only words'))).toThrow();
  });
});
