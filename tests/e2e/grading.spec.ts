import type { Page } from 'playwright/test';
import { NO_CONSENTS } from '#shared/people/participant';
import { expect, test } from '../support/app';
import { violations } from '../support/axe';
import { goTo } from '../support/bridge';
import { openDoor } from '../support/door';

const LONG = 'Құдайбергенова-Әбілқайырқызы Гүлбаһрам Нұрсұлтанқызы';
const SHORT = 'Аскаров Берик';

/** A workshop of one half-day with two people who were there; the lead decides where graders differ. */
async function prepare(vault: string): Promise<void> {
  const door = openDoor(vault);
  await door.ask('settings.change', { language: 'ru', author: 'Дана' });
  const text = (ru: string) => ({ kk: '', ru, en: '' });
  const { id } = await door.ask('library.createWorkshop', {
    programme: null,
    title: text('Проверка'),
    place: text('Астана'),
    code: 'TST',
  });
  await door.act(id, {
    name: 'overview.change',
    input: {
      halfDays: [{ id: 'h1', day: '2025-06-16', start: '09:30', end: '12:30' }],
      rule: { attendance: { kind: 'halfDays', atLeast: 1 }, passMark: 60, result: 'decision' },
    },
  });
  const nobody = { gender: '', region: '', outlet: '', role: '', phone: '', email: '', languages: [] } as const;
  for (const name of [LONG, SHORT])
    await door.act(id, {
      name: 'participant.add',
      input: { ...nobody, languages: [], names: text(name), consents: NO_CONSENTS },
    });
  const { workshop } = await door.ask('workshop.read', { id });
  const participants = Object.keys(workshop.participants);
  await door.act(id, { name: 'attendance.mark', input: { participants, halfDay: 'h1', mark: { status: 'present' } } });
  await door.ask('library.remember', { workshop: id, screen: 'rubric' });
  await door.close();
}

const show = (page: Page, view: RegExp) =>
  page.getByRole('radiogroup', { name: 'Что показать' }).getByText(view).click();

async function writeCriterion(page: Page, name: string, weight: string): Promise<void> {
  await page.getByRole('button', { name: 'Добавить критерий' }).click();
  const words = page.getByRole('region', { name: /Критерий \d/ }).getByRole('group', { name: 'Название' });
  for (const language of ['Казахский', 'Русский', 'Английский'])
    await words.getByRole('textbox', { name: language }).fill(`${name}`);
  await page.getByRole('textbox', { name: 'Вес' }).fill(weight);
  await page.getByRole('textbox', { name: 'Вес' }).press('Enter');
}

test('from an empty rubric to a result that two graders and the lead have settled', async ({ program }) => {
  await prepare(program.vault);
  const page = await program.open();

  await test.step('a rubric is written, weighed and put in order by keyboard', async () => {
    await expect(page.getByText('Добавьте первый критерий')).toBeVisible();
    await writeCriterion(page, 'Ясность', '1');
    await writeCriterion(page, 'Риски', '3');
    const parts = page.getByRole('navigation', { name: 'Части критериев оценки' });
    await expect(parts.getByRole('button', { name: /Риски.*75/ })).toBeVisible();
    await expect(page.getByText('Текст уровня 1 не написан: казахский, русский, английский.')).toBeVisible();
    await parts.getByRole('button', { name: /Риски/ }).press('Alt+ArrowUp');
    await expect(parts.getByRole('listitem').nth(1)).toContainText('Риски');
    expect(await violations(page)).toEqual([]);
  });

  await test.step('everyone hands in, and the first grader scores by keyboard', async () => {
    await goTo(page, 'Проверка работ');
    await page.getByRole('button', { name: 'Начать проверку' }).click();
    await show(page, /Все работы/);
    await page.getByRole('button', { name: 'Сдали все: отметить ещё 2' }).click();
    await expect(page.getByRole('button', { name: 'Все сдали' })).toBeDisabled();
    await show(page, /Моя очередь/);
    await page.getByRole('listbox', { name: 'Работы в очереди' }).press('End');
    await expect(page.getByRole('option', { selected: true })).toContainText('Құдайбергенова');
    await page.getByRole('listbox', { name: 'Работы в очереди' }).press('Enter');
    await expect(page.getByRole('radiogroup', { name: 'Риски' })).toBeFocused();
    await page.keyboard.press('4');
    await expect(page.getByText('3 ÷ 3 × 75 % = 75 %')).toBeVisible();
    await expect(page.getByText('Пока 75 %')).toBeVisible();
  });

  await test.step('a half-empty sheet is refused by the name of what is missing, and stays a draft', async () => {
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('alert')).toContainText('Осталось оценить: Ясность. Ничего не изменено.');
    await page.getByRole('radiogroup', { name: 'Ясность' }).press('1');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.getByText('75 % + 0 % = 75 %')).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('option', { name: /Құдайбергенова/ })).toContainText('завершено');
    await expect(page.getByRole('option', { selected: true })).toContainText(SHORT);
    expect(await violations(page)).toEqual([]);
  });

  await test.step('a second grader does not see the first one’s marks before their own are final', async () => {
    await page.getByRole('button', { name: 'Все проверяющие' }).click();
    await page.getByRole('textbox', { name: 'Новый проверяющий' }).fill('Омар');
    await page.getByRole('textbox', { name: 'Новый проверяющий' }).press('Enter');
    await expect(page.getByRole('textbox', { name: 'Имя проверяющего' })).toHaveCount(2);
    await page.keyboard.press('Escape');
    await page.getByRole('option', { name: /Құдайбергенова/ }).click();
    await expect(page.getByText(/Ещё 1 проверяющий завершил свой лист/)).toBeVisible();
    await show(page, /Все работы/);
    await expect(page.getByRole('row', { name: /Құдайбергенова/ })).toContainText('скрыто');
    await show(page, /Моя очередь/);
    await page.getByRole('option', { name: /Құдайбергенова/ }).click();
    await page.getByRole('radiogroup', { name: 'Риски' }).press('2');
    await page.getByRole('radiogroup', { name: 'Ясность' }).press('1');
    await page.getByRole('textbox', { name: 'Комментарий для участника' }).fill('Два риска не названы');
    await page.getByRole('searchbox', { name: 'Поиск' }).fill('Құдайбергенова');
    await page.getByRole('button', { name: 'Завершить', exact: true }).press('Enter');
    await expect(page.getByRole('radiogroup', { name: 'Риски' })).toBeFocused();
    await page.getByRole('searchbox', { name: 'Поиск' }).fill('');
    await page.getByRole('option', { name: /Құдайбергенова/ }).click();
    await expect(page.getByRole('table', { name: 'Завершённые листы других проверяющих' })).toContainText('Дана');
  });

  await test.step('the lead sees only what differs and decides with a reason', async () => {
    await show(page, /Расхождения \(1\)/);
    const desk = page.getByRole('form', { name: LONG });
    await expect(desk.getByRole('row')).toHaveCount(2);
    await expect(desk).toContainText('Два риска не названы');
    await expect(desk.getByRole('button', { name: 'Записать решение' })).toBeDisabled();
    await desk.getByRole('combobox', { name: 'Решение ведущего: Риски' }).click();
    await page.getByRole('option', { name: '3 балла' }).click();
    await desk.getByRole('textbox', { name: 'Причина решения' }).fill('Второй риск назван на странице 2');
    expect(await violations(page)).toEqual([]);
    await desk.getByRole('button', { name: 'Записать решение' }).click();
    await expect(desk).toContainText('зачтено');
  });

  await program.kill();
  const again = await program.open();

  await test.step('after kill -9 the result is there, and so is the reason why the other is not eligible', async () => {
    await goTo(again, 'Проверка работ');
    await show(again, /Все работы/);
    await expect(again.getByRole('row', { name: /Құдайбергенова/ })).toContainText('75 %');
    await expect(again.getByRole('row', { name: /Құдайбергенова/ })).toContainText('зачтено');
    await expect(again.getByRole('row', { name: SHORT })).toContainText('ещё не проверено');
    expect(await violations(again)).toEqual([]);

    await goTo(again, 'Допуск');
    await expect(again.getByRole('region', { name: 'Допущены', exact: true })).toContainText(LONG);
    await expect(again.getByRole('region', { name: 'Не хватает одного' })).toContainText('работа ещё не проверена');
    await again.getByText('Участие · 2').click();
    await expect(again.getByRole('region', { name: 'Допущены', exact: true })).toContainText(SHORT);
    expect(await violations(again)).toEqual([]);
    await again.getByRole('button', { name: 'Изменить правило' }).click();
    await expect(again.getByRole('heading', { level: 1 })).toHaveText('Обзор');
  });
});

test('whoever writes another name in the settings is asked who grades, and nobody’s sheet is written over', async ({
  program,
}) => {
  await prepare(program.vault);
  const door = openDoor(program.vault);
  const id = (await door.ask('library.read', {})).workshops[0]?.id ?? '';
  const text = { kk: '', ru: 'Критерий', en: '' };
  const levels = [0, 1].map((points) => ({ points, text }));
  await door.act(id, { name: 'criterion.add', input: { name: text, weight: 1, levels } });
  await door.close();
  const page = await program.open();
  await goTo(page, 'Проверка работ');
  await page.getByRole('button', { name: 'Начать проверку' }).click();
  await page.getByRole('radiogroup', { name: 'Критерий' }).press('2');
  const work = page.getByRole('option', { name: SHORT });
  await expect(work).toContainText('черновик');

  await goTo(page, 'Настройки и сведения');
  await page.getByRole('textbox', { name: 'Ваше имя' }).fill('Омар');
  await page.getByRole('textbox', { name: 'Ваше имя' }).press('Enter');
  await goTo(page, 'Проверка работ');

  await expect(page.getByRole('textbox', { name: 'Имя проверяющего' })).toHaveValue('Омар');
  await page.getByRole('button', { name: 'Начать проверку' }).click();
  await expect(page.getByRole('combobox', { name: 'Проверяющий' })).toHaveValue('Омар');
  await expect(work).toContainText('проверить');
});

test('a thousand works stay quick to walk through, and only those in sight are drawn', async ({ program }) => {
  await prepare(program.vault);
  const door = openDoor(program.vault);
  const { workshops } = await door.ask('library.read', {});
  const id = workshops[0]?.id ?? '';
  const text = { kk: '', ru: 'Критерий', en: '' };
  const levels = [0, 1, 2, 3].map((points) => ({ points, text }));
  await door.act(id, { name: 'criterion.add', input: { name: text, weight: 1, levels } });
  await door.act(id, { name: 'grader.add', input: { name: 'Дана' } });
  for (let count = 0; count < 998; count++)
    await door.act(id, {
      name: 'participant.add',
      input: {
        names: { kk: '', ru: `Участник ${String(count).padStart(4, '0')}`, en: '' },
        ...{ gender: '', region: '', outlet: '', role: '', phone: '', email: '', languages: [] },
        consents: NO_CONSENTS,
      },
    });
  const { workshop } = await door.ask('workshop.read', { id });
  await door.act(id, { name: 'work.handIn', input: { participants: Object.keys(workshop.participants) } });
  await door.ask('library.remember', { workshop: id, screen: 'grading' });
  await door.close();

  const page = await program.open();
  const queue = page.getByRole('listbox', { name: 'Работы в очереди' });
  await expect(page.getByRole('button', { name: 'Проверить 1000' })).toBeVisible();
  await expect(queue.getByRole('option').first()).toBeVisible();
  expect(await queue.getByRole('option').count()).toBeLessThan(60);
  await page.getByRole('searchbox', { name: 'Поиск' }).fill('0777');
  await queue.press('Enter');
  await page.keyboard.press('3');
  await page.keyboard.press('Control+Enter');
  await expect(queue.getByRole('option', { name: /0777/ })).toContainText('завершено');
  await page.getByRole('searchbox', { name: 'Поиск' }).fill('');
  await queue.press('End');

  await expect(page.getByRole('option', { selected: true })).toContainText('Участник 0997');
  await queue.press('Enter');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('option', { selected: true })).toContainText('Участник 0995');
  await expect(page.getByRole('radiogroup', { name: 'Критерий' })).toBeFocused();

  // Whoever was chosen before is not who is looked for now.
  await page.getByRole('searchbox', { name: 'Поиск' }).fill('никого');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Поиск' })).toBeFocused();
  await page.getByRole('searchbox', { name: 'Поиск' }).fill('0555');
  await page.keyboard.press('Enter');
  await page.keyboard.press('3');
  await page.keyboard.press('Control+Enter');
  await expect(queue.getByRole('option', { name: /0555/ })).toContainText('завершено');
  await show(page, /Все работы/);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  expect(await page.getByRole('row').count()).toBeLessThan(60);
});
