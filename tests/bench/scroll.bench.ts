import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type Page } from 'playwright';
import type { Instant } from '#shared/time';
import { realDisk } from '../../electron/vault/disk';
import { openVault } from '../../electron/vault/vault';
import { cardFacts } from '../../shared/library/library';
import { aContext, aParticipant, aWorkshop } from '../support/a-workshop';
import { longRoster } from './long-roster';
import { percentile, report } from './measure';

const PEOPLE = 10_000;
const FRAME = 16.7;
/** Typed and taken back letter by letter: from everybody to a few and to everybody again. */
const QUERIES = ['улпан', 'tau fm', '7701', 'бек', 'example', 'жанар'];

/** A vault whose only workshop has a long roster. */
function fill(folder: string): void {
  let count = 0;
  const newId = () => `s${++count}`;
  const vault = openVault(folder, realDisk(newId), () => ({ ...aContext(), now: Date.now() as Instant }));
  const people = longRoster(PEOPLE).map(([number, kk, en, outlet, , , phone, email]) =>
    Object.assign(aParticipant(`p${number}`), {
      names: { kk: String(kk), ru: String(kk), en: String(en) },
      outlet: String(outlet),
      phone: `+${phone}`,
      email: String(email).toLowerCase(),
    }),
  );
  const workshop = {
    ...aWorkshop(),
    id: 'w1',
    participants: Object.fromEntries(people.map((each) => [each.id, each])),
  };
  vault.create(workshop);
  const card = { id: 'w1', programme: null, sample: false, missing: false, created: aContext().stamp };
  vault.settings.change((settings) => ({ ...settings, language: 'ru', author: 'Bench' }));
  vault.library.change((library) => ({
    ...library,
    workshops: [{ ...card, ...cardFacts(workshop) }],
    last: { workshop: 'w1', screen: 'roster' },
    screens: { w1: 'roster' },
  }));
  vault.close();
}

/** Milliseconds from each key's own time stamp to the paint that followed the last change it made to the page. */
async function typeAndMeasure(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const state = { key: 0, painted: 0 };
    Object.assign(window, { bench: state });
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      state.painted = performance.now();
    };
    window.addEventListener(
      'keydown',
      (event) => {
        state.key = event.timeStamp;
        state.painted = 0;
      },
      true,
    );
    new MutationObserver(() => requestAnimationFrame(() => channel.port2.postMessage(null))).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
  const took: number[] = [];
  const press = async (key: string) => {
    await page.keyboard.press(key);
    // Long enough for anything that was put off to have been painted.
    await page.waitForTimeout(150);
    took.push(
      await page.evaluate(() => {
        const { key: at, painted } = (window as unknown as { bench: { key: number; painted: number } }).bench;
        return painted - at;
      }),
    );
  };
  await page.getByRole('main').getByRole('textbox').first().click();
  for (const query of QUERIES) {
    for (const letter of query) await press(letter);
    for (const _ of query) await press('Backspace');
  }
  return took.filter((each) => each > 0);
}

const home = mkdtempSync(join(tmpdir(), 'rostrum-bench-'));
try {
  fill(join(home, 'vault'));
  const running = await _electron.launch({
    executablePath: process.env['ROSTRUM_ELECTRON'] ?? '',
    args: [
      ...(process.env['ROSTRUM_ELECTRON_ARGS'] ?? '').split(' ').filter(Boolean),
      resolve(process.cwd()),
      `--user-data-dir=${join(home, 'profile')}`,
      `--vault=${join(home, 'vault')}`,
    ],
  });
  const page = await running.firstWindow();
  await page.getByRole('row').nth(5).waitFor();
  const took = await typeAndMeasure(page);
  await running.close();
  if (took.length < 40) throw new Error(`Only ${took.length} keys changed the page`);
  report({ name: 'scroll', ours_ms: percentile(took, 0.95), peer: 'one frame', peer_ms: FRAME });
} finally {
  rmSync(home, { recursive: true, force: true });
}
