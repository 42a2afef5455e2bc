import { join } from 'node:path';
import { type BrowserWindow, nativeTheme } from 'electron';
import { groundOf } from './ground';
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
    backgroundColor: groundOf(nativeTheme.shouldUseDarkColors),
    // A page that is to be painted waits for the process that draws before it runs a line; this one says when it draws.
    paintWhenInitiallyHidden: false,
  });
  if (before === null) showAtLast(window);
  else takePlace(window, before);
  return window;
}

/** Milliseconds after which a window is shown even if its page has not asked for it. */
const PATIENCE = 5_000;

/** A window that was shown once may be hidden by its owner, and stays so. */
function showAtLast(window: BrowserWindow): void {
  const waiting = setTimeout(() => window.show(), PATIENCE);
  window.once('show', () => clearTimeout(waiting));
  window.once('closed', () => clearTimeout(waiting));
}

/** The place must not be seen empty, so this one is shown before its page is there. */
function takePlace(window: BrowserWindow, before: BrowserWindow): void {
  if (before.isMaximized()) window.maximize();
  if (before.isFullScreen()) window.setFullScreen(true);
  window.show();
}
