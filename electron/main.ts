import { join } from 'node:path';
import { app, type BrowserWindow, powerMonitor } from 'electron';
import { ASK, DROP, STAGE_ASK, TELL } from '#shared/contract/channels';
import { notices } from '#shared/contract/notices';
import { filesByTicket } from './files';
import { readApart } from './foreign/read-apart';
import { stageAnswers } from './handlers/stage';
import { answer } from './ipc/answer';
import { failureOf } from './ipc/failure-of';
import { serve } from './ipc/serve';
import { newId, openProgram, type Program } from './program';
import { deriveInWorker } from './vault/derive';
import { declareProtocol, serveProtocol } from './windows/app-protocol';
import { type Audience, audienceWindow } from './windows/audience';
import { dialogs } from './windows/dialogs';
import { makeFacilitator } from './windows/facilitator';
import { lockByItself } from './windows/lock-by-itself';
import { originOf, sessions } from './windows/make-window';
import { applicationMenu } from './windows/menu';
import { quietBrowser } from './windows/quiet-browser';
import { askToMend, showRefusal } from './windows/refusal';
import { roomOf } from './windows/room';
import { secureSession } from './windows/secure-page';
import { standingOf, started } from './windows/standing';

const OUT = join(import.meta.dirname, '..');

declareProtocol();
quietBrowser();
process.umask(0o077);
// Not awaited: an ESM main that waits for "ready" while loading would wait for itself.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start, (error) => report('start', error));
else app.quit();

function report(reference: string, error: unknown): void {
  process.stderr.write(`[${reference}] ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

/** Opens the window first: while its page is being loaded, the vault is opened. */
function start(): void {
  let facilitator: BrowserWindow | null = null;
  let opened: ReturnType<typeof openProgram> | null = null;
  const running = () => {
    if (opened === null) throw new Error('The vault is not open yet');
    return opened;
  };
  let menu: ReturnType<typeof applicationMenu> | null = null;
  const tickets = filesByTicket(newId);
  const choose = (id: string) => tell('action.chosen', { id });
  const tell: Program['tell'] = (topic, notice) => {
    facilitator?.webContents.send(TELL, topic, notices[topic].parse(notice));
    if (topic === 'workshop.changed' || topic === 'library.changed' || topic === 'vault.changed') room.refresh();
    if (topic !== 'job.progress') menu?.refresh();
  };
  const audience: Audience = audienceWindow({
    out: OUT,
    title: app.name,
    trainer: () => facilitator,
    label: {
      read: () => opened?.program.safe.held()?.settings.read().roomDisplay ?? '',
      keep: (roomDisplay) => opened?.program.safe.held()?.settings.change((settings) => ({ ...settings, roomDisplay })),
    },
    changed: () => tell('windows.changed', audience.displays()),
  });
  const room = roomOf(() => running().program, audience);

  servePages((hash) => running().program.safe.held()?.asset(hash) ?? null, room.asset);
  const openFacilitator = (before: BrowserWindow | null = null) => {
    const made = makeFacilitator(OUT, app.name, before);
    made.on('closed', () => {
      if (facilitator !== made) return;
      facilitator = null;
      audience.close();
    });
    facilitator = made;
    before?.destroy();
  };
  const renewWindows = () => {
    tickets.forget();
    if (facilitator !== null) openFacilitator(facilitator);
    audience.renew();
    menu?.refresh();
  };
  openFacilitator();

  try {
    opened = openProgram({
      vaultFolder: vaultFolder(),
      resources: join(app.getAppPath(), 'resources'),
      version: app.getVersion(),
      runtime: `Electron ${process.versions.electron}, Chromium ${process.versions.chrome}, Node ${process.versions.node}`,
      files: tickets.files,
      tell,
      standing: () => standingOf(facilitator),
      started,
      windows: dialogs(() => facilitator, audience, tickets.ticketFor),
      readForeign: readApart(join(import.meta.dirname, 'foreign-worker.js'), join(app.getAppPath(), 'resources')),
      derive: deriveInWorker(join(import.meta.dirname, 'derive-worker.js')),
      renewWindows,
      mend: (damage) => askToMend(damage, facilitator, opened?.program.appearance.read().language ?? null),
    });
  } catch (error) {
    showRefusal(failureOf(error, report), app.getLocale());
    return;
  }
  const { program, handlers, close } = opened;
  const page = () => facilitator?.webContents ?? null;
  const ask = (method: unknown, input: unknown) => answer(handlers, 'window', method, input, report);
  serve(ASK, originOf('facilitator'), page, ask);
  serve(DROP, originOf('facilitator'), page, async (paths) => tickets.ticketsFor(paths));
  const stage = stageAnswers(program, room.current, room.view);
  serve(
    STAGE_ASK,
    originOf('audience'),
    () => audience.window()?.webContents ?? null,
    (method, input) => stage(method, input, report),
  );
  menu = applicationMenu(program, choose);
  // The page is not there yet: the workshop that it will ask for is at hand when it is.
  const workshop = program.safe.held()?.library.read().last.workshop ?? null;
  if (workshop !== null) void ask('workshop.read', { id: workshop });
  setInterval(() => writeGenerations(program), 60_000);
  lockByItself({
    program,
    audience,
    room,
    ask: () => choose('lock'),
    lock: () => void ask('vault.lock', {}),
  });

  app.on('second-instance', () => facilitator?.show());
  app.on('window-all-closed', () => app.quit());
  app.on('activate', () => facilitator === null && openFacilitator());
  app.on('will-quit', close);
  powerMonitor.on('resume', audience.settle);
}

/** Writes the generations that are due; a disk that refuses is asked again a minute later. */
function writeGenerations({ safe }: Program): void {
  try {
    safe.held()?.tick();
  } catch (error) {
    report('generation', error);
  }
}

/** Each kind of page gets its own session, its own origin and only the assets that it may see. */
function servePages(facilitator: (hash: string) => Uint8Array | null, audience: typeof facilitator): void {
  const assets = { facilitator, audience };
  for (const { kind, session } of sessions()) {
    secureSession(session, kind);
    if (kind !== null) serveProtocol(session, kind, join(OUT, 'renderer'), assets[kind]);
  }
}

/** One vault for each user of the laptop, unless another folder is named. */
function vaultFolder(): string {
  const named = process.argv.find((argument) => argument.startsWith('--vault='))?.slice('--vault='.length);
  return named ?? join(app.getPath('userData'), 'vault');
}
