import type { Page } from 'playwright/test';
import type { RealProgram } from './app';
import { ask } from './bridge';

/** Six words, as the program suggests them. */
export const PASSPHRASE = 'velvet grape window noble track abstract';

/** Closes the vault behind the passphrase as the steps of the first start do; answers the recovery key. */
export async function protect(page: Page): Promise<string[]> {
  const { words, prove } = await ask(page, 'vault.prepareProtection', {});
  await ask(page, 'vault.protect', { passphrase: PASSPHRASE, words: prove.map((at) => words[at - 1] ?? '') });
  return words;
}

/** The process of each of the program's windows. */
export const processesOf = (program: RealProgram): Promise<number[]> =>
  program
    .application()
    .evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.webContents.getOSProcessId()),
    );

/** All that each window has in its document, as text and as marks. */
export const documentsOf = (program: RealProgram): Promise<string[]> =>
  Promise.all(
    program
      .application()
      .windows()
      .map(async (page) => `${await page.title()} ${await page.content()}`),
  );

/** Types the passphrase at the locked door and comes in. */
export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Парольная фраза').fill(passphrase);
  await page.getByRole('button', { name: 'Открыть', exact: true }).click();
  await page.waitForSelector('#root footer');
}

/** Ctrl+L; the window is gone before the key has come up again. */
export const pressLock = (page: Page): Promise<void> => page.keyboard.press('Control+l').catch(() => undefined);

/** Leaves in a page's session what a page can leave there. */
export const leaveTraces = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    localStorage.setItem('trace', 'left');
    await new Promise((done, failed) => {
      const opening = indexedDB.open('trace');
      opening.onsuccess = done;
      opening.onerror = failed;
    });
  });

/** What a page finds in its session. */
export const tracesIn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
  ]);
