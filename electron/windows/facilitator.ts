import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { makeWindow } from './make-window';

/** The trainer's own window, never smaller than a small laptop's screen. */
export function makeFacilitator(out: string, title: string): BrowserWindow {
  const window = makeWindow('facilitator', join(out, 'preload/preload.cjs'), {
    width: 1280,
    height: 720,
    minWidth: 800,
    minHeight: 500,
    title,
    backgroundColor: '#f7f7f5',
  });
  window.once('ready-to-show', () => window.show());
  return window;
}
