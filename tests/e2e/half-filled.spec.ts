import type { Page } from 'playwright/test';
import { expect, test } from '../support/app';
import { ask } from '../support/bridge';
import { openProtected } from '../support/protected-vault';
import { pressLock, unlock } from '../support/protection';

const field = (page: Page, group: string) => page.getByRole('group', { name: group }).getByLabel('Русский');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a dialog that a new window or a refusal takes away comes back as it was filled in', async ({ program }) => {
  const page = await program.open();
  await ask(page, 'library.openSample', {});
  await page.reload();

  await button(page, 'Новая программа').click();
  await field(page, 'Название').fill('Школа права');
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await ask(page, 'library.read', {})).begunProgramme?.title.ru).toBe('Школа права');
  await page.reload();
  await expect(page.getByRole('dialog', { name: 'Новая программа' })).toBeVisible();
  await expect(field(page, 'Название')).toHaveValue('Школа права');
  await button(page, 'Создать').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Школа права' })).toBeVisible();

  const taken = (await ask(page, 'library.read', {})).workshops[0]?.code ?? '';
  await button(page, 'Новый семинар-тренинг').click();
  await field(page, 'Название').fill('Тренинг');
  await page.getByRole('textbox', { name: 'Код' }).fill(taken);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText(`«${taken}» уже занято`);
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await button(page, 'Новый семинар-тренинг').click();
  await expect(field(page, 'Название')).toHaveValue('Тренинг');
  await expect(page.getByRole('textbox', { name: 'Код' })).toHaveValue(taken);
});

test('a half-filled form for a new workshop waits behind the lock, and is gone once it was given up', async ({
  program,
}) => {
  const page = await openProtected(program);
  await ask(page, 'library.openSample', {});
  await page.reload();
  await page.waitForSelector('#root footer');
  await page.getByRole('button', { name: 'Новый семинар-тренинг', exact: true }).click();
  const title = (on: Page) => on.getByRole('group', { name: 'Название' }).getByLabel('Русский');
  await title(page).fill('Школа');
  await page.getByRole('group', { name: 'Место проведения' }).getByLabel('Русский').fill('Шымкент');

  await pressLock(page);
  const again = await program.successor(page);
  await unlock(again);

  await expect(title(again)).toHaveValue('Школа');
  await expect(again.getByRole('group', { name: 'Место проведения' }).getByLabel('Русский')).toHaveValue('Шымкент');
  await again.getByRole('button', { name: 'Отмена' }).click();
  await pressLock(again);
  const last = await program.successor(again);
  await unlock(last);
  await expect(last.getByRole('button', { name: 'Новый семинар-тренинг', exact: true })).toBeVisible();
  await expect(last.getByRole('dialog')).toHaveCount(0);
});
