import { app, BrowserWindow, type BrowserWindowConstructorOptions, type Session, session } from 'electron';
import { securePage } from './secure-page';

/** The two kinds of page there are; each has its own origin, preload and memory-only session. */
export type PageKind = 'facilitator' | 'audience';

const KINDS = ['facilitator', 'audience'] as const satisfies readonly PageKind[];

export const originOf = (kind: PageKind): string => `app://${kind}`;

/** The only address that a window of this kind is ever at. */
const homeOf = (kind: PageKind): string => `${originOf(kind)}/${kind}.html`;

/** The only place that makes a window: sandboxed, isolated, without Node, at its own page and without the right to leave it. */
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
      devTools: !app.isPackaged && process.env['ROSTRUM_DEVTOOLS'] === '1',
    },
  });
  securePage(window.webContents, homeOf(kind));
  comeBack(window);
  void window.loadURL(homeOf(kind));
  return window;
}

/** Milliseconds between two attempts to bring a page back that dies again. */
const PAUSE = 5_000;

/** A page whose process died comes back by itself: all that it showed is kept by the main process. One that is closed may die first. */
function comeBack(window: BrowserWindow): void {
  let last = -PAUSE;
  let isClosing = false;
  window.on('close', () => {
    isClosing = true;
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const wait = Math.max(0, last + PAUSE - performance.now());
    last = performance.now() + wait;
    setTimeout(() => !isClosing && !window.isDestroyed() && window.reload(), wait);
  });
}

/** The session of one kind of page, or Electron's own, in which no page is ever shown. */
export const sessionOf = (kind: PageKind | null): Session =>
  kind === null ? session.defaultSession : session.fromPartition(kind);

/** All the sessions there are. */
export const sessions = (): Session[] => [null, ...KINDS].map(sessionOf);
