import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';

/** What the program is made of, in parts that take about as long each. */
const WHILE_THE_PAGE_STARTS = [
  () => import('node:crypto'),
  () => import('#shared/id'),
  () => import('#shared/workshop/workshop'),
];
const WHILE_IT_READS_ITS_FILES = [
  () => import('#shared/contract/contract'),
  () => import('./vault/door'),
  () => import('./program'),
];

/** Milliseconds in which this thread hands a page the files that it asked for; one that is busy meanwhile keeps them back. */
const HANDING_OVER = 50;

/** Between two parts this thread does what it has to do for the page. */
async function inTurns(parts: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const load of parts) {
    await turn();
    await load();
  }
}

/**
 * Loads the program behind the window: a part of it while the page's process is being started and this thread has
 * little else to do, the rest once the page has asked for all its files and is busy with them.
 */
export async function loadRunning(pageHasFiles: Promise<unknown>): Promise<typeof import('./running')> {
  await inTurns(WHILE_THE_PAGE_STARTS);
  await pageHasFiles;
  await pause(HANDING_OVER);
  await inTurns(WHILE_IT_READS_ITS_FILES);
  await turn();
  return import('./running');
}
