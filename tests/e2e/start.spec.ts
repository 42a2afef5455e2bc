import { spawnSync } from 'node:child_process';
import { chmodSync, statSync } from 'node:fs';
import { expect, isRoot, test } from '../support/app';
import { violations } from '../support/axe';
import { ask } from '../support/bridge';
import { openDoor } from '../support/door';
import { goingOut, openToOthers, TRACED } from '../support/ordinary-user';

test('the program opens on the library and says that nothing is protected yet', async ({ program }) => {
  const page = await program.open();

  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText(/Не защищено/);
  const isShown = () =>
    program
      .application()
      .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().every((each) => each.isVisible()));
  await expect.poll(isShown).toBe(true);
});

test('the window stands in the chosen theme, and in the system’s own as soon as that is chosen', async ({
  program,
}) => {
  await ask(await program.open(), 'settings.change', { theme: 'dark' });
  await program.close();

  const page = await program.open();
  const scheme = page.locator('html');
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await ask(page, 'settings.change', { theme: 'system' });
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await ask(page, 'settings.change', { theme: 'light' });
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'light');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a vault that others could read is closed to them before it is shown, and the window says so', async ({
  program,
}) => {
  await openDoor(program.vault).close();
  chmodSync(program.vault, 0o755);

  const page = await program.open();

  const notice = page.getByRole('alert').filter({ hasText: 'Доступ к хранилищу' });
  await expect(notice).toContainText('был доступен 1 файл хранилища');
  expect(statSync(program.vault).mode & 0o777).toBe(0o700);
  expect(await violations(page)).toEqual([]);
  await notice.getByRole('button', { name: 'Закрыть' }).click();
  await expect(notice).toBeHidden();
});

test('the trace of the journey’s sockets would tell a call to another machine, and a door that stands open', () => {
  test.skip(!isRoot, 'the trace is made where root can start the program as somebody else');
  const call = `require('net').connect(9, '127.0.0.1').on('error', () => {});
    const ear = require('dgram').createSocket('udp4').bind(0, () => ear.close())`;
  const { stderr } = spawnSync('strace', ['-f', '-qq', '-e', `trace=${TRACED}`, process.execPath, '-e', call], {
    encoding: 'utf8',
  });
  const traced = stderr.split('\n');

  expect(goingOut(traced)).toHaveLength(1);
  expect(openToOthers(traced)).toHaveLength(1);
});
