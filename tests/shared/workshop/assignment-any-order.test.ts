import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unscored } from '#shared/grading/tally';
import { NO_TEXT } from '#shared/text/text';
import { decide } from '#shared/workshop/commands';
import { patched, patchInPlace } from '#shared/workshop/patch';
import { Workshop } from '#shared/workshop/workshop';
import { aContext, aSheet } from '../../support/a-workshop';
import { theRoom } from '../../support/graded-room';

const pick = (...ids: string[]) => fc.constantFrom(...ids);
const levels = fc.uniqueArray(
  fc.record(
    {
      id: pick('law-0', 'law-1', 'law-2', 'law-3'),
      points: fc.integer({ min: 0, max: 4 }),
      text: fc.constant(NO_TEXT),
    },
    { requiredKeys: ['points', 'text'] },
  ),
  { selector: ({ points }) => points, maxLength: 4 },
);
const points = fc.option(fc.integer({ min: 0, max: 4 }));
const grader = pick('dana', 'omar');
const of = fc.oneof(fc.record({ work: pick('w') }), fc.record({ participant: pick('asel', 'berik') }));
const anyCommand = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({ of, grader, criterion: pick('law', 'facts', 'id2'), points })
      .map((input) => ({ name: 'sheet.score', input })),
  },
  { weight: 2, arbitrary: fc.record({ work: pick('w'), grader }).map((input) => ({ name: 'sheet.finalize', input })) },
  fc.record({ work: pick('w'), grader }).map((input) => ({ name: 'sheet.reopen', input })),
  fc.record({ of, grader, comment: pick('', 'good') }).map((input) => ({ name: 'sheet.comment', input })),
  fc
    .record({ id: pick('law', 'facts'), facts: fc.record({ levels }) })
    .map((input) => ({ name: 'criterion.change', input })),
  fc
    .record({
      name: fc.constant(NO_TEXT),
      weight: fc.integer({ min: 1, max: 9 }),
      levels: fc.constant([{ points: 2, text: NO_TEXT }]),
    })
    .map((input) => ({ name: 'criterion.add', input })),
  fc.record({ id: pick('law', 'facts') }).map((input) => ({ name: 'criterion.remove', input })),
  fc
    .record({ work: pick('w'), points: fc.record({ law: fc.nat(3) }), reason: pick('so') })
    .map((input) => ({ name: 'decision.set', input })),
  fc.record({ id: grader, withSheets: fc.boolean() }).map((input) => ({ name: 'grader.remove', input })),
  fc
    .record({ participants: fc.constant(['asel']), withSheets: fc.boolean() })
    .map((input) => ({ name: 'work.takeBack', input })),
  fc.constant({ name: 'work.handIn', input: { participants: ['asel', 'berik'] } }),
);

describe('whatever is done, in any order', () => {
  it('the workshop stays one that can be saved, with complete final sheets and scores that levels have', () => {
    const done = new Set<string>();
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 25 }), (commands) => {
        const context = aContext();
        let workshop = theRoom({ w: { dana: aSheet({ law: 3, facts: 2 }, 'draft') } });
        for (const command of commands) {
          const decided = decide(workshop, command as never, context);
          if (!decided.ok) continue;
          done.add(command.name);
          const before = structuredClone(workshop);
          const copy = structuredClone(workshop);
          const back = patchInPlace(copy, decided.value);
          workshop = patched(workshop, decided.value);
          expect(copy).toEqual(workshop);
          patchInPlace(copy, back);
          expect(copy).toEqual(before);
        }
        expect(Workshop.parse(workshop)).toEqual(workshop);
        const { criteria, sheets } = workshop.assignment;
        for (const sheet of Object.values(sheets).flatMap((each) => Object.values(each))) {
          if (sheet.state === 'final') expect(unscored(criteria, sheet)).toEqual([]);
          for (const [id, given] of Object.entries(sheet.points))
            expect(criteria.find((each) => each.id === id)?.levels.map((level) => level.points)).toContain(given);
        }
      }),
      { numRuns: 150 },
    );
    expect(done.size).toBe(11);
  });
});
