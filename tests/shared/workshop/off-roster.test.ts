import { describe, expect, it } from 'vitest';
import type { Participant } from '#shared/people/participant';
import { offRoster } from '#shared/workshop/off-roster';
import { type Patch, remove, set } from '#shared/workshop/patch';
import { aParticipant } from '../../support/a-workshop';

const at = (day: number, ...inverse: Patch[]) => ({ stamp: `2025-06-${day}T10:00:00+05:00`, inverse });
const was = (person: Participant) => set(['participants', person.id], person);
const named = (found: ReturnType<typeof offRoster>) => found.map(({ person, since }) => [person.names.ru, since]);

describe('people who are off the roster', () => {
  const [aru, bota] = [aParticipant('p1', 'Ару'), aParticipant('p2', 'Бота')];

  it('are those whom a change took away, as they were last, with the day on which they went', () => {
    const earlier = { ...aru, names: { kk: '', ru: 'Ару Прежняя', en: '' } };
    const changes = [
      at(18, was(aru), set(['attendance', 'p1'], {})),
      at(17, remove(['participants', 'p1'])),
      at(16, was(earlier)),
    ];

    expect(named(offRoster(changes, {}))).toEqual([['Ару', '2025-06-18T10:00:00+05:00']]);
  });

  it('are not those who came back, nor anybody of whom only a field changed', () => {
    const changes = [at(18, was(aru)), at(17, set(['participants', 'p2', 'outlet'], 'Газета'))];

    expect(offRoster(changes, { p1: aru })).toEqual([]);
  });

  it('are found when a restored state left them out all at once', () => {
    const changes = [at(18, set(['participants'], { p1: aru, p2: bota }), set(['regions'], {}))];

    expect(named(offRoster(changes, { p2: bota }))).toEqual([['Ару', '2025-06-18T10:00:00+05:00']]);
  });
});
