import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type Page } from 'playwright';
import { median, report } from './measure';

const ROUNDS = 9;

/** The sample workshop's name, in the fields of its overview. */
const SAMPLE = 'Правовой чекап для журналистов';
const ROOT = resolve(process.cwd());

/** The least that an Electron program can be: one sandboxed window with a static page. */
function bareProgram(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"name":"bare","version":"1.0.0","main":"main.cjs"}');
  writeFileSync(
    join(folder, 'page.html'),
    '<!doctype html><title>Bare</title><main><h1 elementtiming="title">A bare window</h1></main>',
  );
  writeFileSync(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
     app.whenReady().then(() => {
       const window = new BrowserWindow({ width: 1280, height: 720, webPreferences: { sandbox: true } });
       window.loadFile('page.html');
     });`,
  );
  return folder;
}

/** How long a window is watched after its content is there: a later task of 50 ms or more would have kept it from answering. */
const WATCHED = 1_000;

/** When the heading and the largest thing were painted and the last long task was over, by the page's own clock. */
const interactive = (page: Page): Promise<number> =>
  page.evaluate(
    (watched) =>
      new Promise<number>((done, failed) => {
        const last: Record<string, number> = {};
        const observe = (type: string, end: (entry: PerformanceEntry) => number) =>
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) last[type] = Math.max(last[type] ?? 0, end(entry));
          }).observe({ type, buffered: true });
        observe('element', ({ startTime }) => startTime);
        observe('largest-contentful-paint', ({ startTime }) => startTime);
        observe('longtask', ({ startTime, duration }) => startTime + duration);
        setTimeout(() => {
          if (last['element'] === undefined) failed(new Error('No heading was painted'));
          else done(performance.timeOrigin + Math.max(...Object.values(last)));
        }, watched);
      }),
    WATCHED,
  );

/** What stands in the page's content, in words and in fields. */
const contentOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('main input, main textarea')];
    return [document.querySelector('main')?.textContent, ...fields.map(({ value }) => value)].join(' ');
  });

/** Milliseconds from the start of the process until its window shows this content and answers. */
async function startTime(program: string, profile: string, content: string, extra: string[] = []): Promise<number> {
  const args = [...(process.env['ROSTRUM_ELECTRON_ARGS'] ?? '').split(' ').filter(Boolean), program];
  const begun = Date.now();
  const running = await _electron.launch({
    executablePath: process.env['ROSTRUM_ELECTRON'] ?? '',
    args: [...args, `--user-data-dir=${profile}`, ...extra],
  });
  const page = await running.firstWindow();
  await page.locator('main h1').first().waitFor();
  const ready = await interactive(page);
  const found = await contentOf(page);
  await running.close();
  if (!found.includes(content)) throw new Error(`“${content}” is not in the window: ${found.slice(0, 200)}`);
  return ready - begun;
}

const home = mkdtempSync(join(tmpdir(), 'rostrum-bench-'));
try {
  const vault = join(home, 'vault');
  const door = (...words: string[]) =>
    execFileSync(process.execPath, [join(ROOT, 'out/main/cli.js'), '--vault', vault, ...words]);
  door('settings.change', '{"language":"ru","author":"Bench"}');
  door('library.openSample');
  door('library.remember', '{"workshop":"sample-astana","screen":"overview"}');
  const bare = bareProgram(join(home, 'bare'));
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const our = await startTime(ROOT, join(home, 'profile-ours'), SAMPLE, [`--vault=${vault}`]);
    const their = await startTime(bare, join(home, 'profile-bare'), 'A bare window');
    // The first of each fills the disk cache.
    if (round === 0) continue;
    ours.push(our);
    theirs.push(their);
  }
  report({
    name: 'start',
    ours_ms: median(ours),
    peer: 'a bare Electron window with a static page',
    peer_ms: median(theirs),
  });
} finally {
  rmSync(home, { recursive: true, force: true });
}
