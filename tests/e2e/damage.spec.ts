import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type RealProgram, test } from '../support/app';
import { violations } from '../support/axe';
import { goTo } from '../support/bridge';
import { prepareVault } from '../support/prepared-vault';
import { protectVault } from '../support/protected-vault';
import { PASSPHRASE, unlock } from '../support/protection';

test('a damaged workshop says what is lost, goes on from the newest good state, and keeps the damaged files', async ({
  program,
}) => {
  const { workshop } = await prepareVault(program.vault);
  const folder = join(program.vault, 'workshops', workshop, '1');
  const journal = join(folder, 'journal-0000000000');
  const bytes = readFileSync(journal);
  const at = Math.floor(bytes.length * 0.9);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(journal, bytes);

  const page = await program.open();
  const dialog = page.getByRole('dialog', { name: /Семинар-тренинг повреждён: Правовой чекап/ });
  await expect(dialog).toContainText('список изменений после изменения 0');
  await expect(dialog).toContainText(/потеря[ею]тся \d+ более поздн/);
  await expect(dialog).toContainText('повреждённые файлы сохранятся');
  expect(await violations(page)).toEqual([]);

  await dialog.getByRole('button', { name: 'Не сейчас' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Библиотека');
  expect(readFileSync(journal)).toEqual(bytes);
  await page
    .getByRole('button', { name: /Астана.*19 участников/ })
    .first()
    .click();
  await dialog.getByRole('button', { name: 'Продолжить отсюда' }).click();

  await expect(page.getByText('Семинар-тренинг продолжается.')).toBeVisible();
  expect(readFileSync(journal)).toEqual(bytes);
  expect(readdirSync(join(program.vault, 'workshops', workshop))).toEqual(['1', '2']);
  await page
    .getByRole('button', { name: /Астана.*19 участников/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Обзор');
  await page.getByRole('textbox', { name: 'Организатор' }).fill('Дальше');
  await page.keyboard.press('Enter');
  await program.kill();
  const again = await program.open();
  await expect(again.getByRole('textbox', { name: 'Организатор' })).toHaveValue('Дальше');
});

test('a damaged list of workshops is mended when the trainer agrees, and refused in a sentence when not', async ({
  program,
}) => {
  await prepareVault(program.vault);
  await protectVault(program.vault);
  const [epoch = ''] = readdirSync(join(program.vault, 'own'));
  const library = join(program.vault, 'own', epoch, 'library');
  const bytes = readFileSync(library);
  bytes[30] = (bytes[30] ?? 0) ^ 1;
  writeFileSync(library, bytes);

  const page = await program.open(null);
  await answerMending(program, 1);
  await page.getByLabel('Парольная фраза').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Открыть', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Список семинаров-тренингов не читается, сами они целы.');
  expect(readFileSync(library)).toEqual(bytes);

  await answerMending(program, 0);
  await unlock(page);
  await goTo(page, 'Библиотека');
  await expect(page.getByRole('button', { name: /Астана.*19 участников/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /Алматы.*20 участников/ })).toBeVisible();
  expect(readFileSync(`${library}-damaged`)).toEqual(bytes);
});

/** The program's next question is answered with this button. */
const answerMending = (program: RealProgram, button: number): Promise<void> =>
  program.application().evaluate(({ dialog }, chosen) => {
    dialog.showMessageBoxSync = () => chosen;
  }, button);
