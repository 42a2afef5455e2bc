import type { Page } from 'playwright/test';
import { expect, test } from '../support/app';
import { violations } from '../support/axe';
import { ask } from '../support/bridge';
import { coloursOf } from '../support/colours';
import { contrast } from '../support/contrast';
import { openProtected } from '../support/protected-vault';
import { documentsOf, leaveTraces, pressLock, processesOf, tracesIn, unlock } from '../support/protection';

const NAME = 'Құпиягүл Жасырынқызы';
const OUTLET = 'Газета «Тайник»';
const TITLE = 'Закрытая встреча';

/** How far the edge of the languages' switch stands out from the ground outside, and from its own inside. */
async function edgesOf(page: Page): Promise<number[]> {
  const [edge, inside, outside] = await page.getByRole('radiogroup', { name: 'Язык программы' }).evaluate((element) => {
    const { borderTopColor, backgroundColor } = getComputedStyle(element);
    const root = document.getElementById('root') ?? document.body;
    return [borderTopColor, backgroundColor, getComputedStyle(root).backgroundColor];
  });
  return [contrast(edge, inside), contrast(edge, outside)];
}

test('Ctrl+L takes everything off every screen at once, and the passphrase brings it back where it was', async ({
  program,
}) => {
  const page = await openProtected(program);
  const { workshops } = await ask(page, 'library.openSample', {});
  const id = workshops[0] ?? '';
  const { workshop } = await ask(page, 'workshop.read', { id });
  const act = (name: string, input: unknown) => ask(page, 'workshop.do', { id, command: { name, input } });
  const person = Object.keys(workshop.participants)[0];
  await act('participant.change', { id: person, facts: { names: { kk: NAME, ru: NAME, en: '' }, outlet: OUTLET } });
  await act('overview.change', { title: { kk: TITLE, ru: TITLE, en: TITLE } });
  await ask(page, 'library.remember', { workshop: id, screen: 'roster' });
  await page.reload();
  await page.waitForSelector('#root footer');
  await act('stage.runExercise', { exercise: workshop.order.exercises[0], started: true });
  await ask(page, 'windows.openAudience', { display: null });
  const wall = await program.audience();
  await expect(wall.getByRole('timer')).toBeVisible();
  await page.getByRole('searchbox').fill('құпиягүл');
  await expect(page.getByText(NAME).first()).toBeVisible();
  const { run } = (await ask(page, 'workshop.read', { id })).workshop.stage;
  const before = await processesOf(program);
  for (const each of [page, wall]) await leaveTraces(each);
  expect(await tracesIn(page)).toEqual(['trace', 'trace']);

  await pressLock(page);
  const locked = await program.successor(page);
  const resting = await program.successor(wall);
  await expect(locked.getByRole('heading', { name: 'Хранилище закрыто' })).toBeVisible();
  await expect(resting.getByText('Скоро продолжим')).toBeVisible();

  const after = await processesOf(program);
  expect(after).toHaveLength(2);
  expect(after.filter((pid) => before.includes(pid))).toEqual([]);
  const documents = await documentsOf(program);
  expect(documents).toHaveLength(2);
  for (const content of documents) for (const secret of [NAME, OUTLET, TITLE]) expect(content).not.toContain(secret);
  for (const each of [locked, resting]) await expect.poll(() => tracesIn(each)).toEqual([]);
  for (const method of ['library.read', 'settings.read', 'workshop.activity'] as const)
    expect(
      await locked.evaluate(async ([name, given]) => JSON.parse(await window.rostrum.ask(name, given)), [
        method,
        method === 'workshop.activity' ? { id, before: null, limit: 10 } : {},
      ] as const),
    ).toEqual({ ok: false, failure: { kind: 'locked' } });
  expect(await violations(locked)).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await locked.emulateMedia({ colorScheme });
    await locked.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor({ state: 'attached' });
    await expect.poll(async () => Math.min(...(await edgesOf(locked)))).toBeGreaterThanOrEqual(3);
  }

  await unlock(locked);
  await expect(locked.getByRole('heading', { level: 1 })).toHaveText('Список участников');
  expect((await ask(locked, 'workshop.read', { id })).workshop.stage.run).toEqual(run);
  const endsAt = run?.timer.state === 'running' ? run.timer.endsAt : 0;
  await expect(async () => {
    const [minutes = 0, seconds = 0] = (await resting.getByRole('timer').innerText()).split(':').map(Number);
    const { now } = await ask(locked, 'clock.read', {});
    expect(Math.abs((endsAt - now) / 1_000 - (minutes * 60 + seconds))).toBeLessThan(2);
  }).toPass();
});

test('a laptop that nobody touches, or that goes to sleep, locks itself; not while slides are on the wall', async ({
  program,
}) => {
  const page = await openProtected(program);
  const { workshops } = await ask(page, 'library.openSample', {});
  const id = workshops[0] ?? '';
  await ask(page, 'library.remember', { workshop: id, screen: 'overview' });
  await ask(page, 'settings.change', { lockAfter: 5 });
  const { workshop } = await ask(page, 'workshop.read', { id });
  await ask(page, 'workshop.do', {
    id,
    command: { name: 'stage.start', input: { deck: workshop.order.decks[0] ?? null } },
  });
  await ask(page, 'windows.openAudience', { display: null });
  const wall = await program.audience();
  await expect(wall.locator('[data-kind="slide"]')).toBeVisible();
  const looked = () =>
    program.application().evaluate(({ powerMonitor }) => {
      const counting = powerMonitor as typeof powerMonitor & { looked?: number };
      powerMonitor.getSystemIdleTime = () => {
        counting.looked = (counting.looked ?? 0) + 1;
        return 301;
      };
      return counting.looked ?? 0;
    });

  await looked();
  await expect.poll(looked).toBeGreaterThan(1);
  expect((await ask(page, 'vault.status', {})).isLocked).toBe(false);

  await ask(page, 'settings.change', { openOnStage: false });
  const locked = await program.successor(page);
  await expect(locked.getByRole('heading', { name: 'Хранилище закрыто' })).toBeVisible();
  await program.application().evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 0;
  });
  await unlock(locked);

  // The room had the resting picture; whoever chose black has nothing on the wall but black.
  const resting = await program.successor(wall);
  await expect(resting.getByText('Скоро продолжим')).toBeHidden();
  await expect(resting.locator('[data-kind="slide"]')).toBeVisible();
  await ask(locked, 'settings.change', { onLock: 'black' });
  await program.application().evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expect((await program.successor(locked)).getByRole('heading', { name: 'Хранилище закрыто' })).toBeVisible();
  const dark = await program.successor(resting);
  await expect(dark.locator('[data-blank="black"]')).toBeVisible();
  expect(await coloursOf(dark)).toEqual(['0,0,0']);
});
