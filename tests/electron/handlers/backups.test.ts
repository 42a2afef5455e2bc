import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recoveryEntropy } from '#shared/vault/recovery-key';
import { discard, type Headless, openHeadless } from '../../support/headless';

const ASTANA = 'sample-astana';
const ALMATY = 'sample-almaty';

let house: Headless;
let stick: string;
beforeEach(async () => {
  house = openHeadless();
  stick = join(house.vault, '..', 'stick');
  mkdirSync(stick);
  await house.must('library.openSample', {});
});
afterEach(() => {
  house.close();
  discard(house.vault);
});

const organizer = async () => (await house.must('workshop.read', { id: ASTANA })).workshop.overview.organizer;
const setOrganizer = (organizer: string) =>
  house.ask('workshop.do', { id: ASTANA, command: { name: 'overview.change', input: { organizer } } });
const list = () => house.must('backups.list', { workshop: ASTANA });
const people = async (id = ASTANA) => (await house.must('workshop.read', { id })).workshop.participants;
const someone = async () => Object.keys(await people())[0] ?? '';
const copy = async () => (await house.must('backups.copy', { folder: { folder: stick } })).path;

describe('looking at a backup', () => {
  it('shows that state on every request, refuses every change, and goes back to now', async () => {
    await setOrganizer('Фонд');
    await house.must('backups.make', { workshop: ASTANA });
    const { seq } = await list();
    await setOrganizer('Позже');

    await house.must('backups.open', { workshop: ASTANA, generation: seq });

    expect(await organizer()).toBe('Фонд');
    const readOnly = { ok: false, failure: { kind: 'readOnly' } };
    expect(await setOrganizer('Никогда')).toEqual(readOnly);
    expect(await house.ask('workshop.undo', { id: ASTANA, lane: 'workshop' })).toEqual(readOnly);
    const logo = join(import.meta.dirname, '../../../resources/sample/logos/partner-1-sample.png');
    expect(await house.ask('asset.add', { workshop: ASTANA, file: { file: logo } })).toEqual(readOnly);
    expect((await house.must('workshop.read', { id: ASTANA })).viewing?.seq).toBe(seq);

    await house.must('backups.close', { workshop: ASTANA });

    expect(await organizer()).toBe('Позже');
    expect((await setOrganizer('Теперь')).ok).toBe(true);
  });

  it('makes one by hand only when something has changed', async () => {
    await setOrganizer('Фонд');

    expect(await house.must('backups.make', { workshop: ASTANA })).toEqual({ made: true });
    expect(await house.must('backups.make', { workshop: ASTANA })).toEqual({ made: false });
    expect((await list()).generations.map(({ reason }) => reason)).toEqual(['byHand', 'created']);
  });

  it('says that there is none of that number', async () => {
    expect(await house.ask('backups.open', { workshop: ASTANA, generation: 999 })).toEqual({
      ok: false,
      failure: { kind: 'missing', thing: 'generation' },
    });
  });
});

describe('restoring a backup', () => {
  it('keeps the state before, waits to be confirmed, and goes back to it', async () => {
    await setOrganizer('Сейчас');

    await house.must('backups.restore', { workshop: ASTANA, generation: 0 });

    expect(await organizer()).toBe('');
    expect((await house.must('workshop.read', { id: ASTANA })).beforeRestore).toBe(1);
    expect((await list()).generations.map(({ reason }) => reason)).toContain('beforeRestore');

    await house.must('backups.goBack', { workshop: ASTANA });

    expect(await organizer()).toBe('Сейчас');
    expect((await list()).beforeRestore).toBeNull();
    expect(await house.ask('backups.goBack', { workshop: ASTANA })).toEqual({
      ok: false,
      failure: { kind: 'missing', thing: 'restore' },
    });
  });

  it('waits through a restart until somebody confirms, and is named in the log', async () => {
    await setOrganizer('Сейчас');
    await house.must('backups.restore', { workshop: ASTANA, generation: 0 });
    house.close();
    house = openHeadless(house.vault);
    expect((await list()).beforeRestore).toBe(1);

    await house.must('backups.confirm', { workshop: ASTANA });

    expect((await list()).beforeRestore).toBeNull();
    const { activities } = await house.must('workshop.activity', { id: ASTANA, before: null, limit: 1 });
    expect(activities[0]?.command).toBe('restore');
  });
});

describe('a copy on a stick', () => {
  it('is a vault of its own, without a lock, in a folder that says when', async () => {
    await setOrganizer('Фонд');

    const { name, path, files } = await house.must('backups.copy', { folder: { folder: stick } });

    expect(name).toMatch(/^Rostrum \d{4}-\d\d-\d\d \d\d-\d\d$/);
    expect(readdirSync(stick)).toEqual([name]);
    expect(files).toBeGreaterThan(5);
    const other = openHeadless(path);
    expect((await other.must('workshop.read', { id: ASTANA })).workshop.overview.organizer).toBe('Фонд');
    other.close();
    const again = await house.must('backups.copy', { folder: { folder: stick } });
    expect(again.name).not.toBe(name);
  });

  it('is refused within the vault itself by whatever name it is reached', async () => {
    const link = join(stick, 'link');
    symlinkSync(house.vault, link);
    for (const folder of [house.vault, relative(process.cwd(), house.vault), link, join(link, 'workshops')])
      expect(await house.ask('backups.copy', { folder: { folder } })).toMatchObject({
        failure: { kind: 'copyInVault' },
      });
  });

  it('is refused within the vault itself and in a folder that is not there', async () => {
    expect(await house.ask('backups.copy', { folder: { folder: join(house.vault, 'workshops') } })).toEqual({
      ok: false,
      failure: { kind: 'copyInVault' },
    });
    for (const away of [join(stick, 'away'), 'a\0b'])
      expect(await house.ask('backups.copy', { folder: { folder: away } })).toMatchObject({
        failure: { kind: 'fileMissing' },
      });
  });

  it('is taken away when there is no room for it, in a sentence', async () => {
    const { vault } = house.program;
    const noRoom = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    const full = {
      ...vault,
      *copying(folder: string): ReturnType<typeof vault.copying> {
        const steps = vault.copying(folder);
        yield steps.next().value as never;
        throw noRoom;
      },
    };
    const { copyVault } = await import('../../../electron/handlers/copy-vault');

    const done = await copyVault({ ...house.program, vault: full }, { folder: stick });

    expect(done).toEqual({ ok: false, failure: { kind: 'copyNoRoom', path: stick } });
    expect(readdirSync(stick)).toEqual([]);
  });

  it('has what was changed while it was made, all of one moment', async () => {
    const steps = house.program.vault.copying(join(stick, 'slow'));
    for (let step = steps.next(), count = 0; !step.done; step = steps.next(), count += 1)
      if (count === 2) {
        await setOrganizer('Во время копирования');
        await house.must('backups.make', { workshop: ASTANA });
        await house.must('library.remember', { workshop: ASTANA, screen: 'roster' });
      }

    const other = openHeadless(join(stick, 'slow'));
    expect((await other.must('workshop.read', { id: ASTANA })).workshop.overview.organizer).toBe(
      'Во время копирования',
    );
    expect((await other.must('backups.list', { workshop: ASTANA })).generations).toEqual((await list()).generations);
    other.close();
  });
});

describe('bringing back from a copy', () => {
  it('brings an absent workshop whole, with its log, generations, pictures and shelf, into another vault', async () => {
    await setOrganizer('Фонд');
    await house.must('backups.make', { workshop: ASTANA });
    const path = await copy();
    const before = await house.must('workshop.read', { id: ASTANA });
    house.close();
    rmSync(house.vault, { recursive: true });
    house = openHeadless(house.vault);

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
    expect(house.program.vault.asset(logo)?.length).toBeGreaterThan(100);
    const { activities } = await house.must('workshop.activity', { id: ASTANA, before: null, limit: 5 });
    expect(activities.map(({ command }) => command)).toEqual(['overview.change']);
    house.close();
    house = openHeadless(house.vault);
    expect((await house.must('workshop.read', { id: ASTANA })).workshop).toEqual(before.workshop);
  });

  it('puts the copy’s state of a workshop that is here in the place of today’s, which is kept first', async () => {
    await setOrganizer('Раньше');
    const path = await copy();
    await setOrganizer('Сегодня');
    const folder = { folder: path };
    const { workshops } = await house.must('backups.lookInto', { folder });
    expect(workshops.map(({ standing }) => standing)).toEqual(['here', 'same']);

    expect(await house.must('backups.bringBack', { folder, workshops: [ASTANA] })).toEqual({
      brought: [],
      replaced: [ASTANA],
    });

    expect(await organizer()).toBe('Раньше');
    await house.must('backups.goBack', { workshop: ASTANA });
    expect(await organizer()).toBe('Сегодня');
  });

  it('puts a card that was made from its folder alone on the shelf that the copy knows, and leaves any other where it stands', async () => {
    const folder = { folder: await copy() };
    const { library } = house.program.vault;
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
    await house.program.vault.protect('тихий вечер у реки', entropy);
    const folder = { folder: await copy() };
    expect((await house.must('backups.lookInto', { folder })).workshops.length).toBe(2);
    await house.program.vault.changePassphrase('другой пароль совсем');
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
    const path = await copy();
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
    const folder = { folder: await copy() };
    house.program.vault.eraseParticipant(ASTANA, person, 'Тренер');
    await setOrganizer('После стирания');
    const { workshops } = await house.must('backups.lookInto', { folder });
    expect(workshops.find(({ id }) => id === ASTANA)).toMatchObject({ peopleErased: 1, standing: 'here' });

    await house.must('backups.bringBack', { folder, workshops: [ASTANA] });
    expect((await people())[person]?.names).toEqual({ kk: '', ru: '', en: '' });

    house.program.vault.eraseWorkshop(ASTANA, null);
    expect(await house.ask('workshop.read', { id: ASTANA })).toMatchObject({ ok: false });
    expect((await house.must('backups.lookInto', { folder })).workshops[0]).toMatchObject({ standing: 'erasedHere' });
    await house.must('backups.bringBack', { folder, workshops: [ASTANA] });

    const open = house.program.vault.open(ASTANA);
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
    await setOrganizer('Фонд');
    const folder = { folder: await copy() };
    house.close();
    const inside = join(house.vault, 'workshops', ASTANA, '1');
    const head = join(inside, 'head');
    const bytes = readFileSync(head);
    bytes[10] = (bytes[10] ?? 0) ^ 1;
    writeFileSync(head, bytes);
    house = openHeadless(house.vault);
    const { workshops } = await house.must('backups.lookInto', { folder });
    expect(workshops[0]?.standing).toBe('damagedHere');

    await house.must('backups.bringBack', { folder, workshops: [ASTANA] });

    expect(await organizer()).toBe('Фонд');
    expect(readFileSync(head)).toEqual(bytes);
    expect((await house.must('library.read', {})).workshops.length).toBe(2);
  });

  it('says of a copy without its keys that it was not finished, and nothing of the vault that is here', async () => {
    const folder = await copy();
    for (const name of ['keys', 'keys-copy']) rmSync(join(folder, name));

    const refused = { ok: false, failure: { kind: 'copyUnfinished', path: folder } };
    expect(await house.ask('backups.lookInto', { folder: { folder } })).toEqual(refused);
    expect(await house.ask('backups.bringBack', { folder: { folder }, workshops: [ASTANA] })).toEqual(refused);
  });

  it('names a folder so that its name neither turns the sentence nor fills it', async () => {
    const away = join(stick, `\u202Eпапка/${'очень длинное имя/'.repeat(20)}копия`);

    const refused = await house.ask('backups.lookInto', { folder: { folder: away } });

    const path = expect.stringMatching(/^[^\u202E]{40}….*\/копия$/u);
    expect(refused).toEqual({ ok: false, failure: { kind: 'copyMissing', path } });
  });

  it('says that there is no copy in a folder of anything else', async () => {
    cpSync(import.meta.filename, join(stick, 'notes.txt'));

    expect(await house.ask('backups.lookInto', { folder: { folder: stick } })).toEqual({
      ok: false,
      failure: { kind: 'copyMissing', path: stick },
    });
  });
});
