import type { Page } from 'playwright/test';
import type { StageWire } from '#shared/contract/audience';
import type { Method, Output } from '#shared/contract/contract';
import type { Wire } from '#shared/contract/notices';
import type { RealProgram } from './app';

declare global {
  interface Window {
    readonly rostrum: Wire;
    readonly rostrumStage: StageWire;
  }
}

/** Asks the program through the window's own bridge; a failure fails the test. */
export async function ask<M extends Method>(page: Page, method: M, input: unknown): Promise<NonNullable<Output<M>>> {
  const asked: { name: string; given: unknown } = { name: method, given: input };
  const answer = await page.evaluate(
    async ({ name, given }): Promise<unknown> => JSON.parse(await window.rostrum.ask(name, given)),
    asked,
  );
  const { ok, value, failure } = answer as { ok: boolean; value: NonNullable<Output<M>>; failure: unknown };
  if (!ok) throw new Error(`${method}: ${JSON.stringify(failure)}`);
  return value;
}

/** Makes a workshop, with a code that no other one has, and opens it in the window. */
export async function newWorkshop(page: Page, name: string): Promise<string> {
  const title = { kk: '', ru: name, en: '' };
  const code = `T${(await ask(page, 'library.read', {})).workshops.length + 1}`;
  const { id } = await ask(page, 'library.createWorkshop', { programme: null, title, place: title, code });
  await ask(page, 'library.remember', { workshop: id, screen: 'overview' });
  await page.reload();
  await page.waitForSelector('#root main');
  return id;
}

/** The next file dialogs answer with this file, as a person would choose it. */
export const choose = (program: RealProgram, path: string): Promise<void> =>
  program.application().evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);

/** Goes to a screen by its name in the rail. */
export const goTo = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Rostrum' }).getByRole('button', { name, exact: true }).click();
