import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type Patch, patched, patchInPlace, remove, set } from '#shared/workshop/patch';

const key = fc.constantFrom('a', 'b', 'c');

/** Patches at one or two steps of a value whose parts are all objects of numbers. */
const patches = fc.array(
  fc.oneof(
    fc.tuple(key, key, fc.integer()).map(([part, field, value]) => set([part, field], value)),
    fc.tuple(key, key).map(([part, field]) => remove([part, field])),
    fc
      .tuple(key, fc.dictionary(key, fc.integer(), { noNullPrototype: true }))
      .map(([part, value]) => set([part], value)),
  ),
);

const value = fc.record({
  a: fc.dictionary(key, fc.integer(), { noNullPrototype: true }),
  b: fc.dictionary(key, fc.integer(), { noNullPrototype: true }),
  c: fc.dictionary(key, fc.integer(), { noNullPrototype: true }),
});

describe('patches', () => {
  test.prop([value, patches])(
    'come to the same in place and in a copy, and leave the copied value alone',
    (one, list) => {
      const before = structuredClone(one);

      const after = patched(one, list);

      expect(one).toEqual(before);
      patchInPlace(one, structuredClone(list));
      expect(after).toEqual(one);
    },
  );

  test.prop([value, patches])('never change what they carry, so that they can be told to many', (one, list) => {
    const told = structuredClone(list);

    patched(one, list);

    expect(list).toEqual(told);
  });

  test.prop([value, patches])('are taken back by their inverse', (one, list) => {
    const before = structuredClone(one);

    const inverse = patchInPlace(one, structuredClone(list));
    patchInPlace(one, inverse);

    expect(one).toEqual(before);
  });

  it('copy a part once however many of them meet in it', () => {
    const before = { people: {} as Record<string, number>, other: {} };
    const many: Patch[] = Array.from({ length: 20_000 }, (_, at) => set(['people', `p${at}`], at));

    const after = patched(before, many);

    expect(Object.keys(after.people)).toHaveLength(20_000);
    expect(after.other).toBe(before.other);
    expect(before.people).toEqual({});
  });

  it('share what they do not touch', () => {
    const before = { people: { p1: { name: 'Ұлпан' } }, marks: { p1: 1 } };

    const after = patched(before, [set(['marks', 'p1'], 2)]);

    expect(after.people).toBe(before.people);
    expect(after.marks).toEqual({ p1: 2 });
  });

  it('never reach a prototype', () => {
    expect(() => patched({}, [set(['__proto__'], { isAdmin: true })])).toThrow();
    expect(() => patched({}, [set(['constructor', 'prototype'], {})])).toThrow();
    expect(() => patchInPlace({}, [set(['__proto__', 'isAdmin'], true)])).toThrow();
  });
});
