import type { Page } from 'playwright/test';
import { expect, oneProgram, test } from '../support/app';
import { violations } from '../support/axe';
import { goTo } from '../support/bridge';
import { pressAtOnce } from '../support/press-at-once';

const WORDS = {
  kk: { button: 'Қазақша', skip: 'Өткізіп жіберу', notNow: 'Кейін', library: 'Кітапхана', sample: 'Үлгіден бастау' },
  ru: { button: 'Русский', skip: 'Пропустить', notNow: 'Не сейчас', library: 'Библиотека', sample: 'Начать с примера' },
  en: { button: 'English', skip: 'Skip', notNow: 'Not now', library: 'Library', sample: 'Start from the sample' },
} as const;

for (const [language, words] of Object.entries(WORDS))
  test(`the first start asks for the language once and goes on in ${words.button}`, async ({ program }) => {
    const page = await program.open(null);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: words.button }).click();
    await page.getByRole('button', { name: words.skip }).click();
    await page.getByRole('button', { name: words.notNow }).click();

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.library);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('button', { name: words.sample })).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await program.close();
    const again = await program.open(null);
    await expect(again.getByRole('heading', { level: 1 })).toHaveText(words.library);
  });

test('a name given at the first start signs every change', async ({ program }) => {
  const page = await program.open(null);
  await page.getByRole('button', { name: 'Русский' }).click();
  await page.getByRole('textbox', { name: 'Ваше имя' }).fill('Ұлпан Өтеген');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Не сейчас' }).click();
  await openAstana(page);
  await page.getByRole('textbox', { name: 'Организатор' }).fill('Фонд');
  await page.keyboard.press('Control+1');

  await page.getByRole('button', { name: 'Журнал действий' }).click();

  const row = page.getByRole('row', { name: /Изменить обзор/ });
  await expect(row).toContainText('Ұлпан Өтеген');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('row', { name: /Отменено: изменить обзор/ })).toBeVisible();
  await page.getByRole('searchbox').fill('улпан сертификат');
  await expect(page.getByText('По запросу «улпан сертификат» изменений нет.')).toBeVisible();
  await page.getByRole('searchbox').fill('улпан отмен');
  await expect(page.getByRole('row')).toHaveCount(2);
  expect(await violations(page)).toEqual([]);
});

test('a person comes back to the screen they were on, after a restart and after kill -9', async ({ program }) => {
  let page = await program.open();
  await openAstana(page);
  await expect(page).toHaveTitle('Правовой чекап для журналистов — Rostrum');
  await page.getByRole('button', { name: 'Список участников' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Список участников');

  await program.kill();
  page = await program.open();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Список участников');

  await page.getByRole('button', { name: 'Библиотека' }).click();
  await expect(page.getByRole('button', { name: /Астана.*19 участников/ })).toBeVisible();
  await program.close();
  page = await program.open();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Библиотека');

  await page.getByRole('button', { name: /Астана.*19 участников/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Список участников');
});

test.describe('over the sample', () => {
  const opened = oneProgram(async (program) => {
    const page = await program.open();
    await openAstana(page);
    return page;
  });

  test('a workshop is created in a new programme, and its plan cloned to other days without its people', async () => {
    const { page } = opened();
    await page.getByRole('button', { name: 'Библиотека' }).click();
    await page.getByRole('button', { name: 'Новая программа' }).click();
    await page.getByRole('button', { name: 'Создать' }).click();
    await expect(page.getByText('Напишите название хотя бы на одном языке.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Русский' }).fill('Школа редактора');
    // A bouncing key makes one programme, not two.
    await pressAtOnce(page, [{ key: 'Enter' }, { key: 'Enter' }]);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Школа редактора' })).toHaveCount(1);

    await page.getByRole('button', { name: 'Скопировать план: Правовой чекап для журналистов, Астана' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('group', { name: 'Место проведения' })
      .getByRole('textbox', { name: 'Русский' })
      .fill('Шымкент');
    await dialog.getByRole('textbox', { name: 'Первый день' }).fill('31.02.2026');
    await expect(dialog.getByRole('textbox', { name: 'Код' })).toHaveValue('SHY');
    await dialog.getByRole('button', { name: 'Создать' }).click();
    await expect(dialog.getByText('нужна дата, например 16.06.2025')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Первый день' }).fill('28.02.2026');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Создать' }).click();

    await expect(page.getByRole('heading', { name: 'Обзор' })).toBeVisible();
    await expect(page.getByText('28 февраля – 1 марта 2026 г.')).toBeVisible();
    await page.getByRole('button', { name: 'Библиотека' }).click();
    const apart = page.getByRole('region', { name: 'Вне программ' });
    await expect(apart.getByRole('button', { name: /Шымкент.*0 участников/ })).toHaveAttribute('aria-current', 'true');
  });

  test('at twice the size everything is still reached without scrolling sideways', async () => {
    const { page } = opened();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+Equal');
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(640);

    for (const screen of ['Обзор', 'Библиотека', 'Журнал действий', 'Настройки и сведения']) {
      await goTo(page, screen);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(screen);
      const { width, room } = await page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        room: document.documentElement.clientWidth,
      }));
      expect(width).toBeLessThanOrEqual(room);
    }
    await page.keyboard.press('Control+Digit0');
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeGreaterThan(1_000);
  });
});

async function openAstana(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Начать с примера' }).click();
  await page.getByRole('button', { name: /Астана.*19 участников/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Обзор');
}
