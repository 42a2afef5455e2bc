import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from 'playwright';
import { median, report } from './measure';

const ROUNDS = 9;
const ROOT = resolve(process.cwd());

/** The least that an Electron program can be: one sandboxed window with a static page. */
function bareProgram(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"name":"bare","version":"1.0.0","main":"main.cjs"}');
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Bare</title><main><h1>A bare window</h1></main>');
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

/** Milliseconds from the start of the process to the last large paint of its first window, by the window's own clock. */
async function startTime(program: string, profile: string, extra: string[] = []): Promise<number> {
  const args = [...(process.env['ROSTRUM_ELECTRON_ARGS'] ?? '').split(' ').filter(Boolean), program];
  const begun = Date.now();
  const running = await _electron.launch({
    executablePath: process.env['ROSTRUM_ELECTRON'] ?? '',
    args: [...args, `--user-data-dir=${profile}`, ...extra],
  });
  const page = await running.firstWindow();
  await page.locator('main h1').first().waitFor();
  const painted = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        let last = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) last = Math.max(last, entry.startTime);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        setTimeout(() => done(performance.timeOrigin + last), 300);
      }),
  );
  await running.close();
  return painted - begun;
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
    const our = await startTime(ROOT, join(home, 'profile-ours'), [`--vault=${vault}`]);
    const their = await startTime(bare, join(home, 'profile-bare'));
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
