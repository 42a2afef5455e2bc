import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explain } from '#shared/text/explain';
import { sayIn } from '#shared/text/say';
import { discard, type Headless, openHeadless } from '../../support/headless';

const ASTANA = 'sample-astana';
const ALMATY = 'sample-almaty';

let house: Headless;
beforeEach(async () => {
  house = openHeadless();
  await house.must('library.openSample', {});
});
afterEach(() => {
  house.close();
  discard(house.vault);
});

const setCode = (id: string, code: string) =>
  house.must('workshop.do', { id, command: { name: 'overview.change', input: { code } } });
const read = (id = ASTANA) => house.must('workshop.read', { id });

/** All that a refusal must leave as it was. */
const everything = async () => ({
  workshops: [await read(ASTANA), await read(ALMATY)],
  backups: await house.must('backups.list', { workshop: ASTANA }),
  library: await house.must('library.read', {}),
});

/** Astana's code of yesterday is Almaty's today. */
async function changeHands(): Promise<string> {
  const { code } = (await read()).workshop.overview;
  await setCode(ASTANA, 'NEW');
  await setCode(ALMATY, code);
  return code;
}

describe('a code that has become another workshop’s', () => {
  it('does not come back with a backup: the refusal names who has it, and nothing is changed', async () => {
    const code = await changeHands();
    const before = await everything();

    const refused = await house.ask('backups.restore', { workshop: ASTANA, generation: 0 });

    expect(refused).toMatchObject({ ok: false, failure: { kind: 'codeSince', code } });
    if (!refused.ok)
      expect(explain(refused.failure, sayIn('en'))).toContain('“Legal Check-Up for Journalists, Almaty” has now');
    expect(await everything()).toEqual(before);

    await setCode(ALMATY, 'ALA2');
    await house.must('backups.restore', { workshop: ASTANA, generation: 0 });
    expect((await read()).workshop.overview.code).toBe(code);
  });

  it('does not come back by undo or redo, nor by the way back from a restored state', async () => {
    const { code } = (await read()).workshop.overview;
    const codeSince = { ok: false, failure: { kind: 'codeSince' } };
    await setCode(ASTANA, 'NEW');
    await house.must('backups.restore', { workshop: ASTANA, generation: 0 });
    await setCode(ALMATY, 'NEW');
    expect(await house.ask('backups.goBack', { workshop: ASTANA })).toMatchObject(codeSince);
    expect(await house.ask('workshop.undo', { id: ASTANA, lane: 'workshop' })).toMatchObject(codeSince);

    await house.must('workshop.undo', { id: ALMATY, lane: 'workshop' });
    await house.must('workshop.undo', { id: ASTANA, lane: 'workshop' });
    await setCode(ALMATY, code);
    expect(await house.ask('workshop.redo', { id: ASTANA, lane: 'workshop' })).toMatchObject(codeSince);
    expect((await read()).workshop.overview.code).toBe('NEW');
  });

  it('does not come back from a copy, and then no other workshop of the copy does either', async () => {
    const stick = join(house.vault, '..', 'stick');
    mkdirSync(stick);
    const { path } = await house.must('backups.copy', { folder: { folder: stick } });
    await house.must('workshop.do', {
      id: ALMATY,
      command: { name: 'overview.change', input: { organizer: 'Сегодня' } },
    });
    await setCode(ASTANA, 'NEW');
    const { code } = (await house.must('library.read', {})).workshops[1] ?? { code: '' };
    await setCode(ALMATY, 'OLD');
    await setCode(ASTANA, code);
    const before = await everything();
    const asked = { folder: { folder: path } };

    expect(await house.ask('backups.bringBack', { ...asked, workshops: [ALMATY] })).toMatchObject({
      failure: { kind: 'codeSince', code },
    });
    expect(await everything()).toEqual(before);

    // Both together have the codes that they had.
    const { replaced } = await house.must('backups.bringBack', { ...asked, workshops: [ALMATY, ASTANA] });
    expect(replaced).toEqual([ALMATY, ASTANA]);
  });

  it('is no hindrance to a backup that has the code of today', async () => {
    await changeHands();
    await house.must('backups.make', { workshop: ASTANA });
    const { seq } = await read();
    await house.must('workshop.do', { id: ASTANA, command: { name: 'overview.change', input: { organizer: 'Фонд' } } });

    await house.must('backups.restore', { workshop: ASTANA, generation: seq });

    expect((await read()).workshop.overview).toMatchObject({ code: 'NEW', organizer: '' });
  });
});
