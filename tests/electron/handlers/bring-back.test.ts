import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recoveryEntropy } from '#shared/vault/recovery-key';
import { discard, openHeadless } from '../../support/headless';
import { ALMATY, ASTANA, sampleHouse } from '../../support/sample-house';

const house = sampleHouse();
const people = async () => (await house.must('workshop.read', { id: ASTANA })).workshop.participants;
const someone = async () => Object.keys(await people())[0] ?? '';

describe('bringing back from a copy', () => {
  it('brings an absent workshop whole, with its log, generations, pictures and shelf, into another vault', async () => {
    await house.setOrganizer('Фонд');
    await house.must('backups.make', { workshop: ASTANA });
    const path = await house.copy();
    const before = await house.must('workshop.read', { id: ASTANA });
    house.close();
    rmSync(house.vault(), { recursive: true });
    house.reopen();

    const { workshops } = await house.must('backups.lookInto', { folder: { folder: path } });
    expect(workshops.map(({ id, standing }) => [id, standing])).toEqual([
      [ASTANA, 'absent'],
      [ALMATY, 'absent'],
    ]);
    const folder = { folder: path };
    expect(await house.must('backups.bringBack', { folder, workshops: [ASTANA] })).toEqual({
      brought: [ASTANA],
      replaced: [],
    });

    const after = await house.must('workshop.read', { id: ASTANA });
    expect(after.workshop).toEqual(before.workshop);
    const library = await house.must('library.read', {});
    expect(library.workshops.map(({ id, programme }) => [id, programme])).toEqual([[ASTANA, 'sample']]);
    expect(library.programmes.map(({ id }) => id)).toEqual(['sample']);
    const [logo = ''] = after.workshop.overview.partners.map((partner) => partner.logo);
    expect(house.program().vault.asset(logo)?.length).toBeGreaterThan(100);
    const { activities } = await house.must('workshop.activity', { id: ASTANA, before: null, limit: 5 });
    expect(activities.map(({ command }) => command)).toEqual(['overview.change']);
    house.close();
    house.reopen();
    expect((await house.must('workshop.read', { id: ASTANA })).workshop).toEqual(before.workshop);
  });

  it('puts the copy’s state of a workshop that is here in the place of today’s, which is kept first', async () => {
    await house.setOrganizer('Раньше');
    const path = await house.copy();
    await house.setOrganizer('Сегодня');
    const folder = { folder: path };
    const { workshops } = await house.must('backups.lookInto', { folder });
    expect(workshops.map(({ standing }) => standing)).toEqual(['here', 'same']);

    expect(await house.must('backups.bringBack', { folder, workshops: [ASTANA] })).toEqual({
      brought: [],
      replaced: [ASTANA],
    });

    expect(await house.organizer()).toBe('Раньше');
    await house.must('backups.goBack', { workshop: ASTANA });
    expect(await house.organizer()).toBe('Сегодня');
  });

  it('puts a card that was made from its folder alone on the shelf that the copy knows, and leaves any other where it stands', async () => {
    const folder = { folder: await house.copy() };
    const { library } = house.program().vault;
    const shelves = async () => (await house.must('library.read', {})).workshops.map(({ programme }) => programme);
    const { id: own } = await house.must('library.createProgramme', { title: { kk: '', ru: 'Своя', en: '' } });
    library.change((value) => ({
      ...value,
      workshops: value.workshops.map((card) => ({ ...card, programme: card.id === ASTANA ? null : own })),
    }));
    expect(await shelves()).toEqual([null, own]);

    await house.must('backups.bringBack', { folder, workshops: [ASTANA, ALMATY] });

    expect(await shelves()).toEqual(['sample', own]);
  });

  it('opens a protected copy with its passphrase or its recovery key, and with the same vault’s own keys', async () => {
    const entropy = recoveryEntropy(new Uint8Array(17).fill(7));
    await house.program().vault.protect('тихий вечер у реки', entropy);
    const folder = { folder: await house.copy() };
    expect((await house.must('backups.lookInto', { folder })).workshops.length).toBe(2);
    await house.program().vault.changePassphrase('другой пароль совсем');
    expect((await house.must('backups.lookInto', { folder })).workshops.length).toBe(2);

    const other = openHeadless();
    try {
      expect(await other.ask('backups.lookInto', { folder })).toMatchObject({ failure: { kind: 'copyLocked' } });
      const wrong = { passphrase: 'другой пароль совсем' };
      expect(await other.ask('backups.lookInto', { folder, secret: wrong })).toMatchObject({
        failure: { kind: 'copySecretWrong' },
      });
      const secret = { passphrase: 'тихий вечер у реки' };
      expect((await other.must('backups.lookInto', { folder, secret })).workshops.length).toBe(2);
      const { recoveryWords } = await import('#shared/vault/recovery-key');
      const words = { recovery: recoveryWords(entropy).join(' ') };
      expect((await other.must('backups.lookInto', { folder, secret: words })).workshops.length).toBe(2);
    } finally {
      other.close();
      discard(other.vault);
    }
  });

  it('never changes a byte of the copy', async () => {
    const path = await house.copy();
    const before = readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name)).toString('base64')]);

    await house.must('backups.lookInto', { folder: { folder: path } });
    await house.must('backups.bringBack', { folder: { folder: path }, workshops: [ASTANA] });

    for (const [file = '', bytes] of before) expect(readFileSync(file).toString('base64')).toBe(bytes);
    expect(readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length).toBe(
      before.length,
    );
  });

  it('leaves a person erased who was erased after the copy was made: in the state, the log and every generation', async () => {
    const person = await someone();
    const named = (await people())[person]?.names.ru ?? '';
    await house.must('workshop.do', {
      id: ASTANA,
      command: { name: 'participant.change', input: { id: person, facts: { phone: '+77011234567' } } },
    });
    await house.must('backups.make', { workshop: ASTANA });
    const folder = { folder: await house.copy() };
    house.program().vault.eraseParticipant(ASTANA, person, 'Тренер');
    await house.setOrganizer('После стирания');
    const { workshops } = await house.must('backups.lookInto', { folder });
    expect(workshops.find(({ id }) => id === ASTANA)).toMatchObject({ peopleErased: 1, standing: 'here' });

    await house.must('backups.bringBack', { folder, workshops: [ASTANA] });
    expect((await people())[person]?.names).toEqual({ kk: '', ru: '', en: '' });

    house.program().vault.eraseWorkshop(ASTANA, null);
    expect(await house.ask('workshop.read', { id: ASTANA })).toMatchObject({ ok: false });
    expect((await house.must('backups.lookInto', { folder })).workshops[0]).toMatchObject({ standing: 'erasedHere' });
    await house.must('backups.bringBack', { folder, workshops: [ASTANA] });

    const open = house.program().vault.open(ASTANA);
    const all = [
      open?.read(),
      ...(open?.generations() ?? []).map(({ seq }) => open?.generation(seq)),
      open?.history(Number.MAX_SAFE_INTEGER, 1_000),
    ];
    expect(JSON.stringify(all)).not.toContain(named);
    expect(JSON.stringify(all)).not.toContain('+77011234567');
    expect(Object.keys(await people()).length).toBe(19);
  });

  it('carries a damaged workshop on from the copy and keeps the damaged files', async () => {
    await house.setOrganizer('Фонд');
    const folder = { folder: await house.copy() };
    house.close();
    const inside = join(house.vault(), 'workshops', ASTANA, '1');
    const head = join(inside, 'head');
    const bytes = readFileSync(head);
    bytes[10] = (bytes[10] ?? 0) ^ 1;
    writeFileSync(head, bytes);
    house.reopen();
    const { workshops } = await house.must('backups.lookInto', { folder });
    expect(workshops[0]?.standing).toBe('damagedHere');

    await house.must('backups.bringBack', { folder, workshops: [ASTANA] });

    expect(await house.organizer()).toBe('Фонд');
    expect(readFileSync(head)).toEqual(bytes);
    expect((await house.must('library.read', {})).workshops.length).toBe(2);
  });

  it('says of a copy without its keys that it was not finished, and nothing of the vault that is here', async () => {
    const folder = await house.copy();
    for (const name of ['keys', 'keys-copy']) rmSync(join(folder, name));

    const refused = { ok: false, failure: { kind: 'copyUnfinished', path: folder } };
    expect(await house.ask('backups.lookInto', { folder: { folder } })).toEqual(refused);
    expect(await house.ask('backups.bringBack', { folder: { folder }, workshops: [ASTANA] })).toEqual(refused);
  });

  it('names a folder so that its name neither turns the sentence nor fills it', async () => {
    const away = join(house.stick(), `\u202Eпапка/${'очень длинное имя/'.repeat(20)}копия`);

    const refused = await house.ask('backups.lookInto', { folder: { folder: away } });

    const path = expect.stringMatching(/^[^\u202E]{40}….*\/копия$/u);
    expect(refused).toEqual({ ok: false, failure: { kind: 'copyMissing', path } });
  });

  it('says that there is no copy in a folder of anything else', async () => {
    cpSync(import.meta.filename, join(house.stick(), 'notes.txt'));

    expect(await house.ask('backups.lookInto', { folder: { folder: house.stick() } })).toEqual({
      ok: false,
      failure: { kind: 'copyMissing', path: house.stick() },
    });
  });
});
