import { BrowserWindow, type BrowserWindowConstructorOptions, session } from 'electron';
import { securePage } from './secure-page';

/** The two kinds of page there are; each has its own origin, preload and memory-only session. */
export type PageKind = 'facilitator' | 'audience';

export const originOf = (kind: PageKind): string => `app://${kind}`;

/** The only place that makes a window: sandboxed, isolated, without Node, without the right to go anywhere. */
export function makeWindow(kind: PageKind, preload: string, options: BrowserWindowConstructorOptions): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    ...options,
    webPreferences: {
      preload,
      // No "persist:" prefix: nothing of the session is ever written to disk.
      partition: kind,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // A hidden window must keep its countdown honest.
      backgroundThrottling: false,
      // The room's window is never clicked, and its gong must sound all the same.
      autoplayPolicy: 'no-user-gesture-required',
      devTools: process.env['ROSTRUM_DEVTOOLS'] === '1',
    },
  });
  securePage(window.webContents, originOf(kind));
  return window;
}

export const sessionOf = (kind: PageKind) => session.fromPartition(kind);
