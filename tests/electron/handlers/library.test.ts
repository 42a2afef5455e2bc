import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Workshop } from '#shared/workshop/workshop';
import { emptyHouse, SHYMKENT } from '../../support/empty-house';

const house = emptyHouse();
const { restart, library } = house;

describe('the sample programme', () => {
  it('has both cities, 39 people with all three names, seven decks, and nothing yet that happened', async () => {
    const { workshops } = await house.must('library.openSample', {});

    const made = await Promise.all(workshops.map(async (id) => (await house.must('workshop.read', { id })).workshop));
    const people = made.flatMap(({ participants }) => Object.values(participants));
    expect(made.map(({ overview }) => overview.place.en)).toEqual(['Astana', 'Almaty']);
    expect(people.length).toBe(39);
    expect(people.filter(({ names }) => names.kk === '' || names.ru === '' || names.en === '')).toEqual([]);
    for (const workshop of made) {
      expect(Workshop.parse(workshop)).toEqual(workshop);
      expect(workshop.order.decks.length).toBe(7);
      expect(Object.values(workshop.decks).flatMap(({ slides }) => slides).length).toBeGreaterThan(35);
      for (const { slides } of Object.values(workshop.decks))
        for (const { faces } of slides) expect(Object.keys(faces).sort()).toEqual(['en', 'kk', 'ru']);
      expect(workshop.attendance).toEqual({});
      expect(workshop.assignment.works).toEqual({});
      expect(workshop.register).toEqual({});
    }
  });

  it('comes with its logos and signatures in the vault', async () => {
    await house.must('library.openSample', {});

    const { workshop } = await house.must('workshop.read', { id: 'sample-astana' });
    const hashes = [
      ...workshop.overview.partners.map(({ logo }) => logo),
      ...workshop.overview.signatories.map(({ signature }) => signature),
    ];
    expect(new Set(hashes).size).toBe(5);
    for (const hash of hashes) expect(house.program().vault.asset(hash)?.subarray(1, 4).toString()).toBe('PNG');
  });

  it('is there once, however often it is asked for, and keeps what was changed in it', async () => {
    await house.must('library.openSample', {});
    const command = { name: 'overview.change', input: { organizer: 'Ұлпан' } };
    await house.must('workshop.do', { id: 'sample-astana', command });

    await house.must('library.openSample', {});

    const { programmes, workshops } = await library();
    expect([programmes.length, workshops.length]).toEqual([1, 2]);
    const { workshop } = await house.must('workshop.read', { id: 'sample-astana' });
    expect(workshop.overview.organizer).toBe('Ұлпан');
  });

  it('is completed when the program died half-way through making it', async () => {
    await house.must('library.openSample', {});
    rmSync(`${house.vault()}/workshops/sample-almaty`, { recursive: true });
    restart();
    expect((await library()).workshops.map(({ missing }) => missing)).toEqual([false, true]);

    await house.must('library.openSample', {});

    expect((await library()).workshops.map(({ missing }) => missing)).toEqual([false, false]);
    expect(Object.keys((await house.must('workshop.read', { id: 'sample-almaty' })).workshop.participants).length).toBe(
      20,
    );
  });
});

describe('cloning a plan', () => {
  it('takes everything but the people, and moves the half-days to the new first day with their times', async () => {
    await house.must('library.openSample', {});

    const { id } = await house.must('library.clone', {
      ...SHYMKENT,
      workshop: 'sample-astana',
      programme: 'sample',
      firstDay: '2026-02-28',
    });

    const { workshop: source } = await house.must('workshop.read', { id: 'sample-astana' });
    const { workshop: clone } = await house.must('workshop.read', { id });
    expect(clone.overview.halfDays.map(({ day, start, end }) => [day, start, end])).toEqual([
      ['2026-02-28', '09:30', '13:00'],
      ['2026-02-28', '14:00', '17:30'],
      ['2026-03-01', '09:30', '13:00'],
      ['2026-03-01', '14:00', '17:30'],
    ]);
    expect(clone.participants).toEqual({});
    expect([clone.decks, clone.exercises, clone.order]).toEqual([source.decks, source.exercises, source.order]);
    expect(clone.assignment.criteria).toEqual(source.assignment.criteria);
    expect(clone.overview.partners).toEqual(source.overview.partners);
    expect((await library()).workshops.at(-1)).toMatchObject({ programme: 'sample', sample: false, participants: 0 });
  });

  it('leaves the half-days out while the new days are not known', async () => {
    await house.must('library.openSample', {});

    const { id } = await house.must('library.clone', { ...SHYMKENT, workshop: 'sample-astana', firstDay: null });

    expect((await house.must('workshop.read', { id })).workshop.overview.halfDays).toEqual([]);
  });

  it('changes nothing of the workshop that was cloned', async () => {
    await house.must('library.openSample', {});
    const before = structuredClone(await house.must('workshop.read', { id: 'sample-astana' }));
    const { id } = await house.must('library.clone', { ...SHYMKENT, workshop: 'sample-astana', firstDay: null });

    await house.must('workshop.do', { id, command: { name: 'overview.change', input: { partners: [] } } });

    expect(await house.must('workshop.read', { id: 'sample-astana' })).toEqual(before);
  });
});

describe('the library', () => {
  it('refuses a nameless workshop or programme, and a programme that is not there', async () => {
    const title = { kk: '', ru: ' ', en: '' };

    expect(await house.ask('library.createWorkshop', { ...SHYMKENT, title })).toMatchObject({ ok: false });
    expect(await house.ask('library.createProgramme', { title })).toMatchObject({ ok: false });
    expect(await house.ask('library.createWorkshop', { ...SHYMKENT, programme: 'none' })).toEqual({
      ok: false,
      failure: { kind: 'missing', thing: 'programme' },
    });
    expect((await library()).workshops).toEqual([]);
  });

  it('speaks to the room of a new workshop as to its facilitator, where it has a title in that language', async () => {
    const roomOf = async (title: { kk: string; ru: string; en: string }, code: string) => {
      const { id } = await house.must('library.createWorkshop', { ...SHYMKENT, title, code });
      const { overview, stage } = (await house.must('workshop.read', { id })).workshop;
      return [overview.stageLanguage, stage.language];
    };
    const everywhere = { kk: 'Тексеру', ru: 'Чекап', en: 'Check-up' };

    await house.must('settings.change', { language: 'kk' });

    expect(await roomOf(everywhere, 'ONE')).toEqual(['kk', 'kk']);
    expect(await roomOf({ ...everywhere, kk: '' }, 'TWO')).toEqual(['ru', 'ru']);
    expect(await roomOf({ kk: '', ru: '', en: 'Check-up' }, 'THREE')).toEqual(['en', 'en']);
  });

  it('renames a programme', async () => {
    const { id } = await house.must('library.createProgramme', { title: { kk: '', ru: 'Старое', en: '' } });

    await house.must('library.renameProgramme', { id, title: { kk: 'Жаңа', ru: 'Новое', en: 'New' } });

    expect((await library()).programmes).toEqual([
      { id, title: { kk: 'Жаңа', ru: 'Новое', en: 'New' }, sample: false },
    ]);
  });

  it('remembers the screen of each workshop apart from the last place', async () => {
    const { id } = await house.must('library.createWorkshop', SHYMKENT);
    await house.must('library.remember', { workshop: id, screen: 'roster' });

    await house.must('library.remember', { workshop: null, screen: 'library' });

    expect(await library()).toMatchObject({ last: { workshop: null, screen: 'library' }, screens: { [id]: 'roster' } });
  });

  it('takes in a workshop whose card was never written, with every change that was made', async () => {
    const { id } = await house.must('library.createWorkshop', SHYMKENT);
    const { id: other } = await house.must('library.createWorkshop', { ...SHYMKENT, code: 'OTH' });
    await house.must('workshop.do', { id, command: { name: 'overview.change', input: { code: 'NEW' } } });
    house.program().vault.library.change((value) => ({
      ...value,
      workshops: value.workshops.filter((card) => card.id === other),
    }));

    restart();

    expect((await library()).workshops.map(({ code }) => code)).toEqual(['OTH', 'NEW']);
  });

  it('shows a workshop as missing while its folder is away, and as there when it is back', async () => {
    const { id } = await house.must('library.createWorkshop', SHYMKENT);
    house.close();
    renameSync(`${house.vault()}/workshops/${id}`, `${house.vault()}/away`);
    house.reopen();
    expect((await library()).workshops[0]).toMatchObject({ id, missing: true, code: 'SHY' });
    expect(await house.ask('workshop.read', { id })).toEqual({
      ok: false,
      failure: { kind: 'missing', thing: 'workshop' },
    });

    house.close();
    renameSync(`${house.vault()}/away`, `${house.vault()}/workshops/${id}`);
    house.reopen();

    expect((await library()).workshops[0]).toMatchObject({ id, missing: false });
  });

  it('passes over a folder that died before its first snapshot', async () => {
    mkdirSync(`${house.vault()}/workshops/half-made`);

    restart();

    expect((await library()).workshops).toEqual([]);
  });
});
