import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from 'playwright/test';
import type { Language } from '#shared/text/language';
import { ask } from './bridge';

/** The real program over one vault; opening again after a close or a kill goes on with the same vault. */
export interface RealProgram {
  readonly vault: string;
  /** Where Chromium keeps what is its own. */
  readonly profile: string;
  /** A folder for what the test exports. */
  readonly output: string;
  /** Opens in this language; in the one chosen before, or Russian, when none is named. Null leaves the first start's questions to the test. */
  open(language?: Language | null): Promise<Page>;
  application(): ElectronApplication;
  /** The room's window, once it is open. */
  audience(): Promise<Page>;
  /** The window that took the place of this one, in a process of its own. */
  successor(before: Page): Promise<Page>;
  close(): Promise<void>;
  /** kill -9, as a power cut would do to the process. */
  kill(): Promise<void>;
}

/** What ends a wait that would last for ever; it judges nothing, for a busy machine may take its time. */
const PATIENCE = 120_000;

/** A test's machine has no graphics card, and imitating one is a fifth of a start. Whoever names their own words starts as a user does. */
const NO_CARD = '--disable-gpu';

/** The program's laptop stands here, wherever the test runs. */
const ZONE = { name: 'Asia/Almaty', hours: 5 };

/** The day it is for the program, which is another one than here for hours of each. */
export const programDay = (): string => new Date(Date.now() + ZONE.hours * 3_600_000).toISOString().slice(0, 10);

export const ROOT = resolve(import.meta.dirname, '../..');

/** Root has no sandbox, and may start a program as somebody else. */
export const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** How the program is started, where a test wants it otherwise than all others. */
export interface Start {
  readonly executable?: string;
  /** True where the executable gives root's rights up by itself. */
  readonly sandboxed?: boolean;
  /** What comes before the program's own words, the folder of the app among them. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** The real program in this folder; nothing runs until it is opened. */
export function realProgram(home: string, start: Start = {}): RealProgram {
  let running: ElectronApplication | null = null;
  const isSandboxed = start.sandboxed ?? !isRoot;
  const program: RealProgram = {
    vault: join(home, 'vault'),
    profile: join(home, 'profile'),
    output: join(home, 'output'),
    open: async (language) => {
      running = await _electron.launch({
        executablePath: start.executable ?? process.env['ROSTRUM_ELECTRON'] ?? '',
        args: [
          ...(isSandboxed ? [] : ['--no-sandbox']),
          '--force-device-scale-factor=1',
          ...(start.args ?? [NO_CARD, ROOT]),
          `--user-data-dir=${program.profile}`,
          `--vault=${program.vault}`,
        ],
        // Playwright adds --no-sandbox by itself unless it is told that the sandbox is wanted.
        chromiumSandbox: isSandboxed,
        timeout: PATIENCE,
        env: { ...process.env, ROSTRUM_TEST: '1', TZ: ZONE.name, ...start.env },
      });
      running.context().setDefaultTimeout(PATIENCE);
      const page = await pageOf(running, 'facilitator');
      if (language !== null) await answerFirstStart(page, language);
      return page;
    },
    application: () => {
      if (running === null) throw new Error('The program is not running');
      return running;
    },
    audience: () => pageOf(program.application(), 'audience'),
    successor: (before) => pageOf(program.application(), new URL(before.url()).host, before),
    close: async () => {
      await running?.close();
      running = null;
    },
    kill: async () => {
      const child = program.application().process();
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await gone;
      running = null;
    },
  };
  return program;
}

export const test = base.extend<{ program: RealProgram }>({
  program: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'rostrum-test-'));
    const program = realProgram(home);
    await use(program);
    await program.close();
    await rm(home, { recursive: true, force: true });
  },
});

/** A running program and its window. */
interface Opened {
  readonly program: RealProgram;
  readonly page: Page;
}

/**
 * One program for all tests of a group, each of which is right wherever the one before it left the program: a start
 * costs more than most of them. After a failure the rest of the group gets a new one.
 */
export function oneProgram(begin: (program: RealProgram) => Promise<Page>): () => Opened {
  let home = '';
  let program: RealProgram | null = null;
  let opened: Opened | null = null;
  base.beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'rostrum-test-'));
    program = realProgram(home);
    opened = { program, page: await begin(program) };
  });
  base.afterAll(async () => {
    await program?.close();
    await rm(home, { recursive: true, force: true });
  });
  return () => {
    if (opened === null) throw new Error('The program is not open');
    return opened;
  };
}

export { expect } from 'playwright/test';

/** Answers the first start as its buttons would, with "Not now" for the passphrase; a later start has no questions, and a locked one only its own. */
async function answerFirstStart(page: Page, language: Language | undefined): Promise<void> {
  const { isLocked } = await ask(page, 'vault.status', {});
  if (isLocked) return;
  const { language: had } = await ask(page, 'settings.read', {});
  if (language !== undefined || had === null) await ask(page, 'settings.change', { language: language ?? 'ru' });
  await page.waitForSelector('#root footer');
}

/** The window of one kind, as soon as there is one that is not the one before. */
async function pageOf(application: ElectronApplication, kind: string, before: Page | null = null): Promise<Page> {
  const isIt = (page: Page) => page !== before && page.url().startsWith(`app://${kind}/`);
  for (;;) {
    const found = application.windows().find(isIt);
    if (found !== undefined) {
      await found.waitForSelector('#root main');
      return found;
    }
    await Promise.race([application.waitForEvent('window'), new Promise((done) => setTimeout(done, 100))]);
  }
}
