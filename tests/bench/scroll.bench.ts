import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type Page } from 'playwright';
import { asCsv, longRoster } from './long-roster';
import { percentile, report } from './measure';

const PEOPLE = 10_000;
const FRAME = 1_000 / 60;
const NAMES = ['вада', 'zhanar', 'tau fm', 'ұлпан', 'vaga'];

/** What each screen's filter looks at. */
const WORDS = { roster: [...NAMES, 'алматы', '770100', 'person.ka'], attendance: NAMES };

/** Long enough between two keys that each is measured alone. */
const PAUSE = 150;

const TURNS = 60;

const root = resolve(import.meta.dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'rostrum-scroll-'));
const vault = join(home, 'vault');

const ask = (method: string, input: unknown): { id: string } => {
  const words = [join(root, 'out/main/cli.js'), '--vault', vault, method, JSON.stringify(input)];
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 64_000_000 })).value;
};

const HALF_DAYS = ['2026-11-23', '2026-11-24', '2026-11-25'].flatMap((day, at) => [
  { id: `morning-${at}`, day, start: '09:30', end: '13:00' },
  { id: `afternoon-${at}`, day, start: '14:00', end: '18:00' },
]);

/** A workshop of ten thousand people and six half-days; answers its id. */
function prepare(): string {
  const title = { kk: '', ru: 'Семинар', en: '' };
  const { id } = ask('library.createWorkshop', { programme: null, title, place: title, code: 'LONG' });
  const list = join(home, 'list.csv');
  writeFileSync(list, asCsv(longRoster(PEOPLE)));
  ask('roster.import', { workshop: id, file: { file: list } });
  ask('settings.change', { language: 'ru', author: 'Bench' });
  ask('workshop.do', { id, command: { name: 'overview.change', input: { halfDays: HALF_DAYS } } });
  return id;
}

/** From here on, every key and every turn of the wheel notes how long it took until what it led to was on screen. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const painted: number[] = [];
    Object.assign(window, { painted });
    let pressed: number | null = null;
    const noteFrom = (start: number) => {
      const { port1, port2 } = new MessageChannel();
      // The message is handled after the frame that the event caused has been drawn.
      port1.onmessage = () => painted.push(performance.now() - start);
      requestAnimationFrame(() => port2.postMessage(0));
    };
    document.addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true });
    // A letter that this keyboard lacks comes without a key, as from a Kazakh layout's input method.
    document.addEventListener(
      'beforeinput',
      (event) => {
        noteFrom(pressed ?? event.timeStamp);
        pressed = null;
      },
      { capture: true },
    );
    document.addEventListener('scroll', (event) => noteFrom(event.timeStamp), { capture: true, passive: true });
  });

/** What was noted since the last time. */
const noted = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { painted: number[] }).painted.splice(0));

/** Types words that leave some of the people, and takes them away again letter by letter. */
async function typed(page: Page, words: readonly string[]): Promise<number[]> {
  const field = page.locator('main input:not([type="checkbox"])').first();
  await field.focus();
  await page.keyboard.type('ки', { delay: PAUSE });
  await field.fill('');
  await page.waitForTimeout(PAUSE);
  await noted(page);
  for (const word of words) {
    await page.keyboard.type(word, { delay: PAUSE });
    const found = Number(await page.locator('[role="grid"]').getAttribute('aria-rowcount')) - 1;
    if (found < 1 || found >= PEOPLE) throw new Error(`“${word}” found ${found} people`);
    for (const _ of word) {
      await page.keyboard.press('Backspace');
      await page.waitForTimeout(PAUSE);
    }
  }
  const keys = await noted(page);
  const expected = words.join('').length * 2;
  if (keys.length < expected) throw new Error(`${keys.length} of ${expected} keys were measured`);
  return keys;
}

/** Turns the wheel by a window's height at a time. */
async function turned(page: Page): Promise<number[]> {
  await page.locator('[role="grid"]').hover();
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(PAUSE);
  }
  const turns = await noted(page);
  if (turns.length < TURNS) throw new Error(`${turns.length} of ${TURNS} turns were measured`);
  return turns;
}

/** The program opened on one screen of the workshop. */
async function measure(workshop: string, screen: 'roster' | 'attendance'): Promise<void> {
  ask('library.remember', { workshop, screen });
  const args = [root, `--user-data-dir=${join(home, `profile-${screen}`)}`, `--vault=${vault}`];
  const program = await _electron.launch({
    executablePath: process.env['ROSTRUM_ELECTRON'] ?? '',
    args: [...(process.env['ROSTRUM_ELECTRON_ARGS'] ?? '').split(' ').filter(Boolean), ...args],
  });
  const page = await program.firstWindow();
  await page.waitForSelector('[role="grid"]');
  await listen(page);
  const figures = { 'typing in the filter': await typed(page, WORDS[screen]), scrolling: await turned(page) };
  await program.close();
  for (const [what, times] of Object.entries(figures))
    report({
      name: `${screen} 10000, ${what}`,
      ours_ms: percentile(times, 0.95),
      peer: 'one frame at 60 Hz',
      peer_ms: FRAME,
    });
}

try {
  const workshop = prepare();
  for (const screen of ['roster', 'attendance'] as const) await measure(workshop, screen);
} finally {
  rmSync(home, { recursive: true, force: true });
}
