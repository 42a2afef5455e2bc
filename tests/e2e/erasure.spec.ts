import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '#shared/time';
import { expect, programDay, test } from '../support/app';
import { violations } from '../support/axe';
import { choose, goTo } from '../support/bridge';
import { openDoor } from '../support/door';
import { prepareVault } from '../support/prepared-vault';

test('a person is erased in two steps, stays in every number, and is nameless everywhere', async ({ program }) => {
  const { workshop } = await prepareVault(program.vault);
  const door = openDoor(program.vault);
  const { participants } = (await door.ask('workshop.read', { id: workshop })).workshop;
  const [person] = Object.values(participants);
  const name = person?.names.ru ?? '';
  await door.close();
  const page = await program.open();
  await goTo(page, 'Список участников');
  await page.getByRole('searchbox').fill(name);
  await page.getByRole('row', { name: new RegExp(name) }).dblclick();
  await page.getByRole('button', { name: 'Стереть данные человека…' }).click();

  const dialog = page.getByRole('dialog', { name: `Стереть данные: ${name}` });
  await expect(dialog).toContainText('4 отметки посещаемости');
  await expect(dialog).toContainText('1 работа');
  await expect(dialog).toContainText('Копии на флешках');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Далее' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Стереть навсегда');
  await dialog.getByRole('button', { name: 'Стереть навсегда' }).click();

  await expect(page.getByText('Данные этого человека стёрты. То, что входит в статистику')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').fill('');
  await expect(page.getByText('19 участников').first()).toBeVisible();
  for (const screen of ['Список участников', 'Посещаемость', 'Проверка работ', 'Допуск']) {
    await goTo(page, screen);
    await expect(page.getByText('участник (данные стёрты)').first()).toBeVisible();
    await expect(page.getByText(name)).toHaveCount(0);
  }
  await goTo(page, 'Сертификаты');
  await expect(page.getByText('Данные участника стёрты, сертификат не выдаётся.')).toBeVisible();
  const gone = Object.values(participants).at(-1)?.names.ru ?? '';
  await goTo(page, 'Список участников');
  await page.getByRole('searchbox').fill(gone);
  await page.getByRole('row', { name: new RegExp(gone) }).dblclick();
  await page.getByRole('button', { name: 'Удалить из списка', exact: true }).click();
  await goTo(page, 'Журнал действий');
  await expect(page.getByRole('row', { name: /Удалить участников/ })).toContainText(gone);
  await goTo(page, 'Список участников');
  await page.getByRole('button', { name: 'Удалённые из списка…' }).click();
  const list = page.getByRole('dialog', { name: 'Удалённые из списка' });
  await expect(list.getByRole('listitem')).toHaveCount(1);
  expect(await violations(page)).toEqual([]);
  await list.getByRole('button', { name: `Стереть данные: ${gone}` }).click();
  await page.getByRole('button', { name: 'Далее' }).click();
  await page.getByRole('button', { name: 'Стереть навсегда' }).click();
  await page.getByRole('button', { name: 'Удалённые из списка…' }).click();
  await expect(list.getByText('Из этого списка никого не удаляли')).toBeVisible();
  await page.keyboard.press('Escape');

  await goTo(page, 'Журнал действий');
  await expect(page.getByText(gone)).toHaveCount(0);
  await expect(page.getByRole('row', { name: /Стереть данные человека/ }).last()).toContainText(
    'участник (данные стёрты)',
  );
  await expect(page.getByText(name)).toHaveCount(0);
});

test('a workshop past its date asks, is listed first, is erased by its trainer, and leaves a note to save', async ({
  program,
}) => {
  await prepareVault(program.vault);
  const door = openDoor(program.vault);
  const day = (offset: number) => addDays(programDay(), offset);
  await door.act('sample-almaty', { name: 'overview.change', input: { retention: day(-3) } });
  await door.act('sample-astana', { name: 'overview.change', input: { retention: day(5) } });
  await door.close();
  const page = await program.open();
  await expect(page.getByRole('region', { name: 'Срок хранения' })).toContainText('Осталось 5 дней');
  await page.getByRole('contentinfo').getByRole('button', { name: 'Срок хранения истёк: 1' }).click();

  const reminders = page.getByRole('region', { name: 'Семинары-тренинги, чей срок подходит' });
  await expect(reminders).toContainText('Сам семинар-тренинг сотрётся не раньше');
  const shelf = page.getByRole('list', { name: 'Правовой чекап для журналистов' });
  await expect(shelf.getByRole('listitem').first()).toContainText('Алматы');
  expect(await violations(page)).toEqual([]);
  await reminders
    .getByRole('listitem')
    .filter({ hasText: 'Алматы' })
    .getByRole('button', { name: 'Другая дата…' })
    .click();
  await page.getByRole('textbox', { name: 'Дата' }).fill('31.12.2199');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(reminders.getByText('Алматы')).toBeHidden();
  await expect(page.getByRole('contentinfo').getByRole('button', { name: 'Срок хранения подходит: 1' })).toBeVisible();

  await page.getByRole('button', { name: /Ещё….*Алматы/ }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('menuitem', { name: 'Стереть семинар-тренинг…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('20 участников');
  await dialog.getByRole('button', { name: 'Далее' }).click();
  await dialog.getByRole('button', { name: 'Стереть навсегда' }).click();
  await expect(page.getByText('Семинар-тренинг стёрт.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Алматы/ })).toHaveCount(0);
  expect(readdirSync(join(program.vault, 'workshops'))).toEqual(['sample-astana']);

  await goTo(page, 'Настройки и сведения');
  await expect(page.getByRole('row', { name: /Семинар-тренинг.*По просьбе/ })).toBeVisible();
  mkdirSync(program.output, { recursive: true });
  await choose(program, program.output);
  await page.getByRole('button', { name: 'Сохранить текстом…' }).click();
  await expect(page.getByText(/Сохранено: Записи о стирании/)).toBeVisible();
  const [file = ''] = readdirSync(program.output);
  expect(readFileSync(join(program.output, file), 'utf8')).toContain('sample-almaty');
});
