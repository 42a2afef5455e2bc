import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, type RealProgram, test } from '../support/app';
import { violations } from '../support/axe';
import { choose, goTo } from '../support/bridge';
import { openDoor } from '../support/door';

const ASTANA = 'sample-astana';

/** The sample with one state kept before a change of the organizer. */
async function prepare(vault: string): Promise<void> {
  const door = openDoor(vault);
  await door.ask('settings.change', { language: 'ru', author: 'Әсел' });
  await door.ask('library.openSample', {});
  await door.act(ASTANA, { name: 'overview.change', input: { organizer: 'Фонд «Раньше»' } });
  await door.ask('backups.make', { workshop: ASTANA });
  await door.act(ASTANA, { name: 'overview.change', input: { organizer: 'Фонд «Теперь»' } });
  await door.ask('library.remember', { workshop: ASTANA, screen: 'overview' });
  await door.close();
}

const organizer = (page: Page) => page.getByRole('textbox', { name: 'Организатор' });

test('a trainer looks at yesterday’s state without changing it, restores it, and goes back', async ({ program }) => {
  await prepare(program.vault);
  const page = await program.open();
  await expect(organizer(page)).toHaveValue('Фонд «Теперь»');
  await goTo(page, 'Резервные копии');
  const byHand = page.getByRole('row', { name: /Сделана вручную/ });
  await byHand.getByRole('button', { name: /Посмотреть/ }).click();

  const banner = page.getByRole('region', { name: 'Вы смотрите это состояние' });
  await expect(banner).toContainText('Здесь ничего нельзя изменить');
  expect(await violations(page)).toEqual([]);
  await goTo(page, 'Обзор');
  await expect(organizer(page)).toHaveValue('Фонд «Раньше»');
  await organizer(page).fill('Фонд «Никогда»');
  await organizer(page).press('Enter');
  await expect(page.getByRole('alert')).toContainText('Это прошлое состояние');
  await goTo(page, 'Список участников');
  await expect(banner).toBeVisible();
  await banner.getByRole('button', { name: 'Вернуться к настоящему' }).click();
  await expect(banner).toBeHidden();
  await goTo(page, 'Обзор');
  await expect(organizer(page)).toHaveValue('Фонд «Теперь»');

  await goTo(page, 'Резервные копии');
  await byHand.getByRole('button', { name: /Восстановить/ }).click();
  await goTo(page, 'Обзор');
  await expect(organizer(page)).toHaveValue('Фонд «Раньше»');
  await program.kill();
  const again = await program.open();
  await expect(again.getByText('хранится, пока вы не решите')).toBeVisible();
  await again.getByRole('button', { name: 'Вернуть как было' }).click();
  await expect(organizer(again)).toHaveValue('Фонд «Теперь»');
  await expect(again.getByText('хранится, пока вы не решите')).toBeHidden();
});

test('a lost laptop’s workshops come back on another one from the copy on a stick', async ({ program }) => {
  await prepare(program.vault);
  let page = await program.open();
  const stick = stickOf(program);
  await goTo(page, 'Резервные копии');
  await choose(program, stick);
  await page.getByRole('button', { name: 'Копия на флешку…' }).click();
  await expect(page.getByText(/Скопирован.* файл.*«Rostrum \d{4}-\d\d-\d\d \d\d-\d\d»/)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await program.close();
  rmSync(program.vault, { recursive: true });

  page = await program.open('ru');
  await goTo(page, 'Резервные копии');
  const [name = ''] = readdirSync(stick);
  await choose(program, join(stick, name));
  await page.getByRole('button', { name: 'Вернуть из копии…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('checkbox', { name: /Астана/ })).toBeChecked();
  for (const name of [/Алматы/, /Астана/]) await dialog.getByRole('checkbox', { name }).uncheck();
  await expect(dialog.getByRole('button', { name: 'Вернуть выбранное' })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: /Астана/ }).check();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Вернуть 1 семинар-тренинг' }).click();
  await expect(dialog).toBeHidden();

  await goTo(page, 'Библиотека');
  await expect(page.getByRole('button', { name: /Алматы/ })).toHaveCount(0);
  await page
    .getByRole('button', { name: /Астана.*19 участников/ })
    .first()
    .click();
  await expect(organizer(page)).toHaveValue('Фонд «Теперь»');
});

test('a stick that is full or gone is told of in a sentence, and the program goes on', async ({ program }) => {
  await prepare(program.vault);
  const page = await program.open();
  const stick = stickOf(program);
  rmSync(stick, { recursive: true });
  await goTo(page, 'Резервные копии');
  await choose(program, stick);
  await page.getByRole('button', { name: 'Копия на флешку…' }).click();

  await expect(page.getByRole('alert')).toContainText('Такого файла или папки нет');
  expect(existsSync(stick)).toBe(false);
  await page.getByRole('button', { name: 'Сделать копию сейчас' }).click();
  await expect(page.getByText('Копия сделана.')).toBeVisible();
});

function stickOf({ output }: RealProgram): string {
  const stick = join(output, 'stick');
  mkdirSync(stick, { recursive: true });
  return stick;
}
