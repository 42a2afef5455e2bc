import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { deriveInWorker, type Kdf } from '../../electron/vault/derive';
import { asCsv, longRoster } from './long-roster';
import { median, report, timedAsync } from './measure';

const ROUNDS = 7;
const PEOPLE = 1_000;
const PASSPHRASE = 'velvet grape window noble track abstract';

/** What a lock may take. */
const A_SECOND = 1_000;

/** What an unlock may take beyond its Argon2id. */
const HALF_A_SECOND = 500;

const root = resolve(process.cwd());
const home = mkdtempSync(join(tmpdir(), 'rostrum-lock-'));
const vault = join(home, 'vault');

const ask = (method: string, input: unknown): { id: string } => {
  const words = [join(root, 'out/main/cli.js'), '--vault', vault, method, JSON.stringify(input)];
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 64_000_000 })).value;
};

/** A workshop of a thousand people, left on its roster. */
function prepare(): void {
  const title = { kk: '', ru: 'Семинар', en: '' };
  const { id } = ask('library.createWorkshop', { programme: null, title, place: title, code: 'LOCK' });
  const list = join(home, 'list.csv');
  writeFileSync(list, asCsv(longRoster(PEOPLE)));
  ask('roster.import', { workshop: id, file: { file: list } });
  ask('settings.change', { language: 'ru', author: 'Bench' });
  ask('library.remember', { workshop: id, screen: 'roster' });
}

const start = (): Promise<ElectronApplication> =>
  _electron.launch({
    executablePath: process.env['ROSTRUM_ELECTRON'] ?? '',
    args: [
      ...(process.env['ROSTRUM_ELECTRON_ARGS'] ?? '').split(' ').filter(Boolean),
      root,
      `--user-data-dir=${join(home, 'profile')}`,
      `--vault=${vault}`,
    ],
    env: { ...(process.env as Record<string, string>), ROSTRUM_TEST: '1' },
  });

async function protect(page: Page): Promise<void> {
  await page.evaluate(async (passphrase) => {
    const asked = async (method: string, input: unknown) => JSON.parse(await window.rostrum.ask(method, input));
    const prepared = (await asked('vault.prepareProtection', {})) as { value: { words: string[]; prove: number[] } };
    const { words, prove } = prepared.value;
    await asked('vault.protect', { passphrase, words: prove.map((at) => words[at - 1]) });
    await asked('windows.openAudience', { display: null });
  }, PASSPHRASE);
}

/** When this was painted in a page, by its own clock: Playwright would look for it only every half second. */
const painted = (page: Page, selector: string): Promise<number> =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((done) => {
        const isThere = () => document.querySelector(wanted) !== null;
        const afterPaint = () => requestAnimationFrame(() => setTimeout(() => done(Date.now())));
        if (isThere()) return afterPaint();
        const watch = new MutationObserver(() => {
          if (!isThere()) return;
          watch.disconnect();
          afterPaint();
        });
        watch.observe(document, { childList: true, subtree: true });
      }),
    selector,
  );

interface Shown {
  readonly page: Page;
  readonly at: number;
}

/** Waits until another page of this kind has painted this; what was there before may be gone at any moment. */
async function shown(program: ElectronApplication, kind: string, before: Page, selector: string): Promise<Shown> {
  for (;;) {
    const page = program.windows().find((each) => each !== before && each.url().startsWith(`app://${kind}/`));
    if (page !== undefined) return { page, at: await painted(page, selector) };
    await new Promise((done) => setTimeout(done, 5));
  }
}

const kindOf = (program: ElectronApplication, kind: string): Page | undefined =>
  program.windows().find((page) => page.url().startsWith(`app://${kind}/`));

try {
  prepare();
  const program = await start();
  let page = await program.firstWindow();
  await page.waitForSelector('#root footer');
  await protect(page);
  while (kindOf(program, 'audience') === undefined) await program.waitForEvent('window');
  const locks: number[] = [];
  const unlocks: number[] = [];
  const derivations: number[] = [];
  const { slots } = JSON.parse(readFileSync(join(vault, 'keys'), 'utf8')) as { slots: { kind: string; kdf: Kdf }[] };
  const slot = slots.find(({ kind }) => kind === 'passphrase');
  if (slot === undefined) throw new Error('The vault has no passphrase');
  const derive = deriveInWorker(join(root, 'out/main/derive-worker.js'));
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [before, wall] = [page, kindOf(program, 'audience')];
    if (wall === undefined) throw new Error('The room has no window');
    const began = Date.now();
    // The window is gone before the key has come up again.
    void before.keyboard.press('Control+l').catch(() => undefined);
    const [locked, rest] = await Promise.all([
      shown(program, 'facilitator', before, 'input[type="password"]'),
      shown(program, 'audience', wall, '[data-kind="rest"]'),
    ]);
    page = locked.page;
    const lock = Math.max(locked.at, rest.at) - began;
    await page.fill('input[type="password"]', PASSPHRASE);
    const behind = painted(page, '#root footer');
    const asked = Date.now();
    await page.keyboard.press('Enter');
    const unlock = (await behind) - asked;
    const derivation = await timedAsync(() => derive.key(PASSPHRASE, slot.kdf));
    // The first of each fills caches.
    if (round === 0) continue;
    locks.push(lock);
    unlocks.push(unlock);
    derivations.push(derivation);
  }
  await program.close();
  report({ name: 'lock', ours_ms: median(locks), peer: 'a second', peer_ms: A_SECOND });
  const beyond = median(unlocks.map((unlock, at) => Math.max(0, unlock - (derivations[at] ?? 0))));
  report({ name: 'unlock', ours_ms: beyond, peer: 'half a second beyond its Argon2id', peer_ms: HALF_A_SECOND });
  report({ name: 'argon2id', ours_ms: median(derivations), peer: 'a second', peer_ms: A_SECOND });
} finally {
  rmSync(home, { recursive: true, force: true });
}
