import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import type { Participant } from '#shared/people/participant';
import { sayIn } from '#shared/text/say';
import { expect, oneProgram, type RealProgram, test } from '../support/app';
import { ask } from '../support/bridge';
import { openDoor } from '../support/door';
import { textOf } from '../support/pdf';
import { prepareVault } from '../support/prepared-vault';
import { protectVault } from '../support/protected-vault';
import { pressLock, unlock } from '../support/protection';

const say = sayIn('ru');

const goTo = (page: Page, screen: 'certificates' | 'reports') =>
  page
    .getByRole('navigation')
    .getByRole('button', { name: say(`action.go.${screen}`), exact: true })
    .click();

/** The system's dialog cannot be clicked by a test; it answers with this folder. */
const answerDialogWith = (program: RealProgram, folder: string) =>
  program.application().evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);

const pickFolder = (page: Page) =>
  page
    .getByRole('group', { name: say('common.folder') })
    .getByRole('button')
    .click();

/** So many that nobody is quicker at the keys than the program at their certificates. */
const CROWD = 400;

/** Puts a crowd on the roster, each of them there all the time. */
async function crowd(vault: string, workshop: string, count = CROWD): Promise<void> {
  const door = openDoor(vault);
  const { participants, overview } = (await door.ask('workshop.read', { id: workshop })).workshop;
  const [{ id: _, ...facts }] = Object.values(participants) as [Participant];
  const people = Array.from({ length: count }, (_each, at) => ({
    ...facts,
    names: { kk: '', ru: `Гость Номер${at}`, en: '' },
    phone: '',
    email: '',
  }));
  await door.act(workshop, { name: 'roster.import', input: { people, changes: [], regions: [] } });
  const everybody = Object.keys((await door.ask('workshop.read', { id: workshop })).workshop.participants);
  for (const { id: halfDay } of overview.halfDays) {
    const mark = { status: 'present' } as const;
    await door.act(workshop, { name: 'attendance.mark', input: { participants: everybody, halfDay, mark } });
  }
  await door.close();
}

/** Begins to write the certificates of whoever attended. */
async function issueAttended(page: Page, program: RealProgram): Promise<void> {
  await answerDialogWith(program, program.output);
  await goTo(page, 'certificates');
  await page.getByRole('radiogroup').getByText(say('certificate.attended')).click();
  await pickFolder(page);
  await page.getByRole('button', { name: /Выдать/ }).click();
}

const written = (page: Page) => page.getByRole('list', { name: say('common.written') }).getByRole('listitem');

const register = (page: Page) => page.getByRole('region', { name: say('certificate.register') }).getByRole('table');

test('the folder of a workshop’s files is picked once, and again when it is gone', async ({ program }) => {
  const folder = join(program.output, 'Астана');
  await mkdir(folder, { recursive: true });
  await prepareVault(program.vault);
  const chosen = (page: Page) => page.getByRole('group', { name: say('common.folder') });
  const first = await program.open();
  await answerDialogWith(program, folder);
  await goTo(first, 'reports');
  await pickFolder(first);
  await expect(chosen(first)).toContainText('Астана');
  await program.close();

  const second = await program.open();
  await goTo(second, 'certificates');
  await expect(chosen(second)).toContainText('Астана');
  expect(JSON.stringify(await ask(second, 'library.read', {}))).not.toContain(folder);
  await second.getByRole('radiogroup').getByText(say('certificate.attended')).click();
  await second.getByRole('button', { name: /Выдать/ }).click();
  await expect(second.getByText(/Записано файлов/)).toBeVisible();
  await program.close();

  await rm(folder, { recursive: true });
  const third = await program.open();
  await goTo(third, 'reports');
  await expect(chosen(third)).toContainText(say('common.pickFolder'));
});

test.describe('after the last half-day', () => {
  const opened = oneProgram(async (program) => {
    await prepareVault(program.vault);
    return program.open();
  });

  test('a folder that cannot be written gets a sentence, and nobody is registered', async () => {
    const { program, page } = opened();
    // The system's own folder refuses everybody, root too.
    await answerDialogWith(program, process.platform === 'linux' ? '/sys/kernel' : '/System');
    await goTo(page, 'certificates');
    await page.getByRole('radiogroup').getByText(say('certificate.attended')).click();

    await pickFolder(page);
    await page.getByRole('button', { name: /Выдать/ }).click();

    await expect(page.getByRole('alert')).toContainText('не может записывать сюда');
    await expect(page.getByText(say('certificate.registerEmpty'))).toBeVisible();
  });

  test('whoever is held back is called as on the roster, not as on the paper', async () => {
    const { page } = opened();
    await goTo(page, 'certificates');
    await page.getByRole('radiogroup').getByText(say('certificate.completed')).click();
    const held = page.getByRole('list', { name: say('certificate.check') });

    await expect(held).toContainText('Абдрахман Омирбек: ');
    await expect(held).not.toContainText('Әбдірахман');
  });

  test('a slip in the pattern of file names is said before twenty files have no name', async () => {
    const { program, page } = opened();
    await mkdir(program.output, { recursive: true });
    await answerDialogWith(program, program.output);
    await goTo(page, 'certificates');
    await page.getByRole('radiogroup').getByText(say('certificate.attended')).click();
    await pickFolder(page);
    const pattern = page.getByRole('textbox', { name: say('certificate.pattern') });
    const issue = page.getByRole('button', { name: /Выдать/ });

    await pattern.fill('{serial} {nme}');
    await expect(pattern).toHaveAccessibleDescription(/Такой вставки нет: \{nme\}/);
    await expect(issue).toBeDisabled();

    await pattern.fill('{serial} {name}');
    await expect(issue).toBeEnabled();
  });

  test('a trainer issues certificates into a folder, and again with the same serials', async () => {
    test.slow();
    const { program, page } = opened();
    const folder = join(program.output, 'certificates');
    await mkdir(folder, { recursive: true });
    await answerDialogWith(program, folder);
    await goTo(page, 'certificates');
    await page.getByRole('radiogroup').getByText(say('certificate.attended')).click();
    await expect(page.locator('canvas[data-drawn]')).toBeVisible();

    await pickFolder(page);
    await page.getByRole('button', { name: /Выдать/ }).click();

    await expect(page.getByText(/Записано файлов/)).toBeVisible();
    const files = (await readdir(folder)).sort();
    await expect(written(page)).toHaveCount(files.length);
    await expect(page.getByRole('button', { name: say('common.showInFolder') })).toBeVisible();
    const serials = await register(page).getByRole('cell', { name: /^AST-/ }).allTextContents();
    expect(serials.length).toBe(files.length - 1);
    const print = files.find((name) => name.includes('для печати')) ?? '';
    const text = textOf(join(folder, print));
    for (const serial of serials) expect(text).toContain(serial);

    await page.getByRole('button', { name: /Выдать/ }).click();
    await expect(page.getByRole('button', { name: /Выдать/ })).toBeEnabled();
    expect((await readdir(folder)).sort()).toEqual(files);
    expect(await register(page).getByRole('cell', { name: /^AST-/ }).allTextContents()).toEqual(serials);
  });

  test('an organizer gets the attendance report in three formats', async () => {
    const { program, page } = opened();
    const folder = join(program.output, 'reports');
    await mkdir(folder, { recursive: true });
    await answerDialogWith(program, folder);
    await goTo(page, 'reports');
    await page.getByLabel(say('report.csv')).check();

    await pickFolder(page);
    await page.getByRole('button', { name: say('report.write') }).click();

    await expect(page.getByText(/Записано файлов/)).toBeVisible();
    const files = await readdir(folder);
    await expect(written(page)).toHaveCount(files.length);
    expect(new Set(files.map((name) => name.split('.').at(-1)))).toEqual(new Set(['pdf', 'xlsx', 'csv']));
  });
});

test('locking while certificates are written stops them at a whole file, and whoever unlocks is told', async ({
  program,
}) => {
  await crowd(program.vault, (await prepareVault(program.vault)).workshop);
  await protectVault(program.vault);
  await mkdir(program.output, { recursive: true });
  const page = await program.open();
  await unlock(page);
  await issueAttended(page, program);
  await expect.poll(async () => (await readdir(program.output)).length, { intervals: [20] }).toBeGreaterThan(1);

  // Whoever looks elsewhere meanwhile finds the bar, and the way to stop it, on coming back.
  await goTo(page, 'reports');
  await goTo(page, 'certificates');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByRole('button', { name: say('common.stop') })).toBeEnabled();

  await pressLock(page);

  const locked = await program.successor(page);
  const files = await readdir(program.output);
  expect(files.length).toBeLessThan(CROWD);
  for (const file of files) expect(textOf(join(program.output, file))).toContain(file.slice(0, 15));
  await unlock(locked);
  await expect(locked.getByRole('alert')).toContainText(say('program.brokenOff.files', { count: files.length }));
  expect(await readdir(program.output)).toEqual(files);
});

test('whoever was killed over the writing of certificates is told of it until they are issued again', async ({
  program,
}) => {
  const { workshop } = await prepareVault(program.vault);
  await crowd(program.vault, workshop, 150);
  await mkdir(program.output, { recursive: true });
  await issueAttended(await program.open(), program);
  await expect.poll(async () => (await readdir(program.output)).length, { intervals: [20] }).toBeGreaterThan(1);

  await program.kill();

  const page = await program.open();
  const notice = page.getByRole('alert').filter({ hasText: say('program.brokenOff.certificates.attended') });
  await expect(notice).toContainText('Астана');
  const { register } = (await ask(page, 'workshop.read', { id: workshop })).workshop;
  expect((await readdir(program.output)).length).toBeLessThan(Object.keys(register).length);

  await goTo(page, 'reports');
  await notice.getByRole('button', { name: say('action.go.certificates') }).click();
  await issueAttended(page, program);
  await expect(page.getByText(/Записано файлов/)).toBeVisible();
  await expect(notice).toBeHidden();
  expect(Object.keys((await ask(page, 'workshop.read', { id: workshop })).workshop.register)).toEqual(
    Object.keys(register),
  );
});

test('whoever stops the writing of a thousand certificates is heard, however long the register is', async ({
  program,
}) => {
  await crowd(program.vault, (await prepareVault(program.vault)).workshop, 1_000);
  await mkdir(program.output, { recursive: true });
  const page = await program.open();
  await issueAttended(page, program);
  await expect.poll(async () => (await readdir(program.output)).length, { intervals: [20] }).toBeGreaterThan(1);

  await page.getByRole('button', { name: say('common.stop') }).click();

  await expect(page.getByText(/Остановлено/)).toBeVisible();
  const files = await readdir(program.output);
  expect(files.length).toBeLessThan(1_000);
  await expect(written(page)).toHaveCount(files.length);
  await expect(register(page).getByRole('cell', { name: /^AST-/ })).toHaveCount(files.length);
});
