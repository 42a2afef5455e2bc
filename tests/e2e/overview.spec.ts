import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, oneProgram, type RealProgram, test } from '../support/app';
import { violations } from '../support/axe';
import { ask, newWorkshop } from '../support/bridge';

const LOGO = resolve(import.meta.dirname, '../../resources/sample/logos/partner-2-sample.png');

async function openAstana(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Начать с примера' }).click();
  await page.getByRole('button', { name: /Астана.*19 участников/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Обзор');
}

/** Answers the next open dialogs with this file. */
const willPick = (program: RealProgram, path: string) =>
  program.application().evaluate(({ dialog }, picked) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [picked] });
  }, path);

const overviewOf = async (page: Page) => {
  const { workshop } = await ask(page, 'workshop.read', { id: 'sample-astana' });
  return { ...workshop.overview, attendance: workshop.attendance };
};

test('what was typed is saved as the field is left, by whatever way, and survives kill -9', async ({ program }) => {
  const page = await program.open();
  await openAstana(page);
  const title = page.getByRole('group', { name: 'Название', exact: true });
  await title.getByRole('textbox', { name: 'Русский' }).fill('Правовой чекап');
  await page.getByRole('textbox', { name: 'Код' }).fill('as25');
  await page.getByRole('textbox', { name: 'Начало, полдня 1' }).fill('930');
  await page.getByRole('textbox', { name: 'Конец, полдня 2' }).fill('18.15');
  await page.getByRole('textbox', { name: 'Организатор' }).fill('Фонд «Өрлеу»');
  await page.keyboard.press('Control+6');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Список участников');
  await expect(page.getByRole('contentinfo')).toContainText('Сохранено');
  await program.kill();

  const again = await program.open();
  await again.getByRole('button', { name: 'Обзор' }).click();

  await expect(
    again.getByRole('group', { name: 'Название', exact: true }).getByRole('textbox', { name: 'Русский' }),
  ).toHaveValue('Правовой чекап');
  await expect(again.getByRole('textbox', { name: 'Код' })).toHaveValue('AS25');
  await expect(again.getByRole('textbox', { name: 'Конец, полдня 2' })).toHaveValue('18:15');
  await expect(again.getByRole('textbox', { name: 'Организатор' })).toHaveValue('Фонд «Өрлеу»');
  await expect(again).toHaveTitle('Правовой чекап — Rostrum');
  expect(await violations(again)).toEqual([]);
});

test.describe('over the sample', () => {
  const opened = oneProgram(async (program) => {
    const page = await program.open();
    await openAstana(page);
    return page;
  });

  test('a long title is shown whole, and stays one line of text', async () => {
    const { page } = opened();
    const title = page
      .getByRole('group', { name: 'Название', exact: true })
      .getByRole('textbox', { name: 'Казахский' });
    const was = await title.inputValue();

    await title.fill('Журналистерге арналған цифрлық қауіпсіздік\nжәне фактчекинг негіздері бойынша семинар-тренинг');
    await title.press('Enter');

    await expect(title).toHaveValue(/қауіпсіздік және фактчекинг/);
    await expect(title).toHaveAttribute('data-kept', 'saved');
    expect(await title.evaluate((field) => field.scrollHeight <= field.clientHeight)).toBe(true);
    await page.keyboard.press('Control+z');
    await expect(title).toHaveValue(was);
  });

  test('what is pasted in the middle of a title leaves the caret behind it, and Enter that ends a word sends nothing', async () => {
    const { page } = opened();
    const title = page.getByRole('group', { name: 'Название', exact: true }).getByLabel('Английский');
    const was = await title.inputValue();

    await title.fill('Safety for journalists');
    await title.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(6, 6));
    await page.keyboard.insertText(' online\n and\noffline');
    await page.keyboard.type('!');
    await expect(title).toHaveValue('Safety online and offline! for journalists');

    const enter = { key: 'Enter', bubbles: true, cancelable: true, isComposing: true };
    const isLeftAlone = (field: Element, init: KeyboardEventInit) =>
      field.dispatchEvent(new KeyboardEvent('keydown', init));
    expect(await title.evaluate(isLeftAlone, enter)).toBe(true);
    await expect(title).toHaveAttribute('data-kept', 'typed');
    await title.fill(was);
    await title.press('Tab');
  });

  test('what cannot be gets its sentence at the field, and changes nothing', async () => {
    const { page } = opened();
    const before = await overviewOf(page);

    for (const [field, typed, sentence] of [
      ['Итоговое задание: проходной балл', '101', 'Нужно целое число от 0 до 100'],
      ['Конец, полдня 1', '09:00', 'Конец раньше начала'],
      ['Дата, полдня 2', '31.06.2025', 'Нужна дата, например 16.06.2025'],
      ['Начало, полдня 3', 'утром', 'Нужно время, например 09:30'],
      ['Код', 'АСТАНА', 'Нужно от двух до шести заглавных латинских букв или цифр'],
      ['Сколько половин дня нужно', '-1', 'Нужно целое число, 0 или больше'],
    ] as const) {
      const box = page.getByRole('textbox', { name: field, exact: true });
      await box.fill(typed);
      await box.press('Tab');
      await expect(page.getByText(sentence, { exact: true })).toBeVisible();
      await expect(box).toHaveAttribute('aria-invalid', 'true');
      await box.press('Escape');
      await expect(page.getByText(sentence, { exact: true })).toBeHidden();
    }
    expect(await overviewOf(page)).toEqual(before);
  });

  test('what was taken back before it was judged is not refused any more', async () => {
    const { page } = opened();
    const before = await overviewOf(page);
    const code = page.getByRole('textbox', { name: 'Код', exact: true });

    await code.fill('АСТАНА');
    await code.evaluate((box) => {
      for (const key of ['Enter', 'Escape']) box.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    });
    // Answers come in their order: with this one, the refusal is there too.
    expect(await overviewOf(page)).toEqual(before);

    await expect(code).toHaveValue(before.code);
    expect(await code.getAttribute('aria-invalid')).not.toBe('true');
    await code.press('Tab');
  });

  test('a title that is too long for any paper is refused aloud, and stands there to be shortened', async () => {
    const { page } = opened();
    const before = await overviewOf(page);
    const title = page.getByRole('group', { name: 'Название', exact: true }).getByLabel('Русский');
    const long = 'Правовой чекап '.repeat(300);

    await title.fill(long);
    await title.press('Tab');

    await expect(page.getByRole('alert')).toContainText('по-русски: слишком');
    await expect(title).toHaveValue(long);
    expect(await overviewOf(page)).toEqual(before);
    await title.fill(before.title.ru);
    await title.press('Tab');
    await page.getByRole('alert').getByRole('button').click();
  });

  test('removing a half-day names the marks that would go, and one undo brings them back', async () => {
    const { page } = opened();
    const { participants, overview } = (await ask(page, 'workshop.read', { id: 'sample-astana' })).workshop;
    const input = {
      participants: Object.keys(participants),
      halfDay: overview.halfDays[1]?.id ?? '',
      mark: { status: 'present' },
    };
    await ask(page, 'workshop.do', { id: 'sample-astana', command: { name: 'attendance.mark', input } });
    const before = await overviewOf(page);
    await page.getByRole('button', { name: 'Удалить полдня 16 июня, 14:00–17:30' }).click();
    await expect(page.getByRole('alert')).toContainText('исчезнут 19 отметок посещаемости');
    expect(await overviewOf(page)).toEqual(before);

    await page.getByRole('button', { name: 'Удалить с отметками' }).click();
    await expect(page.getByRole('textbox', { name: /^Дата/ })).toHaveCount(3);
    expect(JSON.stringify((await overviewOf(page)).attendance)).not.toContain('present');

    await page.keyboard.press('Control+z');
    await expect(page.getByText('Отменено: изменить обзор')).toBeVisible();
    await expect(page.getByText('19 отметок', { exact: true })).toBeVisible();
    expect(await overviewOf(page)).toEqual(before);
  });

  test('a file that is no picture, too large a one and a broken one are each refused in words', async () => {
    const { program, page } = opened();
    const before = await overviewOf(page);
    await mkdir(program.output, { recursive: true });
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    for (const [name, bytes, sentence] of [
      ['логотип.png', Buffer.from('GIF89a…'), /логотип\.png не того вида.*PNG, JPEG/],
      ['плакат.png', Buffer.concat([png, Buffer.alloc(21_000_000)]), /плакат\.png слишком большой.*не более 20 МБ/],
      ['обрыв.png', png, /обрыв\.png повреждён/],
    ] as const) {
      const path = join(program.output, name);
      await writeFile(path, bytes);
      await willPick(program, path);
      await page
        .getByRole('button', { name: /^Заменить изображение: Логотип/ })
        .first()
        .click();
      await expect(page.getByRole('alert')).toHaveText(sentence);
    }
    const refusal = page.getByRole('alert');
    const isCovered = await refusal.evaluate((said) => {
      const { left, top, width } = said.getBoundingClientRect();
      const seen = [0.1, 0.5, 0.9].map((part) => document.elementFromPoint(left + width * part, top + 8));
      return seen.some((element) => element !== said);
    });
    expect(isCovered).toBe(false);
    expect(await overviewOf(page)).toEqual(before);
  });

  test('a new day is like the day before it, and a logo is shown as soon as it is chosen', async () => {
    const { program, page } = opened();
    await page.getByRole('button', { name: 'Добавить день' }).click();
    await expect(page.getByRole('textbox', { name: /^Дата/ })).toHaveCount(6);
    await expect(page.getByRole('textbox', { name: 'Дата, полдня 6' })).toHaveValue('18.06.2025');
    await expect(page.getByRole('textbox', { name: 'Начало, полдня 6' })).toHaveValue('14:00');

    await page.getByRole('button', { name: 'Добавить партнёра' }).click();
    await page.getByRole('textbox', { name: 'Партнёр 4, Название, Русский' }).fill('Союз');
    await willPick(program, LOGO);
    await page.getByRole('button', { name: /^Выбрать изображение: Логотип/ }).click();
    const picture = page.getByRole('button', { name: 'Заменить изображение: Логотип, Союз' }).locator('img');
    await expect(picture).toHaveJSProperty('complete', true);
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(50);

    await mkdir(program.output, { recursive: true });
    const drawing = join(program.output, 'логотип.svg');
    const text = '<text x="5" y="70" font-size="60">Ққ</text>';
    await writeFile(drawing, `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100">${text}</svg>`);
    await willPick(program, drawing);
    await page.getByRole('button', { name: 'Заменить изображение: Логотип, Союз' }).click();
    await expect(picture).toHaveJSProperty('naturalWidth', 2_000);
  });

  test('the rule says that there are no half-days yet, rather than so many of none', async () => {
    const { page } = opened();
    await newWorkshop(page, 'Семинар');

    await expect(page.getByRole('radio', { name: 'половин дня: не менее 1 (ещё не добавлены)' })).toBeVisible();
    await expect(page.getByText(/из 0 половин/)).toHaveCount(0);
  });
});
