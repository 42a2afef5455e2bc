import { join } from 'node:path';
import { app, type BrowserWindow, powerMonitor, screen } from 'electron';
import { ASK, DROP, STAGE_ASK, STAGE_TELL, TELL } from '#shared/contract/channels';
import { assetsOn } from '#shared/stage/assets';
import { seenByTheRoom } from '#shared/stage/see';
import type { StageView } from '#shared/stage/stage-view';
import { filesByTicket } from './files';
import { stageAnswers } from './handlers/stage';
import { answer } from './ipc/answer';
import { failureOf } from './ipc/failure-of';
import { serve } from './ipc/serve';
import { newId, openProgram, type Program } from './program';
import { declareProtocol, serveProtocol } from './windows/app-protocol';
import { type Audience, audienceWindow } from './windows/audience';
import { dialogs } from './windows/dialogs';
import { makeFacilitator } from './windows/facilitator';
import { originOf, sessionOf } from './windows/make-window';
import { applicationMenu } from './windows/menu';
import { showRefusal } from './windows/refusal';
import { secureSession } from './windows/secure-page';

const OUT = join(import.meta.dirname, '..');

declareProtocol();
process.umask(0o077);
// Not awaited: an ESM main that waits for "ready" while loading would wait for itself.
void app.whenReady().then(start, (error) => report('start', error));

function report(reference: string, error: unknown): void {
  process.stderr.write(`[${reference}] ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

function start(): void {
  let facilitator: BrowserWindow | null = null;
  let opened: ReturnType<typeof openProgram>;
  const tickets = filesByTicket(newId);
  const tell: Program['tell'] = (topic, notice) => {
    facilitator?.webContents.send(TELL, topic, notice);
    if (topic === 'workshop.changed' || topic === 'library.changed') showTheRoom();
    if (topic === 'settings.changed') applicationMenu(opened.program, (id) => tell('action.chosen', { id }));
  };
  const audience: Audience = audienceWindow(OUT, app.name, () => tell('windows.changed', audience.displays()));

  try {
    opened = openProgram({
      vaultFolder: vaultFolder(),
      resources: join(app.getAppPath(), 'resources'),
      version: app.getVersion(),
      runtime: `Electron ${process.versions.electron}, Chromium ${process.versions.chrome}, Node ${process.versions.node}`,
      files: tickets.files,
      tell,
      windows: dialogs(() => facilitator, audience, tickets.ticketFor),
    });
  } catch (error) {
    showRefusal(failureOf(error, report), app.getLocale());
    return;
  }
  const { program, handlers, close } = opened;

  let shown = '';
  const current = () => {
    const { workshop } = program.vault.library.read().last;
    return workshop === null ? null : program.vault.open(workshop);
  };
  const view = (): StageView | null => {
    const open = current();
    return open === null ? null : seenByTheRoom(open.read());
  };
  function showTheRoom(): void {
    const page = audience.window()?.webContents;
    if (page === undefined) return;
    const now = JSON.stringify(view());
    if (now === shown) return;
    shown = now;
    page.send(STAGE_TELL, JSON.parse(now));
  }

  /** The room may read only what is on stage now; anything else is not there. */
  const onStage = (hash: string) => {
    const now = view();
    return now !== null && assetsOn(now).includes(hash) ? program.vault.assets.get(hash) : null;
  };
  for (const [kind, assets] of [
    ['facilitator', program.vault.assets.get],
    ['audience', onStage],
  ] as const) {
    secureSession(sessionOf(kind));
    serveProtocol(sessionOf(kind), kind, join(OUT, 'renderer'), assets);
  }
  const page = () => facilitator?.webContents ?? null;
  serve(ASK, originOf('facilitator'), page, (method, input) => answer(handlers, 'window', method, input, report));
  serve(DROP, originOf('facilitator'), page, async (paths) =>
    (paths as string[]).filter((path) => path !== '').map(tickets.ticketFor),
  );
  const stage = stageAnswers(program, current, view);
  serve(
    STAGE_ASK,
    originOf('audience'),
    () => audience.window()?.webContents ?? null,
    (method, input) => stage(method, input, report),
  );

  const openFacilitator = () => {
    facilitator = makeFacilitator(OUT, app.name);
    facilitator.on('closed', () => {
      facilitator = null;
      audience.close();
    });
  };
  applicationMenu(program, (id) => tell('action.chosen', { id }));
  openFacilitator();

  app.on('second-instance', () => facilitator?.show());
  app.on('window-all-closed', () => app.quit());
  app.on('activate', () => facilitator === null && openFacilitator());
  app.on('will-quit', close);
  screen.on('display-added', () => tell('windows.changed', audience.displays()));
  powerMonitor.on('resume', () => tell('windows.changed', audience.displays()));
}

/** One vault for each user of the laptop, unless another folder is named. */
function vaultFolder(): string {
  const named = process.argv.find((argument) => argument.startsWith('--vault='))?.slice('--vault='.length);
  return named ?? join(app.getPath('userData'), 'vault');
}
