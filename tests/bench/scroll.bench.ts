import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type Page } from 'playwright';
import { asCsv, longRoster } from './long-roster';
import { percentile, report } from './measure';

const PEOPLE = 10_000;
const FRAME = 1_000 / 60;
const WORDS = ['вада', 'zhanar', 'tau fm', 'алматы', '770100', 'ұлпан', 'vaga', 'person.ka'];

/** Long enough between two keys that each is measured alone. */
const PAUSE = 150;

const root = resolve(import.meta.dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'rostrum-scroll-'));
const vault = join(home, 'vault');

const ask = (method: string, input: unknown): { id: string } => {
  const words = [join(root, 'out/main/cli.js'), '--vault', vault, method, JSON.stringify(input)];
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 64_000_000 })).value;
};

/** A workshop of ten thousand people, open on its roster. */
function prepare(): void {
  const title = { kk: '', ru: 'Семинар', en: '' };
  const { id } = ask('library.createWorkshop', { programme: null, title, place: title, code: 'LONG' });
  const list = join(home, 'list.csv');
  writeFileSync(list, asCsv(longRoster(PEOPLE)));
  ask('roster.import', { workshop: id, file: { file: list } });
  ask('settings.change', { language: 'ru', author: 'Bench' });
  ask('library.remember', { workshop: id, screen: 'roster' });
}

/** From here on, every key notes when it was pressed and when what it led to was on screen. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const painted: number[] = [];
    Object.assign(window, { painted });
    let pressed: number | null = null;
    document.addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true });
    // A letter that this keyboard lacks comes without a key, as from a Kazakh layout's input method.
    document.addEventListener(
      'beforeinput',
      (event) => {
        const start = pressed ?? event.timeStamp;
        pressed = null;
        const { port1, port2 } = new MessageChannel();
        // The message is handled after the frame that the key caused has been drawn.
        port1.onmessage = () => painted.push(performance.now() - start);
        requestAnimationFrame(() => port2.postMessage(0));
      },
      { capture: true },
    );
  });

async function measure(page: Page): Promise<number[]> {
  await page.waitForSelector('[role="grid"]');
  const field = page.locator('input[type="search"]');
  await field.focus();
  await page.keyboard.type('ки', { delay: PAUSE });
  await field.fill('');
  await listen(page);
  for (const word of WORDS) {
    await page.keyboard.type(word, { delay: PAUSE });
    const found = Number(await page.locator('[role="grid"]').getAttribute('aria-rowcount')) - 1;
    if (found < 1 || found >= PEOPLE) throw new Error(`“${word}” found ${found} people`);
    for (const _ of word) {
      await page.keyboard.press('Backspace');
      await page.waitForTimeout(PAUSE);
    }
  }
  return page.evaluate(() => (window as unknown as { painted: number[] }).painted);
}

try {
  prepare();
  const program = await _electron.launch({
    executablePath: process.env['ROSTRUM_ELECTRON'] ?? '',
    args: [
      ...(process.env['ROSTRUM_ELECTRON_ARGS'] ?? '').split(' ').filter(Boolean),
      root,
      `--user-data-dir=${join(home, 'profile')}`,
      `--vault=${vault}`,
    ],
  });
  const page = await program.firstWindow();
  const keys = await measure(page);
  await program.close();
  const expected = WORDS.join('').length * 2;
  if (keys.length !== expected) throw new Error(`${keys.length} of ${expected} keys were measured`);
  report({ name: 'scroll 10000', ours_ms: percentile(keys, 0.95), peer: 'one frame at 60 Hz', peer_ms: FRAME });
} finally {
  rmSync(home, { recursive: true, force: true });
}
