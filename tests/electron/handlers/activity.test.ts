import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discard, type Headless, openHeadless } from '../../support/headless';

const ASTANA = 'sample-astana';

let house: Headless;
let people: string[];
beforeEach(async () => {
  house = openHeadless();
  await house.must('library.openSample', {});
  people = Object.keys((await house.must('workshop.read', { id: ASTANA })).workshop.participants);
});
afterEach(() => {
  house.close();
  discard(house.vault);
});

const act = (name: string, input: unknown) =>
  house.must('workshop.do', { id: ASTANA, command: { name, input } as never });
const sign = (author: string) => house.must('settings.change', { author });
const log = async (sought: object, limit = 100, before: number | null = null) =>
  house.must('workshop.activity', { id: ASTANA, before, limit, ...sought });
const commandsOf = async (sought: object) => (await log(sought)).activities.map(({ command }) => command);

/** Two authors, three kinds, one step back. */
async function aDay(): Promise<void> {
  const halfDay = (await house.must('workshop.read', { id: ASTANA })).workshop.overview.halfDays[0]?.id;
  await sign('Әсел');
  await act('overview.change', { organizer: 'Фонд' });
  await act('attendance.mark', { participants: people.slice(0, 1), halfDay, mark: { status: 'present' } });
  await sign('Марат');
  await act('attendance.mark', { participants: people.slice(1, 2), halfDay, mark: { status: 'absent' } });
  await act('work.handIn', { participants: people.slice(0, 1) });
  await house.must('workshop.undo', { id: ASTANA, lane: 'workshop' });
}

describe('the log', () => {
  it('finds the changes of one person, also the one that was undone', async () => {
    await aDay();

    expect(await commandsOf({ participant: people[0] })).toEqual(['undo', 'work.handIn', 'attendance.mark']);
    expect(await commandsOf({ participant: people[1] })).toEqual(['attendance.mark']);
  });

  it('names the person who is asked for before all others that a change touched', async () => {
    const halfDay = (await house.must('workshop.read', { id: ASTANA })).workshop.overview.halfDays[0]?.id;
    await act('attendance.mark', { participants: people, halfDay, mark: { status: 'present' } });
    const last = people.at(-1);

    const touched = async (sought: object) => (await log(sought)).activities[0]?.participants;

    expect(await touched({})).toEqual(people);
    expect((await log({})).activities[0]?.touched).toBe(people.length);
    expect(await touched({ participant: last })).toEqual([last, ...people.slice(0, -1)]);
  });

  it('finds the changes of one kind with what took them back, which it names', async () => {
    await aDay();

    const { activities } = await log({ kind: 'grading' });

    expect(activities.map(({ command, ofCommand }) => [command, ofCommand])).toEqual([
      ['undo', 'work.handIn'],
      ['work.handIn', undefined],
    ]);
    expect(await commandsOf({ kind: 'back' })).toEqual(['undo']);
  });

  it('finds the changes of one author, and of all three at once', async () => {
    await aDay();

    expect(await commandsOf({ author: 'Әсел' })).toEqual(['attendance.mark', 'overview.change']);
    expect(await commandsOf({ author: 'Марат', kind: 'attendance', participant: people[1] })).toEqual([
      'attendance.mark',
    ]);
    expect(await commandsOf({ author: 'Никто' })).toEqual([]);
    const choices = await house.must('workshop.activityChoices', { id: ASTANA });
    expect(choices).toEqual({
      authors: ['Марат', 'Әсел'],
      kinds: ['overview', 'attendance', 'grading', 'back'],
      offRoster: [],
    });
  });

  it('names whoever is off the roster and finds their changes, until they are erased', async () => {
    const [id = ''] = people;
    const person = (await house.must('workshop.read', { id: ASTANA })).workshop.participants[id];
    await act('participant.remove', { ids: [id] });
    const offRoster = async () => (await house.must('workshop.activityChoices', { id: ASTANA })).offRoster;

    expect(await offRoster()).toEqual([{ id, names: person?.names }]);
    expect(await commandsOf({ participant: id })).toEqual(['participant.remove']);

    await house.must('erasure.person', { workshop: ASTANA, participant: id });
    expect(await offRoster()).toEqual([]);
  });

  it('gives every change once, page by page, through generations, with a filter and without', async () => {
    for (let at = 0; at < 25; at += 1) {
      await act('overview.change', { organizer: `Фонд ${at}` });
      if (at % 10 === 9) await house.must('backups.make', { workshop: ASTANA });
      if (at % 5 === 4) await act('work.handIn', { participants: people.slice(at % 19, (at % 19) + 1) });
    }
    for (const [sought, count] of [
      [{}, 30],
      [{ kind: 'overview' }, 25],
      [{ kind: 'grading' }, 5],
    ] as const) {
      const seen: number[] = [];
      for (let before: number | null = null, isFirst = true; isFirst || before !== null; isFirst = false) {
        const page = await log(sought, 4, before);
        seen.push(...page.activities.map(({ seq }) => seq));
        before = page.next;
      }
      expect(seen.length).toBe(count);
      expect(seen).toEqual([...new Set(seen)].sort((one, other) => other - one));
    }
  });

  it('shows a restore and an erasure as what they are, and touches nobody by mistake', async () => {
    await act('overview.change', { organizer: 'Фонд' });
    await house.must('backups.restore', { workshop: ASTANA, generation: 0 });
    await house.must('erasure.person', { workshop: ASTANA, participant: people[0] ?? '' });

    const { activities } = await log({ kind: 'past' });

    expect(activities.map(({ command, participants }) => [command, participants])).toEqual([
      ['erase', [people[0]]],
      ['restore', []],
    ]);
  });
});
