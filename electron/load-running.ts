import { setImmediate as turn } from 'node:timers/promises';

/**
 * Loads the program behind the window: what it is made of while the page's process is being started and this thread
 * has little else to do, the rest once the page has its files and is busy with them.
 */
export async function loadRunning(pageHasFiles: Promise<unknown>): Promise<typeof import('./running')> {
  await turn();
  await import('node:crypto');
  await turn();
  await import('#shared/workshop/workshop');
  await pageHasFiles;
  return import('./running');
}
