import { setImmediate as turn } from 'node:timers/promises';

type Load = () => Promise<unknown>;

/** What is loaded while the page's process is being started: this thread has little else to do then. */
const BEFORE: readonly Load[] = [
  () => import('node:crypto'),
  () => import('#shared/text/text'),
  () => import('#shared/workshop/workshop'),
  () => import('#shared/text/say'),
];

/** What is loaded once the page has its files, each with those before it already there. */
const AFTER: readonly Load[] = [
  () => import('#shared/contract/contract'),
  () => import('./program'),
  () => import('./running'),
];

/** Loads in parts. Between them Chromium has its turn: the page's process waits for answers of this thread. */
async function inTurn(parts: readonly Load[]): Promise<void> {
  for (const load of parts) {
    await turn();
    await load();
  }
}

/** Loads the program behind the window; most of it when the page has its files and is busy with them. */
export async function loadRunning(pageHasFiles: Promise<unknown>): Promise<typeof import('./running')> {
  await inTurn(BEFORE);
  await pageHasFiles;
  await inTurn(AFTER);
  return import('./running');
}
