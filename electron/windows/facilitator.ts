import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { makeWindow } from './make-window';

/** The trainer's own window, never smaller than a small laptop's screen; where another one stands, if it is to take its place. */
export function makeFacilitator(out: string, title: string, before: BrowserWindow | null): BrowserWindow {
  const window = makeWindow('facilitator', join(out, 'preload/preload.cjs'), {
    width: 1280,
    height: 720,
    ...before?.getNormalBounds(),
    minWidth: 800,
    minHeight: 500,
    title,
    backgroundColor: '#f7f7f5',
  });
  if (before === null) window.once('ready-to-show', () => window.show());
  else takePlace(window, before);
  return window;
}

/** The place must not be seen empty, so this one is shown before its page is there. */
function takePlace(window: BrowserWindow, before: BrowserWindow): void {
  if (before.isMaximized()) window.maximize();
  if (before.isFullScreen()) window.setFullScreen(true);
  window.show();
}
