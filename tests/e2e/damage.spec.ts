import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/app';
import { violations } from '../support/axe';
import { prepareVault } from '../support/prepared-vault';

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
