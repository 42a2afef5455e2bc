import type { Page } from 'playwright/test';
import { expect, oneProgram, type RealProgram, test } from '../support/app';
import { ask, choose, goTo, newWorkshop } from '../support/bridge';
import { WILD_DECK, writeDeck, writePdf } from '../support/decks';

/** What a keyboard of another layout sends: the same place, another letter. */
const pressOnLayout = (page: Page, key: string, code: string) =>
  page.evaluate(
    ([typed, place]) =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: typed ?? '', code: place ?? '', bubbles: true, cancelable: true }),
      ),
    [key, code],
  );

/** A workshop with the wild deck imported by hand, the trainer on Now; answers the room's window. */
async function openWall(program: RealProgram, page: Page): Promise<Page> {
  await newWorkshop(page, 'Семинар');
  await goTo(page, 'Презентации');
  await choose(program, await writeDeck(program.output, 'wild.md', WILD_DECK));
  await page.getByRole('button', { name: 'Импорт…' }).first().click();
  await expect(page.getByRole('status').filter({ hasText: 'wild.md' })).toBeVisible();
  await goTo(page, 'Сейчас');
  await page.getByRole('button', { name: 'Открыть экран зала' }).click();
  return program.audience();
}

test.describe('each over a workshop of its own', () => {
  const opened = oneProgram((program) => program.open('ru'));

  test.afterEach(async () => {
    await ask(opened().page, 'windows.closeAudience', {});
  });

  test('with no deck there is none to search, and no word is said to be missing', async () => {
    const { page } = opened();
    await newWorkshop(page, 'Семинар');
    await goTo(page, 'Сейчас');

    await expect(page.getByText('Презентаций пока нет.')).toBeVisible();
    await expect(page.getByText('Таких слов нет ни на одном слайде.')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Дальше' })).toBeDisabled();
    await expect(page.getByRole('button', { name: 'Чёрный', exact: true })).toBeEnabled();
  });

  test('the buttons for a black and a white wall show that colour in either theme', async () => {
    const { page } = opened();
    await newWorkshop(page, 'Семинар');
    await goTo(page, 'Сейчас');
    const ground = (name: string) =>
      page
        .getByRole('button', { name, exact: true })
        .locator('[data-colour]')
        .evaluate((swatch) => getComputedStyle(swatch).backgroundColor);

    for (const theme of ['dark', 'light']) {
      await ask(page, 'settings.change', { theme });
      await page.locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor({ state: 'attached' });

      expect([await ground('Чёрный'), await ground('Белый')]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    }
  });

  test('a long name of a workshop leaves the wall its place', async () => {
    const { program, page } = opened();
    const id = await newWorkshop(page, 'Семинар');
    const title = {
      kk: '',
      ru: 'Правовая грамотность и цифровая безопасность журналистов и редакторов региональных изданий: двухдневный практический семинар-тренинг с итоговым заданием',
      en: '',
    };
    const place = { kk: '', ru: 'Усть-Каменогорск', en: '' };
    await ask(page, 'workshop.do', { id, command: { name: 'overview.change', input: { title, place } } });
    await goTo(page, 'Сейчас');
    await page.getByRole('button', { name: 'Открыть экран зала' }).click();
    const wall = await program.audience();

    await expect(wall.getByRole('heading')).toBeInViewport({ ratio: 1 });
    await expect(wall.getByText('Усть-Каменогорск')).toBeInViewport({ ratio: 1 });
  });

  test('a clicker runs the slides from either window, on any layout, and blank is a key away', async () => {
    const { program, page } = opened();
    const wall = await openWall(program, page);
    const heading = wall.getByRole('heading');
    await expect(heading).toHaveText('Семинар');
    const isFull = await program
      .application()
      .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isFullScreen()));
    expect(isFull).toEqual([false, false]);

    await wall.keyboard.press('PageDown');
    await expect(heading).toHaveText('Первый слайд');
    await wall.keyboard.press('PageDown');
    await expect(heading).toHaveText('Второй слайд');
    await expect(page.getByRole('img', { name: 'Текущий слайд' })).toContainText('Второй слайд');
    await expect(page.getByText('2 / 4')).toBeVisible();

    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('PageDown');
    await expect(heading).toHaveText('Третий слайд');
    await page.keyboard.press('PageUp');
    await expect(heading).toHaveText('Второй слайд');
    await page.keyboard.press('4');
    await page.keyboard.press('Enter');
    await expect(heading).toHaveText('Четвёртый слайд');
    await page.keyboard.press('PageDown');
    await expect(page.getByText('4 / 4')).toBeVisible();
    await wall.keyboard.press('Home');
    await expect(heading).toHaveText('Первый слайд');
    await expect(wall.locator('script, b, img[src^="http"]')).toHaveCount(1);

    const blank = wall.locator('[data-blank]');
    await pressOnLayout(wall, 'и', 'KeyB');
    await expect(blank).toHaveAttribute('data-blank', 'black');
    await expect(page.getByText('Экран зала чёрный. Любая клавиша вернёт изображение.')).toBeVisible();
    await pressOnLayout(wall, 'т', 'KeyN');
    await expect(blank).toHaveCount(0);
    await expect(heading).toHaveText('Первый слайд');
    await pressOnLayout(page, 'ц', 'KeyW');
    await expect(blank).toHaveAttribute('data-blank', 'white');
    await pressOnLayout(page, 'ю', 'Period');
    await expect(blank).toHaveCount(0);
    await pressOnLayout(page, 'ю', 'Period');
    await expect(blank).toHaveAttribute('data-blank', 'black');
    await wall.keyboard.press('PageDown');

    await pressOnLayout(wall, '"', 'Digit1');
    await pressOnLayout(wall, 'Enter', 'Enter');
    await expect(heading).toHaveText('Первый слайд');
    await wall.mouse.click(200, 200);
    await expect(heading).toHaveText('Второй слайд');

    const notes = page.getByRole('textbox', { name: 'Заметки' });
    await notes.fill('Не спешить. ');
    await notes.press('b');
    await expect(notes).toHaveValue('Не спешить. b');
    await notes.press('Escape');
    await expect(heading).toHaveText('Второй слайд');
    await wall.keyboard.press('Escape');
    await expect(heading).toHaveText('Семинар');
    await page.keyboard.press('Shift+F5');
    await expect(heading).toHaveText('Второй слайд');
  });

  test('a PDF is shown page by page, its next page ready before the key, and never a white wall between', async () => {
    const { program, page } = opened();
    await newWorkshop(page, 'Семинар');
    await goTo(page, 'Презентации');
    await choose(program, await writePdf(program.output, 'slides.kk.pdf', 6));
    await page.getByRole('button', { name: 'Импорт…' }).first().click();
    await expect(page.getByRole('status').filter({ hasText: '6 слайдов' })).toBeVisible();
    await goTo(page, 'Сейчас');
    await page.getByRole('searchbox', { name: 'Найти слайд' }).fill('page 5');
    await expect(page.getByRole('button', { name: '5 Тақырып 5' })).toBeVisible();
    await expect(page.getByRole('button', { name: '4 Тақырып 4' })).toHaveCount(0);

    const frame = page.getByRole('img', { name: 'Текущий слайд' });
    const shape = () =>
      frame.evaluate((element) => {
        const { width, height } = element.getBoundingClientRect();
        return (width - 2 * element.clientLeft) / (height - 2 * element.clientTop);
      });
    expect(await shape(), 'a page of 16:9 has no black beside it').toBeCloseTo(16 / 9, 3);

    await page.getByRole('button', { name: 'Открыть экран зала' }).click();
    const wall = await program.audience();
    await wall.keyboard.press('PageDown');
    const canvas = wall.locator('canvas');
    await expect(canvas).toHaveAttribute('data-page', '1');
    const corner = () =>
      canvas.evaluate((element: HTMLCanvasElement) => [
        ...(element.getContext('2d')?.getImageData(element.width - 5, element.height - 5, 1, 1).data ?? []),
      ]);
    expect(await corner()).toEqual([40, 60, 120, 255]);
    // Every paint of the canvas from now on: none may be white where the page is coloured.
    await wall.evaluate(() => {
      const seen: number[][] = [];
      Object.assign(window, { seen });
      const look = () => {
        const element = document.querySelector('canvas');
        const context = element?.getContext('2d');
        seen.push(
          element && context ? [...context.getImageData(element.width - 5, element.height - 5, 1, 1).data] : [],
        );
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    for (const number of [2, 3, 4, 5, 6]) {
      await wall.keyboard.press('PageDown');
      await expect(canvas).toHaveAttribute('data-page', String(number));
      expect(await corner()).toEqual([40, 40 + number * 20, 120, 255]);
    }
    const seen = await wall.evaluate(() => (window as unknown as { seen: number[][] }).seen);
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.filter(([red, , blue]) => red !== 40 || blue !== 120)).toEqual([]);
  });
});

test('the wall survives being closed and a kill, and shows the same slide again', async ({ program }) => {
  const page = await program.open('ru');
  const wall = await openWall(program, page);
  await wall.keyboard.press('PageDown');
  await expect(wall.getByRole('heading')).toHaveText('Первый слайд');
  await page.getByRole('button', { name: 'Закрыть экран зала' }).click();
  await expect(page.getByText('Экран зала закрыт: этого пока никто не видит.')).toBeVisible();
  await page.getByRole('button', { name: 'Дальше' }).click();
  await page.getByRole('button', { name: 'Открыть экран зала' }).click();
  const again = await program.audience();
  await expect(again.getByRole('heading')).toHaveText('Второй слайд');
  await page.getByRole('button', { name: 'Назад' }).click();
  await expect(again.getByRole('heading')).toHaveText('Первый слайд');
  await again.keyboard.press('3');
  await again.keyboard.press('Enter');
  await expect(again.getByRole('heading')).toHaveText('Третий слайд');

  await program.kill();
  const restarted = await program.open();
  await goTo(restarted, 'Сейчас');
  await restarted.getByRole('button', { name: 'Открыть экран зала' }).click();
  await expect((await program.audience()).getByRole('heading')).toHaveText('Третий слайд');
  await expect(restarted.getByText('3 / 4')).toBeVisible();
});
