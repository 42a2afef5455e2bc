import type { Page } from 'playwright/test';
import { expect, oneProgram, test } from '../support/app';
import { ask, choose, goTo, newWorkshop } from '../support/bridge';
import { WILD_DECK, writeDeck, writePdf } from '../support/decks';

/** A workshop with its decks in sight. */
async function openDecks(page: Page): Promise<string> {
  const id = await newWorkshop(page, 'Семинар');
  await goTo(page, 'Презентации');
  return id;
}

const opened = oneProgram((program) => program.open('ru'));

test('a deck with scripts and pictures from elsewhere is imported without them, and it says so', async () => {
  const { program, page } = opened();
  await openDecks(page);
  await choose(program, await writeDeck(program.output, 'wild.md', WILD_DECK));
  await page.getByRole('button', { name: 'Импорт…' }).click();

  const said = page.getByRole('status').filter({ hasText: 'wild.md' });
  await expect(said).toContainText('4 слайда');
  await expect(said).toContainText('2 скрипта');
  await expect(said).toContainText('2 фрагмента HTML');
  await expect(said).toContainText('1 изображение, которого нет в файле');
  await expect(page.getByLabel('Текст (Markdown)')).toHaveValue('# Первый слайд\n\nНачало');

  await page.getByRole('button', { name: '2. Второй слайд' }).click();
  await expect(page.getByLabel('Текст (Markdown)')).not.toHaveValue(/script|alert|example\.org/);
  expect(await page.title()).not.toContain('stolen');

  await page.getByLabel('Заметки').fill('Сказать медленно');
  await page.getByLabel('Заметки').blur();
  await page.getByRole('tab', { name: 'Казахский' }).click();
  await page.getByLabel('Текст (Markdown)').fill('## Екінші слайд');
  await page.getByLabel('Текст (Markdown)').blur();
  await goTo(page, 'Сейчас');
  await page.getByRole('radiogroup', { name: 'Язык зала' }).getByText('Казахский').click();
  await page.getByRole('button', { name: '2 Второй слайд' }).click();
  await expect(page.getByRole('img', { name: 'Что сейчас видит зал' })).toContainText('Екінші слайд');
  await expect(page.getByRole('textbox', { name: 'Заметки' })).toHaveValue('Сказать медленно');
});

test('a deck brought in below many others is in sight', async () => {
  const { program, page } = opened();
  const id = await openDecks(page);
  const command = { name: 'deck.add', input: { title: { kk: '', ru: 'Ещё одна', en: '' }, language: 'ru' } };
  for (let deck = 0; deck < 20; deck += 1) await ask(page, 'workshop.do', { id, command });
  await choose(program, await writeDeck(program.output, 'wild.md', WILD_DECK));
  await page.getByRole('button', { name: 'Импорт…' }).first().click();
  const chosen = page.getByRole('list', { name: 'Презентации' }).getByRole('button').last();
  await expect(chosen).toHaveAttribute('aria-current', 'true');
  await expect(chosen).toBeInViewport();
});

test('a PDF that is locked or broken is refused by name, and no deck comes of it', async () => {
  const { program, page } = opened();
  await openDecks(page);
  await choose(program, await writePdf(program.output, 'locked.pdf', 1, { password: 'secret' }));
  await page.getByRole('button', { name: 'Импорт…' }).first().click();
  await expect(page.getByRole('alert')).toContainText('locked.pdf защищён паролем');
  await choose(program, await writeDeck(program.output, 'broken.pdf', '%PDF-1.7\nnothing more'));
  await page.getByRole('button', { name: 'Импорт…' }).first().click();
  await expect(page.getByRole('alert')).toContainText('broken.pdf повреждён');
  await expect(page.getByText('Импортируйте презентацию в Markdown')).toBeVisible();
});
