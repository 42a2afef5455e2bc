import { describe, expect, it } from 'vitest';
import { NO_TEXT } from '#shared/text/text';
import { apply, type Command, decide } from '#shared/workshop/commands';
import { patched } from '#shared/workshop/patch';
import type { Workshop } from '#shared/workshop/workshop';
import { aContext, aCriterion, aSheet } from '../../support/a-workshop';
import { having, LAW, theRoom, WORK } from '../../support/graded-room';

const refusal = (workshop: Workshop, command: Command) => {
  const done = apply(workshop, command as never, aContext());
  return done.ok ? null : done.failure;
};

const score = (criterion: string, points: number | null, grader = 'dana'): Command => ({
  name: 'sheet.score',
  input: { of: { work: 'w' }, grader, criterion, points },
});
const finalize = (grader = 'dana'): Command => ({ name: 'sheet.finalize', input: { work: 'w', grader } });

describe('handing in', () => {
  it('gives each work a code of its own, and those who handed in before keep theirs', () => {
    const workshop = having(theRoom(), [{ name: 'work.handIn', input: { participants: ['asel', 'berik', 'berik'] } }]);
    const works = Object.values(workshop.assignment.works);

    expect(works.map(({ participant }) => participant)).toEqual(['asel', 'berik']);
    expect(new Set(works.map(({ code }) => code)).size).toBe(2);
    expect(workshop.assignment.works['w']).toEqual(WORK);
  });

  it('is taken back quietly while nobody has scored, and only on purpose once somebody has', () => {
    const scored = having(theRoom(), [score('law', 3)]);
    const takeBack = (withSheets: boolean): Command => ({
      name: 'work.takeBack',
      input: { participants: ['asel'], withSheets },
    });

    expect(having(theRoom(), [takeBack(false)]).assignment.works).toEqual({});
    expect(refusal(scored, takeBack(false))).toEqual({ kind: 'worksHaveSheets', codes: 'K7M3', count: 1 });
    expect(having(scored, [takeBack(true)]).assignment).toMatchObject({ works: {}, sheets: {} });
  });

  it('happens with the first score, as one change', () => {
    const workshop = theRoom();
    const decided = decide(
      workshop,
      { name: 'sheet.score', input: { of: { participant: 'berik' }, grader: 'dana', criterion: 'law', points: 2 } },
      aContext(),
    );
    if (!decided.ok) throw new Error('refused');
    const { works, sheets } = patched(workshop, decided.value).assignment;
    const work = Object.values(works).find(({ participant }) => participant === 'berik');

    expect(sheets[work?.id ?? '']).toEqual({ dana: aSheet({ law: 2 }, 'draft') });
  });
});

describe('a score sheet', () => {
  it('belongs to its grader, so that several never overwrite each other', () => {
    const { sheets } = having(theRoom(), [
      score('law', 3),
      score('law', 1, 'omar'),
      score('facts', 2, 'omar'),
    ]).assignment;

    expect(sheets['w']).toEqual({ dana: aSheet({ law: 3 }, 'draft'), omar: aSheet({ law: 1, facts: 2 }, 'draft') });
  });

  it('refuses points that are none of the criterion’s levels', () => {
    expect(refusal(theRoom(), score('law', 4))).toMatchObject({ problems: [{ rule: 'notALevel' }] });
    expect(refusal(theRoom(), score('law', 1.5))).toMatchObject({ problems: [{ rule: 'notALevel' }] });
  });

  it('cannot be finalized half-empty, and the refusal names what is missing', () => {
    const half = having(theRoom(), [score('law', 0)]);

    expect(refusal(half, finalize())).toEqual({
      kind: 'sheetIncomplete',
      count: 1,
      kk: 'facts',
      ru: 'facts',
      en: 'facts',
    });
    expect(having(half, [score('facts', 0), finalize()]).assignment.sheets['w']).toEqual({
      dana: aSheet({ law: 0, facts: 0 }),
    });
  });

  it('cannot be changed once it is final, until it is reopened', () => {
    const final = having(theRoom(), [score('law', 3), score('facts', 3), finalize()]);
    const reopened = having(final, [{ name: 'sheet.reopen', input: { work: 'w', grader: 'dana' } }, score('law', 2)]);

    expect(refusal(final, score('law', 2))).toEqual({ kind: 'sheetFinal' });
    expect(reopened.assignment.sheets['w']).toEqual({ dana: aSheet({ law: 2, facts: 3 }, 'draft') });
  });

  it('is gone again when its last score is taken back', () => {
    expect(having(theRoom(), [score('law', 3), score('law', null)]).assignment.sheets['w']).toEqual({});
  });
});

describe('a grader', () => {
  it('who has sheets is not removed by the way', () => {
    const scored = having(theRoom(), [score('law', 3)]);
    const all: Command = { name: 'grader.remove', input: { id: 'dana', withSheets: true } };

    expect(refusal(scored, { name: 'grader.remove', input: { id: 'dana' } })).toEqual({
      kind: 'graderHasSheets',
      name: 'Дана',
      count: 1,
    });
    expect(having(scored, [all]).assignment.sheets).toEqual({ w: {} });
  });

  it('has a name that no other grader has', () => {
    expect(refusal(theRoom(), { name: 'grader.add', input: { name: ' Омар ' } })).toMatchObject({ kind: 'taken' });
    expect(refusal(theRoom(), { name: 'grader.rename', input: { id: 'dana', name: 'Омар' } })).toMatchObject({
      kind: 'taken',
    });
  });
});

describe('changing the rubric after scoring', () => {
  const scored = theRoom(
    { w: { dana: aSheet({ law: 3, facts: 2 }), omar: aSheet({ law: 1 }, 'draft') } },
    { w: { points: { law: 3 }, reason: 'page 2' } },
  );
  const change = (facts: object): Command => ({ name: 'criterion.change', input: { id: 'law', facts } });

  it('moves the scores with the points of their level', () => {
    const levels = LAW.levels.map((level) => (level.points === 3 ? { ...level, points: 5 } : level));
    const { sheets, decisions } = having(scored, [change({ levels })]).assignment;

    expect(sheets['w']?.['dana']).toEqual(aSheet({ law: 5, facts: 2 }));
    expect(sheets['w']?.['omar']).toEqual(aSheet({ law: 1 }, 'draft'));
    expect(decisions['w']).toEqual({ points: { law: 5 }, reason: 'page 2' });
  });

  it('takes the scores of a removed level, and makes the sheet that lost one a draft', () => {
    const { sheets, decisions } = having(scored, [change({ levels: LAW.levels.slice(0, 3) })]).assignment;

    expect(sheets['w']?.['dana']).toEqual(aSheet({ facts: 2 }, 'draft'));
    expect(decisions).toEqual({});
  });

  it('takes the scores of a removed criterion, and a sheet that is still complete stays final', () => {
    const { sheets } = having(scored, [{ name: 'criterion.remove', input: { id: 'law' } }]).assignment;

    expect(sheets['w']).toEqual({ dana: aSheet({ facts: 2 }), omar: aSheet({}, 'draft') });
  });

  it('makes final sheets drafts when a criterion is added that they have not scored', () => {
    const { id: _, ...facts } = aCriterion('safety', 20);
    const { sheets } = having(scored, [{ name: 'criterion.add', input: facts }]).assignment;

    expect(sheets['w']?.['dana']).toEqual(aSheet({ law: 3, facts: 2 }, 'draft'));
  });

  it('leaves every sheet alone when only a name or a weight changes', () => {
    const context = aContext();
    const decided = decide(scored, change({ weight: 10, name: { ...NO_TEXT, en: 'Law' } }) as never, context);

    expect(decided).toMatchObject({ ok: true, value: [{ value: { en: 'Law' } }, { value: 10 }] });
    expect(decided.ok && decided.value.map(({ path }) => path.slice(0, 3))).toEqual([
      ['assignment', 'criteria', 0],
      ['assignment', 'criteria', 0],
    ]);
  });

  it('puts levels in the order of their points, and refuses two with the same', () => {
    const level = (points: number) => ({ points, text: NO_TEXT });
    const { criteria } = having(theRoom(), [change({ levels: [level(5), level(0), level(2)] })]).assignment;

    expect(criteria[0]?.levels.map(({ points }) => points)).toEqual([0, 2, 5]);
    expect(refusal(theRoom(), change({ levels: [level(1), level(1)] }))).toMatchObject({
      problems: [{ rule: 'pointsTwice' }],
    });
  });

  it('reorders criteria without touching a score', () => {
    const moved = having(scored, [{ name: 'criterion.move', input: { id: 'law', to: 1 } }]).assignment;

    expect(moved.criteria.map(({ id }) => id)).toEqual(['facts', 'law']);
    expect(moved.sheets).toEqual(scored.assignment.sheets);
  });
});

describe('the lead’s decision', () => {
  it('needs a reason and points that a level has', () => {
    const decision = (points: Record<string, number>, reason: string): Command => ({
      name: 'decision.set',
      input: { work: 'w', points, reason },
    });

    expect(refusal(theRoom(), decision({ law: 3 }, ' '))).toMatchObject({ problems: [{ rule: 'reasonMissing' }] });
    expect(refusal(theRoom(), decision({ law: 7 }, 'so'))).toMatchObject({ problems: [{ rule: 'notALevel' }] });
    expect(refusal(theRoom(), decision({}, 'so'))).toMatchObject({ problems: [{ rule: 'nothingDecided' }] });
    expect(having(theRoom(), [decision({ law: 3 }, ' page 2 ')]).assignment.decisions).toEqual({
      w: { points: { law: 3 }, reason: 'page 2' },
    });
  });
});
