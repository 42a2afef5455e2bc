import { createSocket } from 'node:dgram';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, type RealProgram, ROOT, realProgram, test } from '../support/app';
import { type Listener, listen } from '../support/listener';
import { attempts, reach } from '../support/probes';

// One program for all: the points of Electron's security checklist, each tried from inside the page as an attacker would.
let home = '';
let program: RealProgram;
let outside: Listener;
let pages: Record<'facilitator' | 'audience', Page>;

test.beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'rostrum-security-'));
  outside = await listen();
  program = realProgram(home);
  const facilitator = await program.open('ru');
  await facilitator.evaluate(() => window.rostrum.ask('windows.openAudience', { display: null }));
  pages = { facilitator, audience: await program.audience() };
});

test.afterAll(async () => {
  await program.close();
  outside.close();
  rmSync(home, { recursive: true, force: true });
});

const each = async <T>(look: (page: Page) => Promise<T>) => ({
  facilitator: await look(pages.facilitator),
  audience: await look(pages.audience),
});

const both = <T>(value: T) => ({ facilitator: value, audience: value });

/** Both windows are where they were, alone, and nobody outside was called. */
async function expectNothingHappened() {
  const urls = await program
    .application()
    .evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => contents.getURL().replace(/#x$/, '')),
    );
  expect(urls.sort()).toEqual(['app://audience/audience.html', 'app://facilitator/facilitator.html']);
  expect(outside.heard).toEqual([]);
}

test('1, 18: both windows come from app://, nothing from a file or the web', async () => {
  const schemes = await each((page) =>
    page.evaluate(() => [
      location.origin,
      ...[...document.querySelectorAll<HTMLLinkElement>('link[href]')].map(({ href }) => new URL(href).protocol),
      ...[...document.scripts].map(({ src }) => new URL(src).protocol),
    ]),
  );

  expect(schemes.facilitator[0]).toBe('app://facilitator');
  expect(schemes.audience[0]).toBe('app://audience');
  expect(new Set([...schemes.facilitator.slice(1), ...schemes.audience.slice(1)])).toEqual(new Set(['app:']));
});

test('2–4, 6, 8–12: sandboxed, isolated, without Node, web security on and nothing experimental', async () => {
  const preferences = await program.application().evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      const all = (
        webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences();
      return Object.fromEntries(
        [
          ...['sandbox', 'contextIsolation', 'webSecurity', 'nodeIntegration', 'nodeIntegrationInSubFrames'],
          ...['nodeIntegrationInWorker', 'webviewTag', 'allowRunningInsecureContent', 'experimentalFeatures'],
          ...['enableBlinkFeatures', 'spellcheck', 'navigateOnDragDrop', 'devTools', 'plugins'],
        ].map((name) => [name, all[name] || false]),
      );
    }),
  );
  const inside = await each((page) =>
    page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((it) => it in window)),
  );

  const ON = ['sandbox', 'contextIsolation', 'webSecurity'];
  expect(preferences).toHaveLength(2);
  for (const each of preferences) expect(Object.keys(each).filter((name) => each[name] !== false)).toEqual(ON);
  expect(inside).toEqual(both([]));
});

test('5: every permission is denied, whether asked for or looked up', async () => {
  const looked = await each((page) => page.evaluate(attempts.permissionsLookedUp));
  const asked = await each((page) => page.evaluate(attempts.permissionsAsked));

  for (const states of Object.values(looked)) {
    expect(Object.keys(states).length).toBeGreaterThan(6);
    expect(Object.entries(states).filter(([, state]) => state === 'granted' || state === 'prompt')).toEqual([]);
  }
  for (const given of Object.values(asked)) {
    expect(Object.keys(given).length).toBeGreaterThan(8);
    expect(Object.entries(given).filter(([, answer]) => answer !== 'refused')).toEqual([]);
  }
});

test('7: the policy lets nothing be evaluated, nothing be written into the page and nothing come from elsewhere', async () => {
  const got = await each((page) => page.evaluate(attempts.scripts, outside.tcp));
  const headers = await each((page) =>
    page.evaluate(async () => (await fetch(location.href)).headers.get('content-security-policy') ?? ''),
  );

  for (const tried of Object.values(got)) {
    expect(Object.keys(tried).length).toBeGreaterThan(12);
    expect(Object.entries(tried).filter(([, answer]) => answer !== 'refused')).toEqual([]);
  }
  for (const policy of Object.values(headers)) {
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy).not.toMatch(/unsafe|https?:|data:|\*/);
  }
  await expectNothingHappened();
});

test('7: the worker that draws PDFs may compile WebAssembly, and it alone; even there nothing is evaluated', async () => {
  const name = readdirSync(join(ROOT, 'out/renderer/assets')).find((file) => file.startsWith('pdf.worker'));
  const started = pages.audience.waitForEvent('worker');
  await pages.audience.evaluate((file) => {
    Object.assign(window, { kept: new Worker(`/assets/${file}`, { type: 'module' }) });
  }, name);
  const worker = await started;
  // The worker is announced before its global object has its names.
  await expect.poll(() => worker.evaluate(() => typeof setTimeout)).toBe('function');
  const inside = await worker.evaluate(reach);

  expect(inside).toEqual({ wasm: 'compiled', eval: 'refused', outside: 'refused' });
  expect(await pages.audience.evaluate(reach)).toEqual({ wasm: 'refused', eval: 'refused', outside: 'refused' });
  await pages.audience.evaluate(() => (window as unknown as { kept: Worker }).kept.terminate());
});

test('11–14: no navigation, no new window, no web view, no frame, no drop of a link leads anywhere', async () => {
  for (const page of Object.values(pages)) {
    await page.evaluate(attempts.leave, outside.tcp);
    const session = await page.context().newCDPSession(page);
    const data = { items: [{ mimeType: 'text/uri-list', data: `http://127.0.0.1:${outside.tcp}/` }] };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', {
        type,
        x: 300,
        y: 300,
        data: { ...data, dragOperationsMask: 1 },
      });
    await session.detach();
    await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  }

  await expectNothingHappened();
  expect(await each((page) => page.evaluate(() => document.querySelectorAll('webview, iframe').length))).toEqual(
    both(0),
  );
});

test('no wire of the web platform reaches outside, WebRTC and DNS included; and the ear that listens does hear', async () => {
  await each((page) => page.evaluate(attempts.call, { tcp: outside.tcp, udp: outside.udp }));
  await expectNothingHappened();

  connect(outside.tcp, '127.0.0.1').on('error', () => {});
  createSocket('udp4').send('x', outside.udp, '127.0.0.1');
  await expect.poll(() => [...outside.heard].sort()).toEqual(['tcp', 'udp']);
  outside.heard.length = 0;
});

test('17: a request from another page, another frame or another origin is refused', async () => {
  const refused = { ok: false, failure: { kind: 'notAllowed', method: 'ask' } };
  const answers = await program.application().evaluate(
    async ({ BrowserWindow }, { preload }) => {
      const question = `window.rostrum.ask('settings.read', {}).then(JSON.parse)`;
      const [facilitator] = BrowserWindow.getAllWindows().filter(({ webContents }) =>
        webContents.getURL().startsWith('app://facilitator'),
      );
      const other = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, partition: 'facilitator' },
      });
      await other.loadURL('app://facilitator/facilitator.html').catch(() => {});
      const sameAddress = await other.webContents.executeJavaScript(question);
      await other.loadURL('about:blank');
      const otherWindow = await other.webContents.executeJavaScript(question);
      other.destroy();
      const page = facilitator?.webContents;
      await page?.loadURL('about:blank');
      const otherOrigin = await page?.executeJavaScript(question);
      await page?.loadURL('app://facilitator/facilitator.html');
      const back = await page?.executeJavaScript(question);
      return { sameAddress, otherWindow, otherOrigin, back: back?.ok };
    },
    { preload: join(ROOT, 'out/preload/preload.cjs') },
  );
  await pages.facilitator.waitForSelector('#root main');

  expect(answers).toEqual({ sameAddress: refused, otherWindow: refused, otherOrigin: refused, back: true });

  const frame = await pages.facilitator.evaluate(() => {
    const inner = document.createElement('iframe');
    document.body.append(inner);
    const sees = Object.keys(inner.contentWindow ?? {}).filter((name) => name.startsWith('rostrum'));
    inner.remove();
    return sees;
  });
  expect(frame).toEqual([]);
});

test('17: whatever a window hands over is checked, and no path of its own is ever taken', async () => {
  const ask = (method: unknown, input: unknown) =>
    pages.facilitator.evaluate(
      async ({ name, given }) =>
        JSON.parse(await window.rostrum.ask(name as never, given)) as { failure?: { kind: string } },
      { name: method, given: input },
    );
  const kind = async (method: unknown, input: unknown) => (await ask(method, input)).failure?.kind ?? 'answered';
  const file = { file: '/etc/passwd' };

  const unknown = ['__proto__', 'constructor', 'toString', 'settings', '', 7, null, { toString: 1 }];
  expect(await Promise.all(unknown.map((method) => kind(method, {})))).toEqual(unknown.map(() => 'unknownMethod'));
  const wrong = [[], 'x', 7, { more: 1 }, { language: 'xx' }, { author: 'x'.repeat(100_000) }];
  expect(await Promise.all(wrong.map((input) => kind('settings.change', input)))).toEqual(wrong.map(() => 'invalid'));
  expect(await kind('library.openSample', {})).toBe('answered');
  const workshop = 'sample-astana';
  expect(await kind('asset.add', { workshop, file })).toBe('pathRefused');
  expect(await kind('roster.preview', { file })).toMatch(/pathRefused|invalid/);
  expect(await kind('files.show', { path: '/etc/passwd' })).toBe('pathRefused');
  expect(await kind('asset.add', { workshop, file: { ticket: '/etc/passwd' } })).toBe('missing');
  const invented = await pages.facilitator
    .evaluate(() =>
      window.rostrum.ticketsFor([
        new File(['x'], '/etc/passwd'),
        Object.assign(new Blob(['x']), { path: '/etc/passwd' }),
      ]),
    )
    .catch(() => '[]');
  expect(JSON.parse(invented)).toEqual([]);
});

test('18: app:// answers one host, one method and only the files of its own page', async () => {
  const assets = readdirSync(join(ROOT, 'out/renderer/assets'));
  const status = (page: Page, paths: readonly string[], method = 'GET') =>
    page.evaluate(
      ({ all, by }) =>
        Promise.all(
          all.map((path) =>
            fetch(path, { method: by }).then(
              ({ status: number, ok }) => (ok ? path : number),
              () => 'refused',
            ),
          ),
        ),
      { all: paths, by: method },
    );
  const wayOut = [
    ...['/../../package.json', '/%2e%2e/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/assets/..%5c..%5cmain.js'],
    ...['/.vite/manifest.json', '/asset/../../../etc/passwd', '/asset/%2e%2e%2fkey-slots.json'],
    ...['/pdfjs/wasm/..%2f..%2f..%2fmain/main.js', '/asset/', '/'],
  ];

  expect(await each((page) => status(page, wayOut))).toEqual(both(wayOut.map(() => 404)));
  expect(await each((page) => status(page, [page.url()], 'POST'))).toEqual(both([403]));
  expect(await status(pages.audience, ['app://facilitator/facilitator.html', 'app://other/', '//etc/passwd'])).toEqual([
    'refused',
    'refused',
    'refused',
  ]);
  expect(await status(pages.facilitator, ['app://audience/audience.html'])).toEqual(['refused']);

  const served = await status(
    pages.audience,
    assets.map((name) => `/assets/${name}`),
  );
  const own = served.filter((path) => typeof path === 'string');
  expect(own.length).toBeGreaterThan(3);
  expect(own.filter((path) => /facilitator|roster|grading|screen|settings/.test(String(path)))).toEqual([]);
  expect(await status(pages.audience, ['/facilitator.html'])).toEqual([404]);
});

test('20: the bridges are a few functions, and nothing of Electron can be reached through them', async () => {
  const keys = await each((page) =>
    page.evaluate(() =>
      Object.entries({ ...(window.rostrum ?? {}), ...(window.rostrumStage ?? {}) }).map(([name, it]) => [
        name,
        typeof it,
      ]),
    ),
  );
  const climbed = await pages.facilitator.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 10));
    try {
      return String(
        (window.rostrum.ask as unknown as { constructor: (text: string) => () => unknown }).constructor(
          'return typeof process',
        )(),
      );
    } catch (error) {
      return (error as Error).name;
    }
  });

  expect(keys.facilitator).toEqual(['ask', 'listen', 'ticketsFor'].map((name) => [name, 'function']));
  expect(keys.audience).toEqual(['ask', 'listen'].map((name) => [name, 'function']));
  expect(climbed).toBe('EvalError');
});

test('nothing is downloaded, kept, cached, dumped or remembered: the profile on disk knows no word of the page', async () => {
  const WORD = 'ПЛАНТИРОВАННОЕ-СЛОВО-1749';
  await each((page) => page.evaluate(attempts.keep, WORD));
  const opened = await program.application().evaluate(async ({ BrowserWindow, session }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.openDevTools();
    session.defaultSession.downloadURL('app://facilitator/facilitator.html');
    window?.webContents.downloadURL('app://facilitator/facilitator.html');
    await new Promise((done) => setTimeout(done, 300));
    return BrowserWindow.getAllWindows().map(({ webContents }) => webContents.isDevToolsOpened());
  });
  await program
    .application()
    .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await program.close();

  const files = readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const forms = [Buffer.from(WORD), Buffer.from(WORD, 'utf16le'), Buffer.from(Buffer.from(WORD).toString('base64'))];
  const knowing = files.filter((path) => forms.some((form) => readFileSync(path).includes(form)));

  expect(opened).toEqual([false, false]);
  expect(files.length).toBeGreaterThan(5);
  expect(knowing).toEqual([]);
  expect(files.filter((path) => /\.dmp$|Dictionaries|Cache_Data|facilitator\.html/.test(path))).toEqual([]);
});
