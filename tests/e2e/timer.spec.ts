import type { Page } from 'playwright/test';
import type { RealProgram } from '../support/app';
import { expect, test } from '../support/app';
import { ask } from '../support/bridge';
import { openDoor } from '../support/door';

const TITLE = { kk: 'Шенеуніктің шағымы', ru: 'Жалоба чиновника', en: 'A complaint' };
const text = (ru: string) => ({ kk: '', ru, en: '' });

/** A workshop with one exercise of two phases, the trainer on Now. */
async function prepared(program: RealProgram): Promise<void> {
  const door = openDoor(program.vault);
  await door.ask('settings.change', { language: 'ru' });
  const { id } = await door.ask('library.createWorkshop', { programme: null, title: TITLE, place: TITLE, code: 'TIM' });
  const phases = [
    { kind: 'work', length: 30, prompt: text('Решите, что мы можем доказать.') },
    { kind: 'report', length: 15, prompt: text('Три минуты на группу.') },
  ] as const;
  await door.ask('workshop.do', {
    id,
    command: { name: 'exercise.add', input: { title: TITLE, phases: [...phases] } },
  });
  await door.ask('library.remember', { workshop: id, screen: 'now' });
  await door.close();
}

const panel = (page: Page) => page.getByRole('region', { name: /Таймер упражнения|Жалоба чиновника/ });

const shownOn = (page: Page) => page.getByRole('timer', { name: 'Таймер упражнения' });

/** Seconds as the screen shows them, negative once the time is over. */
function seconds(shown: string): number {
  const count = shown
    .replace('+', '')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);
  return shown.startsWith('+') ? -count : count;
}

/** What something answers, and when it was asked for and had come. */
async function timed<T>(work: () => Promise<T>): Promise<[T, { from: number; to: number }]> {
  const from = performance.now();
  const value = await work();
  return [value, { from, to: performance.now() }];
}

/** The deadline that the document keeps, and the program's own clock. */
async function kept(page: Page): Promise<{ endsAt: number; now: number }> {
  const { last } = await ask(page, 'library.read', {});
  const { workshop } = await ask(page, 'workshop.read', { id: last.workshop });
  const { now } = await ask(page, 'clock.read', {});
  const timer = workshop.stage.run?.timer;
  if (timer?.state !== 'running') throw new Error('The countdown does not run');
  return { endsAt: timer.endsAt, now };
}

test('an exercise runs before the room, both windows agree, and kill -9 costs less than a second', async ({
  program,
}) => {
  await prepared(program);
  const page = await program.open();
  await page.getByRole('button', { name: 'Открыть экран зала' }).click();
  const wall = await program.audience();
  const timer = wall.getByRole('timer');

  await panel(page).getByRole('button', { name: 'Вывести на экран' }).click();
  await expect(wall.getByRole('heading', { name: 'Жалоба чиновника' })).toBeVisible();
  await expect(wall.getByText('Решите, что мы можем доказать.')).toBeVisible();
  await expect(timer).toHaveText('30:00');
  await expect(wall.getByText('ещё не начато')).toBeVisible();

  await page.keyboard.press('t');
  await expect(panel(page).getByRole('button', { name: /Пауза/ })).toBeVisible();
  await expect(timer).toHaveText(/^29:/);
  await expect(async () => {
    const [here, there] = await Promise.all([shownOn(page).innerText(), timer.innerText()]);
    expect(Math.abs(seconds(here) - seconds(there))).toBeLessThanOrEqual(1);
  }).toPass();

  // Each reading lies between two looks at our own clock, however slow the machine is.
  const [before, heardBefore] = await timed(() => kept(page));
  await program.kill();
  const again = await program.open();
  const [after, heardAfter] = await timed(() => kept(again));

  expect(after.endsAt).toBe(before.endsAt);
  expect(after.now - before.now).toBeGreaterThan(heardAfter.from - heardBefore.to - 1_000);
  expect(after.now - before.now).toBeLessThan(heardAfter.to - heardBefore.from + 1_000);
  await expect(async () => {
    const shown = seconds(await shownOn(again).innerText());
    const { endsAt, now } = await kept(again);
    expect(Math.abs(shown - (endsAt - now) / 1_000)).toBeLessThan(2);
  }).toPass();
});

test('minutes, phases and the session are worked from either window’s keys; overtime counts on in words and shape', async ({
  program,
}) => {
  await prepared(program);
  const page = await program.open();
  await page.getByRole('button', { name: 'Открыть экран зала' }).click();
  const wall = await program.audience();
  const timer = wall.getByRole('timer');
  await panel(page).getByRole('button', { name: 'Вывести на экран' }).click();
  await expect(timer).toHaveText('30:00');

  await page.keyboard.press(']');
  await expect(timer).toHaveText('31:00');
  await wall.keyboard.press('Shift+}');
  await expect(timer).toHaveText('36:00');
  await wall.keyboard.press('[');
  await expect(timer).toHaveText('35:00');

  await wall.keyboard.press('Shift+N');
  await expect(wall.getByRole('heading', { name: 'Отчёты групп' })).toBeVisible();
  await expect(timer).toHaveText('15:00');
  await page.keyboard.press('Shift+P');
  await expect(wall.getByRole('heading', { name: 'Работа' })).toBeVisible();

  await page.getByRole('textbox', { name: 'Длительность сессии, мин' }).fill('1 ч 30');
  await page.getByRole('button', { name: 'Начать сессию' }).click();
  await expect(wall.getByText('Сессия')).toContainText(/1:(30:00|29:5\d)/);

  // More is taken than is left: the countdown ends now, and overtime counts on.
  await page.keyboard.press('t');
  for (let taken = 0; taken < 31; taken += 1) await page.keyboard.press('[');
  await expect(timer).toHaveText(/^\+0:/);
  await expect(wall.getByRole('status').filter({ hasText: 'время вышло' })).toBeAttached();
  await expect(panel(page)).toContainText('время вышло');
  await expect(wall.locator('polygon')).toBeVisible();

  const bar = page.getByRole('contentinfo');
  await expect(bar).toContainText('время вышло');
  await page.keyboard.press(']');
  await page.keyboard.press(']');
  await expect(bar).toContainText(/осталось 2 минуты|осталась 1 минута/);
  await expect(wall.getByRole('status').filter({ hasText: 'время вышло' })).toHaveCount(0);

  await panel(page).getByRole('button', { name: 'Завершить' }).click();
  await expect(timer).toBeHidden();
});

test('a trainer who opens the program after the time is over reads it in words', async ({ program }) => {
  await prepared(program);
  const page = await program.open();
  await panel(page).getByRole('button', { name: 'Начать сразу' }).click();
  await expect(panel(page).getByRole('button', { name: 'Пауза', exact: true })).toBeVisible();
  for (let taken = 0; taken < 31; taken += 1) await page.keyboard.press('[');
  await expect(page.getByRole('contentinfo')).toContainText('время вышло');

  await program.kill();
  const again = await program.open();

  await expect(again.getByRole('contentinfo')).toContainText('время вышло');
});
