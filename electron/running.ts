import { join } from 'node:path';
import { app, type BrowserWindow, powerMonitor, type WebContents } from 'electron';
import { TELL } from '#shared/contract/channels';
import { notices } from '#shared/contract/notices';
import { AssetHash } from '#shared/id';
import { exportingTo } from '#shared/library/library';
import { filesByTicket } from './files';
import { readApart } from './foreign/read-apart';
import { stageAnswers } from './handlers/stage';
import { answer } from './ipc/answer';
import { failureOf } from './ipc/failure-of';
import { newId, openProgram, type Program } from './program';
import { deriveInWorker } from './vault/derive';
import { type Audience, audienceWindow } from './windows/audience';
import { dialogs } from './windows/dialogs';
import { forgetPages } from './windows/forget-pages';
import { lockByItself } from './windows/lock-by-itself';
import { applicationMenu } from './windows/menu';
import { askToMend, showRefusal } from './windows/refusal';
import { roomOf } from './windows/room';
import { standingOf, started } from './windows/standing';

/** What is there before the program is: its window, and where it was built. */
export interface Shell {
  readonly out: string;
  readonly report: (reference: string, error: unknown) => void;
  readonly facilitator: () => BrowserWindow | null;
  readonly openFacilitator: (before?: BrowserWindow | null) => void;
}

/** What the windows are answered by. */
export interface Running {
  readonly ask: (method: unknown, input: unknown) => Promise<unknown>;
  readonly askStage: (method: unknown, input: unknown) => Promise<unknown>;
  readonly drop: (paths: unknown) => unknown;
  readonly asset: (name: string) => Uint8Array | null;
  readonly roomAsset: (name: string) => Promise<Uint8Array | null>;
  readonly audiencePage: () => WebContents | null;
  readonly closeAudience: () => void;
  /** Tells of what nobody caught. */
  readonly failed: (error: unknown) => void;
}

/** Opens the vault behind a window that is being loaded; answers null when it said why that cannot be done. */
export function run({ out, report, facilitator, openFacilitator }: Shell): Running | null {
  let opened: ReturnType<typeof openProgram> | null = null;
  const running = () => {
    if (opened === null) throw new Error('The vault is not open yet');
    return opened;
  };
  let menu: ReturnType<typeof applicationMenu> | null = null;
  const tickets = filesByTicket(newId);
  const choose = (id: string) => tell('action.chosen', { id });
  const tell: Program['tell'] = (topic, notice) => {
    pageIn(facilitator())?.send(TELL, topic, JSON.stringify(notices[topic].parse(notice)));
    if (topic === 'workshop.changed' || topic === 'library.changed' || topic === 'vault.changed')
      room.refresh().catch((error: unknown) => report('room', error));
    if (topic !== 'job.progress' && topic !== 'program.failed') menu?.refresh();
  };
  const audience: Audience = audienceWindow({
    out,
    title: app.name,
    trainer: facilitator,
    label: {
      read: () => opened?.program.safe.held()?.settings.read().roomDisplay ?? '',
      keep: (roomDisplay) => opened?.program.safe.held()?.settings.change((settings) => ({ ...settings, roomDisplay })),
    },
    changed: () => tell('windows.changed', audience.displays()),
  });
  const room = roomOf(() => running().program, audience);

  const renewWindows = () => {
    tickets.forget();
    const before = facilitator();
    if (before !== null) openFacilitator(before);
    audience.renew();
    menu?.refresh();
    forgetPages().catch((error: unknown) => report('storage', error));
  };

  try {
    opened = openProgram({
      vaultFolder: vaultFolder(),
      resources: join(app.getAppPath(), 'resources'),
      version: app.getVersion(),
      runtime: `Electron ${process.versions.electron}, Chromium ${process.versions.chrome}, Node ${process.versions.node}`,
      files: tickets.files,
      tell,
      standing: () => standingOf(facilitator()),
      started,
      windows: dialogs(facilitator, audience, tickets.ticketFor, {
        of: (workshop) => running().program.vault.library.read().folders[workshop],
        keep: (workshop, path) => running().program.vault.library.change((value) => exportingTo(value, workshop, path)),
      }),
      readForeign: readApart(join(out, 'main/foreign-worker.js'), join(app.getAppPath(), 'resources')),
      derive: deriveInWorker(join(out, 'main/derive-worker.js')),
      renewWindows,
      mend: (damage) => askToMend(damage, facilitator(), opened?.program.appearance.read().language ?? null),
    });
  } catch (error) {
    showRefusal(failureOf(error, report), app.getLocale());
    return null;
  }
  const { program, handlers, close } = opened;
  const ask = (method: unknown, input: unknown) => answer(handlers, 'window', method, input, report);
  const stage = stageAnswers(program, room.current, room.view);
  // The page is waiting for its first answers; the menu comes after them.
  setImmediate(() => {
    menu = applicationMenu(program, choose);
  });
  // The page is not there yet: the workshop that it will ask for is at hand when it is, and its tables are made.
  const workshop = program.safe.held()?.library.read().last.workshop ?? null;
  if (workshop !== null) setImmediate(() => void ask('workshop.read', { id: workshop }));
  setInterval(() => writeGenerations(program, report), 60_000);
  lockByItself({
    program,
    audience,
    room,
    ask: () => choose('lock'),
    lock: () => void ask('vault.lock', {}),
  });

  app.on('will-quit', close);
  powerMonitor.on('resume', audience.settle);

  return {
    ask,
    askStage: (method, input) => stage(method, input, report),
    drop: (paths) => tickets.ticketsFor(paths),
    asset: (name) => (AssetHash.safeParse(name).success ? (program.safe.held()?.asset(name) ?? null) : null),
    roomAsset: async (name) => (AssetHash.safeParse(name).success ? room.asset(name) : null),
    audiencePage: () => audience.window()?.webContents ?? null,
    closeAudience: audience.close,
    failed: (error) => {
      const failure = failureOf(error, report);
      if (failure.kind !== 'bug') report('uncaught', error);
      if (program.safe.held() !== null) tell('program.failed', failure);
    },
  };
}

/** The page of a window that is not being taken down. */
const pageIn = (window: BrowserWindow | null): WebContents | null =>
  window === null || window.isDestroyed() || window.webContents?.isDestroyed() !== false ? null : window.webContents;

/** Writes the generations that are due; a disk that refuses is asked again a minute later. */
function writeGenerations({ safe }: Program, report: Shell['report']): void {
  try {
    safe.held()?.tick();
  } catch (error) {
    report('generation', error);
  }
}

/** One vault for each user of the laptop, unless another folder is named. */
function vaultFolder(): string {
  const named = process.argv.find((argument) => argument.startsWith('--vault='))?.slice('--vault='.length);
  return named ?? join(app.getPath('userData'), 'vault');
}
