import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type Patch, patched, set } from '#shared/workshop/patch';
import { scrubbedDocument, scrubbedPatches, scrubbing, worksIn, worksOf } from '#shared/workshop/scrub';
import type { Workshop } from '#shared/workshop/workshop';
import { Workshop as Schema } from '#shared/workshop/workshop';
import { aTraining } from '../../support/a-workshop';

const NAME = 'Құпиябек';
const WORK = { id: 'k1', participant: 'p1', code: 'A-1', handedIn: '2025-06-17T16:30:00+05:00' };

/** A workshop in which one person is named wherever somebody can be. */
function named(): Workshop {
  const training = aTraining();
  const person = training.participants['p1'];
  if (person === undefined) throw new Error('Nobody to name');
  return {
    ...training,
    participants: {
      ...training.participants,
      p1: {
        ...person,
        names: { kk: NAME, ru: NAME, en: NAME },
        outlet: NAME,
        role: NAME,
        email: 'a@b.kz',
        phone: '+77015550101',
      },
    },
    attendance: { p1: { h1: { status: 'present' } } },
    assignment: {
      ...training.assignment,
      works: { k1: WORK },
      sheets: { k1: { g1: { state: 'final', points: {}, comment: `${NAME} wrote well` } } },
      decisions: { k1: { points: {}, reason: `because of ${NAME}` } },
    },
  };
}

const TRACES = { participant: 'p1', works: new Set(['k1']) };

/** Every way of setting a part of the document, from one field up to a whole branch. */
const anyPatch = (workshop: Workshop): fc.Arbitrary<Patch> => {
  const paths: string[][] = [];
  const walk = (node: unknown, path: string[]) => {
    if (path.length > 0) paths.push(path);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    for (const [key, value] of Object.entries(node)) walk(value, [...path, key]);
  };
  walk(workshop, []);
  const at = (path: string[]) => path.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], workshop);
  return fc.constantFrom(...paths).map((path) => set(path, at(path)));
};

describe('taking a person out of a workshop', () => {
  it('leaves no trace of who it was, and every number', () => {
    const before = named();
    const after = scrubbedDocument(before, TRACES);

    expect(JSON.stringify(after)).not.toMatch(/Құпиябек|a@b\.kz|7015550101/);
    expect(after.attendance).toEqual(before.attendance);
    expect(after.assignment.works).toEqual(before.assignment.works);
    expect([after.participants['p1']?.gender, after.participants['p1']?.region]).toEqual([
      before.participants['p1']?.gender,
      before.participants['p1']?.region,
    ]);
    expect(Schema.safeParse(after).success).toBe(true);
  });

  it('leaves everybody else as they were', () => {
    const before = named();
    const { p1: _, ...others } = before.participants;

    expect(scrubbedDocument(before, TRACES).participants).toMatchObject(others);
  });

  test.prop([anyPatch(named())])('leaves no trace in a patch, whatever part of the document it sets', (patch) => {
    const [clean] = scrubbedPatches([patch], TRACES);

    expect(JSON.stringify(clean)).not.toMatch(/Құпиябек|a@b\.kz|7015550101/);
    expect(clean?.path).toEqual(patch.path);
  });

  it('is a change that makes the clean document of the other', () => {
    const before = named();

    expect(patched(before, scrubbing(before, TRACES))).toEqual(scrubbedDocument(before, TRACES));
    expect(scrubbing(scrubbedDocument(before, TRACES), TRACES)).toEqual([]);
  });

  it('knows the works from the document, and from the change that handed them in', () => {
    expect(worksOf(named(), 'p1')).toEqual(['k1']);
    expect(worksIn([set(['assignment', 'works', 'k1'], WORK)], 'p1')).toEqual(['k1']);
    expect(worksIn([set(['assignment', 'works'], { k1: WORK })], 'p2')).toEqual([]);
  });
});
