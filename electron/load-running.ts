import { setImmediate as turn } from 'node:timers/promises';

/** What the program is made of, a part at a time, each with those before it already there. */
const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import('#shared/workshop/workshop'),
  () => import('#shared/text/say'),
  () => import('#shared/contract/contract'),
  () => import('./program'),
  () => import('./running'),
];

/**
 * Loads the program behind the window in parts. Between them Chromium has its turn: while the page's process and the
 * one that draws are being started, both wait for answers of this thread, and the page for them.
 */
export async function loadRunning(): Promise<typeof import('./running')> {
  for (const load of PARTS) {
    await load();
    await turn();
  }
  return import('./running');
}
