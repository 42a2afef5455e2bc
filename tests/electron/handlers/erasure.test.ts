import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_LEDGER } from '#shared/library/ledger';
import { addDays } from '#shared/time';
import { Workshop } from '#shared/workshop/workshop';
import { answer } from '../../../electron/ipc/answer';
import { discard, type Headless, openHeadless } from '../../support/headless';

const ASTANA = 'sample-astana';

let house: Headless;
beforeEach(async () => {
  house = openHeadless();
  await house.must('library.openSample', {});
});
afterEach(() => {
  house.close();
  discard(house.vault);
});

const workshop = async () => (await house.must('workshop.read', { id: ASTANA })).workshop;
const act = (name: string, input: unknown) =>
  house.must('workshop.do', { id: ASTANA, command: { name, input } as never });
const today = () => house.program.context().stamp.slice(0, 10);

describe('erasing a person', () => {
  it('leaves the numbers, takes the name, forgets the way back, and notes it without a name', async () => {
    const before = await workshop();
    const [id = ''] = Object.keys(before.participants);
    const [halfDay] = before.overview.halfDays;
    await act('attendance.mark', { participants: [id], halfDay: halfDay?.id, mark: { status: 'present' } });
    await act('work.handIn', { participants: [id] });
    house.told.length = 0;

    await house.must('erasure.person', { workshop: ASTANA, participant: id });

    const after = await workshop();
    expect(Workshop.parse(after)).toEqual(after);
    expect(after.participants[id]).toMatchObject({
      names: { kk: '', ru: '', en: '' },
      gender: before.participants[id]?.gender,
      region: before.participants[id]?.region,
    });
    expect(Object.keys(after.attendance[id] ?? {})).toEqual([halfDay?.id]);
    expect(Object.keys(after.assignment.works).length).toBe(1);
    expect(house.told.map(({ topic }) => topic)).toContain('workshop.changed');
    expect(await house.ask('workshop.undo', { id: ASTANA, lane: 'workshop' })).toMatchObject({
      failure: { kind: 'nothingToUndo' },
    });
    const { notes } = await house.must('erasure.notes', {});
    expect(notes).toMatchObject([{ what: 'participant', due: null, workshop: ASTANA, participant: id }]);
    const { activities } = await house.must('workshop.activity', { id: ASTANA, before: null, limit: 1 });
    expect(activities[0]?.command).toBe('erase');
  });

  it('can neither be done twice nor undone by giving a new name', async () => {
    const [id = ''] = Object.keys((await workshop()).participants);
    await house.must('erasure.person', { workshop: ASTANA, participant: id });

    const erased = { ok: false, failure: { kind: 'personErased' } };
    expect(await house.ask('erasure.person', { workshop: ASTANA, participant: id })).toEqual(erased);
    const names = { kk: '', ru: 'Кто-то', en: '' };
    const command = { name: 'participant.change', input: { id, facts: { names } } } as never;
    expect(await house.ask('workshop.do', { id: ASTANA, command })).toEqual(erased);
  });

  it('reaches somebody who is off the roster and still in the past, and refuses a stranger', async () => {
    const [id = ''] = Object.keys((await workshop()).participants);
    await act('participant.remove', { ids: [id] });

    await house.must('erasure.person', { workshop: ASTANA, participant: id });

    const open = house.program.vault.open(ASTANA);
    expect(open?.generation(0)?.participants[id]?.names).toEqual({ kk: '', ru: '', en: '' });
    expect(await house.ask('erasure.person', { workshop: ASTANA, participant: 'nobody' })).toMatchObject({
      failure: { kind: 'missing', thing: 'participant' },
    });
  });

  it('lists who is off the roster and still in the past, also when a restored state left them out, until they are erased', async () => {
    const offRoster = async () =>
      (await house.must('erasure.offRoster', { workshop: ASTANA })).people.map(({ person }) => person.names.ru);
    expect(await offRoster()).toEqual([]);
    const [first, second] = Object.values((await workshop()).participants);
    await act('participant.remove', { ids: [first?.id, second?.id] });
    await house.must('workshop.undo', { id: ASTANA, lane: 'workshop' });
    expect(await offRoster()).toEqual([]);
    await act('participant.remove', { ids: [first?.id] });
    const late = { ...first, names: { kk: '', ru: 'Поздняя Гостья', en: '' }, region: '' };
    const { id: _, ...facts } = late;
    await act('participant.add', facts);
    await house.must('backups.restore', { workshop: ASTANA, generation: 0 });
    expect(await offRoster()).toEqual(['Поздняя Гостья']);
    await house.must('backups.goBack', { workshop: ASTANA });
    expect(await offRoster()).toEqual([first?.names.ru]);

    const participant = first?.id ?? '';
    await house.must('erasure.person', { workshop: ASTANA, participant });

    expect(await offRoster()).toEqual([]);
    expect(await house.ask('erasure.person', { workshop: ASTANA, participant })).toEqual({
      ok: false,
      failure: { kind: 'personErased' },
    });
  });

  it('reaches somebody whom a restored state left out', async () => {
    const [someone] = Object.values((await workshop()).participants);
    const { id: _, ...facts } = { ...someone, names: { kk: '', ru: 'Поздняя Гостья', en: '' } };
    await act('participant.add', facts);
    const added = Object.values((await workshop()).participants).find(({ names }) => names.ru === 'Поздняя Гостья');
    await house.must('backups.restore', { workshop: ASTANA, generation: 0 });

    await house.must('erasure.person', { workshop: ASTANA, participant: added?.id ?? '' });

    const open = house.program.vault.open(ASTANA);
    expect(JSON.stringify(open?.history(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER))).not.toContain('Поздняя');
    for (const { seq } of open?.generations() ?? [])
      expect(JSON.stringify(open?.generation(seq))).not.toContain('Поздняя');
  });

  it('writes no certificate for an erased person, and says why', async () => {
    const { overview, participants } = await workshop();
    const people = Object.keys(participants);
    for (const { id } of overview.halfDays)
      await act('attendance.mark', { participants: people, halfDay: id, mark: { status: 'present' } });
    await house.must('erasure.person', { workshop: ASTANA, participant: people[0] ?? '' });

    const asked = { workshop: ASTANA, kind: 'attended' as const, languages: 'own' as const };
    const { ready, held } = await house.must('certificates.preflight', { ...asked, participants: null });
    expect(ready).toBe(people.length - 1);
    expect(held).toMatchObject([{ participant: people[0], reason: 'erased', name: expect.stringMatching(/\S/) }]);
    expect(await house.ask('certificates.preview', { ...asked, participant: people[0] ?? '' })).toMatchObject({
      failure: { kind: 'personErased' },
    });
  });

  it('is refused while a past state is looked at', async () => {
    const [id = ''] = Object.keys((await workshop()).participants);
    await house.must('backups.open', { workshop: ASTANA, generation: 0 });

    expect(await house.ask('erasure.person', { workshop: ASTANA, participant: id })).toEqual({
      ok: false,
      failure: { kind: 'readOnly' },
    });
    expect(house.program.vault.ledger.read()).toEqual(EMPTY_LEDGER);
  });
});

describe('erasing a workshop', () => {
  it('takes it off the shelf for good and leaves a note', async () => {
    await house.must('erasure.workshop', { workshop: ASTANA });

    expect((await house.must('library.read', {})).workshops.map(({ id }) => id)).toEqual(['sample-almaty']);
    expect(await house.ask('workshop.read', { id: ASTANA })).toMatchObject({ ok: false });
    expect(await house.ask('erasure.workshop', { workshop: ASTANA })).toMatchObject({ ok: false });
    expect((await house.must('erasure.notes', {})).notes).toMatchObject([{ what: 'workshop', workshop: ASTANA }]);
  });

  it('saves its notes as a text without a name', async () => {
    const [person] = Object.values((await workshop()).participants);
    await house.must('erasure.person', { workshop: ASTANA, participant: person?.id ?? '' });
    const folder = join(house.vault, '..', 'out');
    mkdirSync(folder);

    const { path } = await house.must('erasure.saveNotes', { folder: { folder } });

    const text = readFileSync(path, 'utf8');
    expect(text).toContain(ASTANA);
    expect(text).not.toContain(person?.names.ru);
  });
});

describe('a workshop with a day until which it is kept', () => {
  /** The window's question, which a command line may not ask. */
  const remind = async () => {
    const { erasureHandlers } = await import('../../../electron/handlers/erasure');
    const done = await erasureHandlers(house.program)['erasure.remind']({});
    if (!done.ok) throw new Error(JSON.stringify(done.failure));
    return done.value;
  };
  const reminded = async () => (await house.must('library.read', {})).reminded[ASTANA] ?? [];

  it('reminds on the library’s card, notes each day once and through a restart, and does not erase', async () => {
    await act('overview.change', { retention: addDays(today(), -20) });

    expect(await remind()).toMatchObject({ reminders: [{ workshop: ASTANA, days: 0 }], erased: [] });
    await remind();
    house.close();
    house = openHeadless(house.vault);
    await remind();

    expect(await reminded()).toEqual([today()]);
    expect((await workshop()).id).toBe(ASTANA);
  });

  it('is erased by itself after reminders on three days and a week, with a note of the day it was due', async () => {
    const until = addDays(today(), -20);
    await act('overview.change', { retention: until });
    const days = [-9, -5, -1].map((offset) => addDays(today(), offset));
    house.program.vault.library.change((value) => ({ ...value, reminded: { [ASTANA]: days } }));

    const { erased, reminders } = await remind();

    expect([erased.length, reminders.length]).toEqual([1, 0]);
    expect((await house.must('erasure.notes', {})).notes).toMatchObject([{ what: 'workshop', due: until }]);
    expect((await house.must('library.read', {})).workshops.map(({ id }) => id)).toEqual(['sample-almaty']);
  });

  it('is not erased on the strength of days that only a wrong clock has seen', async () => {
    await act('overview.change', { retention: addDays(today(), 20) });
    const days = [-1, 30, 31, 32].map((offset) => addDays(today(), offset));
    house.program.vault.library.change((value) => ({ ...value, reminded: { [ASTANA]: days } }));

    await remind();

    expect(await reminded()).toEqual(days.slice(0, 1));
  });

  it('keeps its day off a cloned plan, and lets go of it', async () => {
    await act('overview.change', { retention: addDays(today(), 5) });
    expect((await remind()).reminders).toMatchObject([{ days: 5, erases: null }]);
    const title = { kk: '', ru: 'Копия', en: '' };
    const { id } = await house.must('library.clone', {
      ...{ workshop: ASTANA, programme: null, title, place: title, code: 'CLN', firstDay: null },
    });
    expect((await house.must('library.read', {})).workshops.find((card) => card.id === id)?.retention).toBeNull();

    await act('overview.change', { retention: '' });

    expect((await remind()).reminders).toEqual([]);
  });

  it('reminds nobody at the command line', async () => {
    expect(await answer({} as never, 'commandLine', 'erasure.remind', {}, () => {})).toEqual({
      ok: false,
      failure: { kind: 'notAllowed', method: 'erasure.remind' },
    });
  });
});
