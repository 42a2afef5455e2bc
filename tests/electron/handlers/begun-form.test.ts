import { describe, expect, it } from 'vitest';
import { emptyHouse, SHYMKENT } from '../../support/empty-house';

const house = emptyHouse();
const { restart, library } = house;

describe('a form for a new workshop', () => {
  const begun = {
    source: null,
    programme: null,
    title: SHYMKENT.title,
    place: { kk: 'Шымк', ru: '', en: '' },
    code: null,
    firstDay: '',
  };

  it('waits behind a lock and a restart with what was typed, until the workshop is created or given up', async () => {
    await house.must('library.keepBegun', { begun });
    restart();
    expect((await library()).begun).toEqual(begun);

    await house.must('library.createWorkshop', SHYMKENT);
    expect((await library()).begun).toBeNull();

    await house.must('library.keepBegun', { begun });
    await house.must('library.keepBegun', { begun: null });
    expect((await library()).begun).toBeNull();
  });

  it('and one for a programme wait apart, each until its own is made or given up', async () => {
    const title = { kk: '', ru: 'Школа', en: '' };
    await house.must('library.keepBegun', { begun });
    await house.must('library.keepBegun', { begunProgramme: { id: null, title } });
    restart();
    expect(await library()).toMatchObject({ begun, begunProgramme: { id: null, title } });

    const { id } = await house.must('library.createProgramme', { title });
    expect(await library()).toMatchObject({ begun, begunProgramme: null });

    await house.must('library.keepBegun', { begunProgramme: { id, title } });
    await house.must('library.createWorkshop', SHYMKENT);
    expect(await library()).toMatchObject({ begun: null, begunProgramme: { id, title } });
    await house.must('library.renameProgramme', { id, title });
    expect((await library()).begunProgramme).toBeNull();
  });
});
