import type { ElectronApplication } from 'playwright/test';
import { sayIn } from '#shared/text/say';
import { expect, test } from '../support/app';
import { violations } from '../support/axe';

const say = sayIn('ru');

/** Lets the facilitator's page have every file, or every one but these. */
const serve = (application: ElectronApplication, withheld: string | null) =>
  application.evaluate(({ session }, word) => {
    session
      .fromPartition('facilitator')
      .webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: word !== null && url.includes(word) }));
  }, withheld);

test('a screen that cannot be shown says so in its place, the others work, and it comes when it can', async ({
  program,
}) => {
  const page = await program.open();
  await serve(program.application(), 'settings-screen');
  const goTo = (screen: 'settings' | 'library') =>
    page
      .getByRole('navigation')
      .getByRole('button', { name: say(`action.go.${screen}`), exact: true })
      .click();
  const sentence = page.getByText(say('program.brokenLead'));
  const title = page.getByRole('heading', { level: 1 });

  await goTo('settings');
  await expect(sentence).toBeVisible();
  await expect(title).toHaveText(say('program.broken'));
  expect(await violations(page)).toEqual([]);
  await goTo('library');
  await expect(title).toBeVisible();
  await expect(sentence).toBeHidden();

  await goTo('settings');
  await serve(program.application(), null);
  await page.getByRole('button', { name: say('common.retry') }).click();
  await expect(title).toHaveText(say('action.go.settings'));
});

test('a page whose process died has another by itself', async ({ program }) => {
  await program.open();
  const processOf = () =>
    program
      .application()
      .evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getOSProcessId()),
      );
  const [before = 0] = await processOf();

  process.kill(before, 'SIGKILL');

  // Playwright holds the new page back, so that only its process can be seen here.
  await expect.poll(processOf).toEqual([expect.any(Number)]);
  await expect.poll(async () => [0, before].includes((await processOf())[0] ?? 0)).toBe(false);
});

test('a fault in the program that nobody caught is said in the window, and the program goes on and ends', async ({
  program,
}) => {
  const page = await program.open();
  const alert = page.getByRole('alert');

  await program.application().evaluate(() => void setTimeout(() => JSON.parse('{'), 0));
  await expect(alert).toContainText('В программе произошёл сбой');
  await page.getByRole('button', { name: say('common.close') }).click();
  await program.application().evaluate(() => void Promise.reject(new Error('Nobody waits for this')));
  await expect(alert).toContainText('В программе произошёл сбой');

  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(alert).toHaveCount(0);
});
