import { expect, it } from 'vitest';
import { queueCounts, queueOf } from '#shared/grading/queue';
import { aCriterion, aSheet } from '../../support/a-workshop';

const work = (participant: string) => ({
  id: `w-${participant}`,
  participant,
  code: 'K7M3',
  handedIn: '2025-06-17T16:30:00+05:00',
});

const ASSIGNMENT = {
  criteria: [aCriterion('law', 1), aCriterion('facts', 1), aCriterion('later', 1, 0)],
  works: { 'w-asel': work('asel'), 'w-berik': work('berik'), 'w-gone': work('gone') },
  sheets: {
    'w-asel': { dana: aSheet({ law: 0 }, 'draft'), omar: aSheet({ law: 1, facts: 1 }) },
  },
};

it('shows each grader their own state of every person’s work', () => {
  const seen = (grader: string) =>
    queueOf(ASSIGNMENT, ['asel', 'berik', 'dias'], grader).map(({ participant, state, scored, of }) => [
      participant,
      state,
      `${scored}/${of}`,
    ]);

  expect(seen('dana')).toEqual([
    ['asel', 'draft', '1/2'],
    ['berik', 'toScore', '0/2'],
    ['dias', 'notHandedIn', '0/2'],
    ['gone', 'toScore', '0/2'],
  ]);
  expect(seen('omar')[0]).toEqual(['asel', 'final', '2/2']);
});

it('counts the states', () => {
  expect(queueCounts(queueOf(ASSIGNMENT, ['asel', 'berik', 'dias'], 'dana'))).toEqual({
    notHandedIn: 1,
    toScore: 2,
    draft: 1,
    final: 0,
  });
});
