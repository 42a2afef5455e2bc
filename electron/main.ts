import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { app, type BrowserWindow, Menu } from 'electron';
import { ASK, DROP, STAGE_ASK } from '#shared/contract/channels';
import { deferGarbage } from './defer-garbage';
import { serve } from './ipc/serve';
import { loadRunning } from './load-running';
import type { Running } from './running';
import { hearUncaught } from './uncaught';
import { type Asset, declareProtocol, serveProtocol } from './windows/app-protocol';
import { makeFacilitator } from './windows/facilitator';
import { originOf, type PageKind, sessionOf } from './windows/make-window';
import { quietBrowser } from './windows/quiet-browser';
import { secureSession } from './windows/secure-page';

const OUT = join(import.meta.dirname, '..');

const collectGarbage = deferGarbage();
declareProtocol();
quietBrowser();
process.umask(0o077);
// Electron would make a menu of its own before ours is there.
Menu.setApplicationMenu(null);
if (app.requestSingleInstanceLock()) void app.whenReady().then(start, (error) => report('start', error));
else app.quit();

function report(reference: string, error: unknown): void {
  process.stderr.write(`[${reference}] ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

/** Milliseconds after which the vault is opened even if no page has come to ask for it. */
const PATIENCE = 1_000;

/** Milliseconds after which the window has opened, and the program goes on as any. */
const SETTLED = 5_000;

/** Opens the window first; once its page has its files, the program behind it is loaded and the vault opened. */
function start(): void {
  let facilitator: BrowserWindow | null = null;
  let open: (running: Promise<Running | null>) => void = () => {};
  const opening = new Promise<Running | null>((done) => {
    open = done;
  });
  let running: Running | null = null;
  hearUncaught((error) => (running === null ? report('start', error) : running.failed(error)));
  const opened = async (): Promise<Running> => {
    const there = await opening;
    if (there === null) throw new Error('The vault is not open');
    return there;
  };

  const pageHasFiles = new Promise<void>((done) =>
    servePages('facilitator', async (name) => (await opened()).asset(name), done),
  );
  const openFacilitator = (before: BrowserWindow | null = null) => {
    const made = makeFacilitator(OUT, app.name, before);
    made.on('closed', () => {
      if (facilitator !== made) return;
      facilitator = null;
      running?.closeAudience();
    });
    facilitator = made;
    before?.destroy();
  };
  const page = () => facilitator?.webContents ?? null;
  serve(ASK, originOf('facilitator'), page, async (method, input) => (await opened()).ask(method, input));
  serve(DROP, originOf('facilitator'), page, async (paths) => (await opened()).drop(paths));
  serve(
    STAGE_ASK,
    originOf('audience'),
    () => running?.audiencePage() ?? null,
    async (method, input) => (await opened()).askStage(method, input),
  );
  openFacilitator();
  // No page has been in these yet, nor will be in the last; they are made while the first page's process is started.
  servePages('audience', async (name) => (await opened()).roomAsset(name));
  secureSession(sessionOf(null), null);
  app.on('second-instance', () => facilitator?.show());
  app.on('window-all-closed', () => app.quit());
  app.on('activate', () => facilitator === null && openFacilitator());

  const loading = loadRunning(Promise.race([pageHasFiles, setTimeout(PATIENCE)]));
  open(
    loading.then(({ run }) => {
      running = run({ out: OUT, report, facilitator: () => facilitator, openFacilitator });
      return running;
    }),
  );
  opening.catch((error: unknown) => report('start', error));
  void setTimeout(SETTLED).then(collectGarbage);
}

/** Each kind of page gets its own session, its own origin and only the assets that it may see. */
function servePages(kind: PageKind, asset: Asset, settled: () => void = () => {}): void {
  const session = sessionOf(kind);
  secureSession(session, kind);
  serveProtocol(session, kind, join(OUT, 'renderer'), asset, settled);
}
