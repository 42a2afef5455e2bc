import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { NOBODY, textIndex } from '#shared/people/import/text-index';

/** Of few letters, so that they repeat; the last two come to one number. */
const text = fc.oneof(fc.stringMatching(/^[ab]{0,3}$/), fc.string(), fc.constantFrom('p7rnw@a.kz', 'popba@a.kz'));

describe('an index of texts', () => {
  test.prop([fc.array(fc.record({ text, isAdded: fc.boolean() }), { maxLength: 200 })])(
    'knows the first who had a text, and nobody who has none',
    (steps) => {
      const texts = steps.map((step) => step.text);
      const index = textIndex(1, (place) => texts[place] ?? '');
      const first = new Map<string, number>();
      for (const [place, step] of steps.entries()) {
        expect(index.find(step.text)).toBe(first.get(step.text) ?? NOBODY);
        if (!step.isAdded || step.text === '') continue;
        index.add(step.text, place);
        if (!first.has(step.text)) first.set(step.text, place);
      }
      for (const each of texts) expect(index.find(each)).toBe(first.get(each) ?? NOBODY);
    },
  );
});
