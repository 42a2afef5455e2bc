import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from '../support/app';
import { violations } from '../support/axe';
import { ask, choose, goTo } from '../support/bridge';
import { textOf } from '../support/pdf';
import { openProtected, protectVault } from '../support/protected-vault';
import { PASSPHRASE, pressLock, unlock } from '../support/protection';

/** The recovery key as it stands on the screen. */
const wordsShown = async (page: Page): Promise<string[]> =>
  (await page.getByRole('list', { name: 'Слова ключа восстановления' }).getByRole('listitem').allInnerTexts()).map(
    (line) => line.replace(/[\d\s]/g, ''),
  );

/** Which of its words are to be typed. */
const placesAsked = async (page: Page): Promise<number[]> =>
  (await page.locator('label').allInnerTexts())
    .filter((label) => /^Слово \d+$/.test(label))
    .map((label) => Number(label.replace(/\D/g, '')));

test('a first start protects the vault: passphrase, recovery key on paper, two words of it to prove', async ({
  program,
}) => {
  const page = await program.open(null);
  await page.getByRole('button', { name: 'Русский' }).click();
  await page.getByLabel('Ваше имя').fill('Әсел');
  await page.getByRole('button', { name: 'Далее' }).click();

  await page.getByLabel('Парольная фраза').fill('qwertyuiop');
  await expect(page.getByRole('status').first()).toContainText('Слабая: её подберут: она идёт по ряду клавиатуры');
  await page.getByLabel('Та же фраза ещё раз').fill('qwertyuiop');
  await expect(page.getByRole('button', { name: 'Далее' })).toBeDisabled();
  const tooLong = `${PASSPHRASE} `.repeat(20);
  for (const label of ['Парольная фраза', 'Та же фраза ещё раз']) await page.getByLabel(label).fill(tooLong);
  await expect(page.getByRole('status').first()).toContainText('Слишком длинно: не больше 500 знаков');
  await expect(page.getByRole('button', { name: 'Далее' })).toBeDisabled();
  await page.getByRole('button', { name: 'Предложить шесть слов' }).click();
  await expect(page.getByText(/^(Надёжная|Хорошая)/)).toBeVisible();
  await page.getByLabel('Парольная фраза').fill(PASSPHRASE);
  await page.getByLabel('Та же фраза ещё раз').fill(PASSPHRASE);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Далее' }).click();

  const words = await wordsShown(page);
  expect(words).toHaveLength(14);
  await mkdir(program.output, { recursive: true });
  await choose(program, program.output);
  await page.getByRole('button', { name: 'Сохранить лист для печати…' }).click();
  await expect(page.getByText(/^Сохранено: /)).toBeVisible();
  const [sheet = ''] = await readdir(program.output);
  expect(textOf(join(program.output, sheet))).toContain(words[13] ?? '-');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Далее' }).click();

  const fields = page.getByLabel(/^Слово \d+$/);
  const places = await placesAsked(page);
  await fields.nth(0).fill(words[(places[0] ?? 1) - 1] ?? '');
  await fields.nth(1).fill(words[0] === words[(places[1] ?? 1) - 1] ? 'zebra' : (words[0] ?? ''));
  await page.getByRole('button', { name: 'Защитить хранилище' }).click();
  await expect(page.getByText(`Слово ${places[1]} не совпадает`)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await fields.nth(1).fill((words[(places[1] ?? 1) - 1] ?? '').slice(0, 4).toUpperCase());
  await page.getByRole('button', { name: 'Защитить хранилище' }).click();

  await expect(page.getByRole('contentinfo')).toContainText('Защищено');
  await program.kill();
  const locked = await program.open();
  await expect(locked.getByRole('heading', { name: 'Хранилище закрыто' })).toBeVisible();
  await unlock(locked);
  expect((await ask(locked, 'settings.read', {})).author).toBe('Әсел');
});

test('"Not now" leaves the vault unprotected, says so, and leads to where it is mended', async ({ program }) => {
  const page = await program.open(null);
  await page.getByRole('button', { name: 'Русский' }).click();
  await page.getByRole('button', { name: 'Пропустить' }).click();
  await page.getByRole('button', { name: 'Не сейчас' }).click();

  await page
    .getByRole('contentinfo')
    .getByRole('button', { name: /Не защищено/ })
    .click();

  await page.getByRole('button', { name: 'Задать парольную фразу…' }).click();
  const dialog = page.getByRole('dialog');
  const margins = () =>
    dialog.evaluate((frame) => {
      const [outer, inner] = [frame, frame.querySelector('form')].map((box) => box?.getBoundingClientRect());
      return [(inner?.left ?? 0) - (outer?.left ?? 0), (outer?.right ?? 0) - (inner?.right ?? 0)];
    });
  await expect.poll(margins).toEqual([16, 16]);
  await dialog.getByRole('button', { name: 'Не сейчас' }).click();
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('alert').filter({ hasText: 'У хранилища ещё нет парольной фразы' })).toBeVisible();
});

test('wrong passphrases wait longer and longer, over a kill too, and the recovery key opens at once', async ({
  program,
}) => {
  test.slow();
  const words = await protectVault(program.vault);
  const page = await program.open();
  const tryWrong = async (window: Page, time: number) => {
    await window.getByLabel('Парольная фраза').fill(`wrong ${time}`);
    const button = window.getByRole('button', { name: 'Открыть', exact: true });
    await expect(button).toBeEnabled();
    await button.click();
    await expect(window.getByRole('alert')).toContainText('Это не парольная фраза');
  };
  for (let time = 1; time <= 5; time += 1) await tryWrong(page, time);
  await program.kill();

  // However long the start took, what was tried before it counts: a first wrong one costs nothing, the sixth sixteen seconds.
  const again = await program.open();
  await tryWrong(again, 6);
  await expect(again.getByText('Следующая попытка возможна через')).toBeVisible();
  await again.getByLabel('Парольная фраза').fill(PASSPHRASE);
  await expect(again.getByRole('button', { name: 'Открыть', exact: true })).toBeDisabled();
  expect(await violations(again)).toEqual([]);

  await again.getByRole('button', { name: 'Ввести ключ восстановления' }).click();
  await again.getByLabel('Ключ восстановления').fill([...words.slice(0, 4), 'zebra', ...words.slice(5)].join(' '));
  await again.getByRole('button', { name: 'Открыть', exact: true }).click();
  await expect(again.getByRole('alert')).toContainText('Слово 5 не подходит к остальным');
  await again.getByLabel('Ключ восстановления').fill(words.join(' '));
  await again.getByLabel('Ключ восстановления').press('Enter');
  await again.waitForSelector('#root footer');

  // Whoever came in this way is led to where a new passphrase is set.
  await expect(again.getByText(/^Открыто ключом восстановления/)).toBeVisible();
  await goTo(again, 'Настройки и сведения');
  await again.getByRole('region', { name: 'Защита' }).getByRole('button', { name: 'Сменить парольную фразу…' }).click();
  const dialog = again.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ввести ключ восстановления' }).click();
  await dialog.getByLabel('Ключ восстановления').fill(words.join(' '));
  await dialog.getByLabel('Новая парольная фраза').fill('чайник гвоздь абрикос молоко');
  await dialog.getByLabel('Та же фраза ещё раз').fill('чайник гвоздь абрикос молоко');
  await dialog.getByRole('button', { name: 'Сменить', exact: true }).click();
  await expect(again.getByText(/^Парольная фраза изменена/)).toBeVisible();
  await pressLock(again);
  const inside = await program.successor(again);
  await unlock(inside, 'чайник гвоздь абрикос молоко');

  await inside.getByRole('button', { name: 'Сменить парольную фразу…' }).click();
  const refusal = inside.getByRole('dialog');
  for (const label of ['Новая парольная фраза', 'Та же фраза ещё раз'])
    await refusal.getByLabel(label).fill(PASSPHRASE);
  const current = refusal.getByLabel('Нынешняя парольная фраза');
  await current.fill('не та фраза');
  await refusal.getByRole('button', { name: 'Сменить', exact: true }).click();
  await expect(current).toHaveAccessibleDescription(/^Это не парольная фраза этого хранилища\. Ничего не изменено/);
  await expect(current).toBeFocused();
  expect(await violations(inside)).toEqual([]);
  await current.press('Backspace');
  await expect(current).toHaveAccessibleDescription('');
  await inside.keyboard.press('Escape');

  await inside.getByRole('button', { name: 'Новый ключ восстановления…' }).click();
  const renewal = inside.getByRole('dialog');
  await renewal.getByLabel('Нынешняя парольная фраза').fill('чайник гвоздь абрикос молоко');
  await renewal.getByRole('button', { name: 'Далее' }).click();
  await expect(renewal.getByRole('listitem')).toHaveCount(14);
  const next = await wordsShown(inside);
  await renewal.getByRole('button', { name: 'Далее' }).click();
  for (const at of await placesAsked(inside))
    await renewal.getByLabel(`Слово ${at}`, { exact: true }).fill(next[at - 1] ?? '');
  expect(await violations(inside)).toEqual([]);
  await renewal.getByRole('button', { name: 'Ввести в действие' }).click();
  await expect(inside.getByText(/^Новый ключ восстановления действует/)).toBeVisible();

  await pressLock(inside);
  const outside = await program.successor(inside);
  await outside.getByRole('button', { name: 'Ввести ключ восстановления' }).click();
  await outside.getByLabel('Ключ восстановления').fill(words.join(' '));
  await outside.getByRole('button', { name: 'Открыть', exact: true }).click();
  await expect(outside.getByRole('alert')).toContainText('прежний ключ этого. Ничего не изменено');
  await outside.getByLabel('Ключ восстановления').fill(next.join(' '));
  await outside.getByRole('button', { name: 'Открыть', exact: true }).click();
  await expect(outside.getByRole('contentinfo')).toContainText('Защищено');
});

test('a purge says what it cannot do, asks for a word, and leaves an empty vault with a dated note', async ({
  program,
}) => {
  const page = await openProtected(program);
  await ask(page, 'library.openSample', {});
  await goTo(page, 'Настройки и сведения');
  await page.getByRole('button', { name: 'Уничтожить ключи…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Копия хранилища, сделанная раньше, по-прежнему открывается');
  await expect(dialog.getByRole('button', { name: 'Уничтожить навсегда' })).toBeDisabled();
  expect(await violations(page)).toEqual([]);
  await dialog.getByLabel('Чтобы продолжить, введите: уничтожить').fill('Уничтожить');
  await dialog.getByRole('button', { name: 'Уничтожить навсегда' }).click();

  const empty = await program.successor(page);
  await expect(empty.getByText(/^Прежнее хранилище уничтожено намеренно/)).toBeVisible();
  expect((await ask(empty, 'library.read', {})).workshops).toEqual([]);
});
