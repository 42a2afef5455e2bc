import { describe, expect, it } from 'vitest';
import type { Activity } from '#shared/contract/workshop';
import { stampOf } from '#shared/time';
import { foundIn, linesOf } from '../../../../renderer/features/activity/lines';
import { aParticipant } from '../../../support/a-workshop';

const people = {
  p1: { ...aParticipant('p1'), names: { kk: 'Өтеген Ұлпан', ru: 'Утеген Улпан', en: 'Ulpan Utegen' } },
  p2: aParticipant('p2', 'Иванова Анна'),
};

const activity = (facts: Partial<Activity>): Activity => ({
  seq: 1,
  stamp: stampOf(new Date(2026, 10, 21, 17, 30)),
  author: 'Марат',
  command: 'attendance.mark',
  participants: [],
  touched: facts.participants?.length ?? 0,
  ...facts,
});

const line = (facts: Partial<Activity>) => linesOf([activity(facts)], people, 'ru')[0];

describe('a line of the activity log', () => {
  it('says who did what, when and to whom', () => {
    expect(line({ participants: ['p1', 'p2'] })).toMatchObject({
      when: '21 ноября 2026 г., 17:30',
      who: 'Марат',
      what: 'Отметить посещаемость',
      whom: 'Утеген Улпан, Иванова Анна',
    });
  });

  it('says what an undo took back', () => {
    expect(line({ command: 'undo', of: 1, ofCommand: 'participant.remove' })?.what).toBe(
      'Отменено: удалить участников',
    );
    expect(line({ command: 'redo', of: 1, ofCommand: 'participant.remove' })?.what).toBe(
      'Возвращено: удалить участников',
    );
  });

  it('counts whom it does not name, and says when a person is no longer on the roster', () => {
    expect(line({ participants: ['p1', 'gone', 'p2', 'x', 'y'] })?.whom).toBe(
      'Утеген Улпан, человек, которого уже нет в списке, Иванова Анна и ещё 2',
    );
  });

  it('counts all whom a change touched, also those of whom not even the ids came', () => {
    expect(line({ participants: ['p1', 'p2'], touched: 10_000 })?.whom).toBe(
      'Утеген Улпан, Иванова Анна и ещё 9\u00A0998',
    );
  });

  it('names whom a search found first, in any spelling, also of many and of those that it would only count', () => {
    const found = (participants: string[], words: string) =>
      foundIn(linesOf([activity({ participants, touched: 40 })], people, 'ru'), words, 'ru').map(({ whom }) => whom);

    expect(found(['x', 'y', 'z', 'p2', 'p1'], 'ulpan')[0]).toMatch(/^Утеген Улпан, .* и ещё 37$/);
    expect(found(['p2', 'x', 'y', 'p1'], 'марат')[0]).toMatch(/^Иванова Анна, .* и ещё 37$/);
    expect(found(['p2', 'x'], 'ulpan')).toEqual([]);
  });

  it('is found by any spelling of a name', () => {
    const search = line({ participants: ['p1'] })?.search;

    expect(search).toContain('ulpan utegen');
    expect(search).toContain('утеген улпан');
  });
});
