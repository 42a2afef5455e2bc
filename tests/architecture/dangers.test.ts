import { describe, expect, it } from 'vitest';
import { readSources } from '../support/sources';

/** What can undo the program's safety, and the only files that may do it. */
interface Danger {
  readonly what: string;
  readonly sign: RegExp;
  readonly allowed: RegExp;
  /** A line that must be noticed anywhere else. */
  readonly planted: readonly string[];
}

const NOWHERE = /^$/;

const DANGERS: readonly Danger[] = [
  {
    what: 'a window, its preferences or its address',
    sign: /\bnew (BrowserWindow|BrowserView|BaseWindow|WebContentsView)\b|\bwebPreferences\b|\.load(URL|File)\(/,
    allowed: /^electron\/windows\/make-window\.ts$/,
    planted: [
      'new BrowserWindow({})',
      'const x = { webPreferences: {} }',
      "w.loadFile('x.html')",
      "w.loadURL('app://x')",
    ],
  },
  {
    what: 'a session',
    sign: /\bsession\.(defaultSession|fromPartition|fromPath)\b/,
    allowed: /^electron\/windows\/make-window\.ts$/,
    planted: ['session.defaultSession.clearCache()', "session.fromPartition('persist:x')"],
  },
  {
    what: 'what a session or a page is allowed',
    sign: /\bwebRequest\b|\bsetPermission\w+|\bsetWindowOpenHandler\b|\bsetCertificateVerifyProc\b|\bsetProxy\b/,
    allowed: /^electron\/windows\/secure-page\.ts$/,
    planted: [
      's.setPermissionRequestHandler(null)',
      'p.setWindowOpenHandler(allow)',
      's.webRequest.onBeforeRequest(null)',
    ],
  },
  {
    what: 'a handler of messages',
    sign: /\bipcMain\b/,
    allowed: /^electron\/ipc\/serve\.ts$/,
    planted: ["ipcMain.handle('x', answer)", "ipcMain.on('x', hear)"],
  },
  {
    what: 'the bridge into a page',
    sign: /\b(ipcRenderer|contextBridge|webFrame)\b/,
    allowed: /^electron\/preload(-audience)?\.ts$/,
    planted: ["contextBridge.exposeInMainWorld('x', {})", "ipcRenderer.send('x')"],
  },
  {
    what: 'a protocol',
    sign: /\bprotocol\.(handle|register\w+|intercept\w+)\b/,
    allowed: /^electron\/windows\/app-protocol\.ts$/,
    planted: ["protocol.handle('x', answer)", "session.protocol.registerFileProtocol('x', f)"],
  },
  {
    what: 'a switch of Chromium',
    sign: /\bcommandLine\.(appendSwitch|appendArgument|removeSwitch)\b|\benableSandbox\b/,
    allowed: /^electron\/windows\/quiet-browser\.ts$/,
    planted: ["app.commandLine.appendSwitch('no-sandbox')"],
  },
  {
    what: 'another program',
    sign: /\bopenExternal\b|\bopenPath\b|['"](node:)?(child_process|cluster)['"]|\butilityProcess\b|\bsetAsDefaultProtocolClient\b/,
    allowed: NOWHERE,
    planted: ["shell.openExternal('x')", "import { spawn } from 'node:child_process'", "require('child_process')"],
  },
  {
    what: "the system's shell",
    sign: /\{[^}]*\bshell\b[^}]*\}\s*from 'electron'|(?<![./])\bshell\.\w/,
    allowed: /^electron\/windows\/dialogs\.ts$/,
    planted: ["import { shell } from 'electron'", "import {\n  app,\n  shell,\n} from 'electron'", 'shell.beep()'],
  },
  {
    what: 'the whole of Electron under one name',
    sign: /import (\* as )?\w+ from 'electron'|\b(import|require)\('electron'\)/,
    allowed: NOWHERE,
    planted: ["import * as it from 'electron'", "import it from 'electron'", "await import('electron')"],
  },
  {
    what: 'the network',
    sign: /['"](node:)?(net|tls|http|https|http2|dgram|dns|dns\/promises|inspector|quic)['"]|\{[^}]*\b(net|autoUpdater)\b[^}]*\}\s*from 'electron'|\b(XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection|WebTransport|sendBeacon)\b/,
    allowed: NOWHERE,
    planted: [
      "import { get } from 'node:https'",
      "import { net } from 'electron'",
      'new WebSocket(u)',
      "import('dns/promises')",
    ],
  },
  {
    what: 'a request of a page',
    sign: /\bfetch\(/,
    allowed: /^renderer\/stage\/pdf-pages\.ts$/,
    planted: ["await fetch('http://x')"],
  },
  {
    what: 'an address of the web',
    // Names of XML vocabularies look like addresses and lead nowhere.
    sign: /\b(https?|wss?|ftp):\/\/(?!(www\.w3\.org|schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.org)\/)/,
    allowed: NOWHERE,
    planted: ["const home = 'https://example.org'"],
  },
  {
    what: 'code made of text',
    sign: /\beval\(|\beval\)|\bnew Function\b|\bFunction\(['"`]|\bset(Timeout|Interval)\(\s*['"`]|['"](node:)?(vm|repl)['"]|\bexecuteJavaScript\b/,
    allowed: NOWHERE,
    planted: ["eval('1')", "(0, eval)('1')", "new Function('x')", "setTimeout('x()')", "import vm from 'node:vm'"],
  },
  {
    what: 'a module named at run time',
    sign: /\brequire\(|\bcreateRequire\b|['"](node:)?module['"]/,
    allowed: /^electron\/foreign\/pictures\/read-svg\.ts$/,
    planted: ["require('x')", "import { createRequire } from 'node:module'"],
  },
  {
    what: 'markup made of text',
    sign: /\b(inner|outer)HTML\s*=|\binsertAdjacentHTML\b|\bdocument\.write|\bcreateContextualFragment\b|\bsrcdoc\b/i,
    allowed: NOWHERE,
    planted: ['box.innerHTML = text', "document.write('x')"],
  },
  {
    what: "a deck's own markup",
    sign: /\bdangerouslySetInnerHTML\b/,
    allowed: /^renderer\/stage\/slide-face\.tsx$/,
    planted: ['<div dangerouslySetInnerHTML={{ __html: x }} />'],
  },
  {
    what: 'something kept in the browser',
    sign: /\b(localStorage|sessionStorage|indexedDB|serviceWorker|cookieStore)\b|\bdocument\.cookie\b|\bnavigator\.storage\b|\bcaches\./,
    allowed: NOWHERE,
    planted: ["localStorage.setItem('a', 'b')", "indexedDB.open('x')", "document.cookie = 'a=b'"],
  },
  {
    what: 'a trace outside the vault',
    sign: /\b(crashReporter|addRecentDocument|safeStorage|desktopCapturer|netLog|contentTracing)\b/,
    allowed: NOWHERE,
    planted: ['crashReporter.start({})', "app.addRecentDocument('x')"],
  },
  {
    what: 'a worker',
    sign: /['"](node:)?worker_threads['"]|\bnew (Shared)?Worker\(/,
    allowed: /^electron\/(foreign\/(worker|read-apart)|vault\/derive(-worker)?)\.ts$/,
    planted: ["import { Worker } from 'node:worker_threads'", "new Worker('x.js')"],
  },
];

/** Comments may speak of what the code may not do. */
const code = (text: string): string => text.replace(/^\s*(\/\/|\/?\*).*$/gm, '');

const found = (path: string, text: string): string[] =>
  DANGERS.filter(({ sign, allowed }) => sign.test(code(text)) && !allowed.test(path)).map(
    ({ what }) => `${what}: ${path}`,
  );

describe('what can undo the program’s safety', () => {
  const texts = readSources();

  it('is done in one place each, or nowhere', () => {
    process.stdout.write(`dangers: looked for ${DANGERS.length} kinds in ${texts.size} files\n`);

    expect(texts.size).toBeGreaterThan(300);
    expect([...texts].flatMap(([path, text]) => found(path, text))).toEqual([]);
  });

  it('is looked for where it is really done, so that the one place cannot move unnoticed', () => {
    const unused = DANGERS.filter(({ sign, allowed }) => {
      const places = [...texts].filter(([path]) => allowed.test(path));
      return allowed !== NOWHERE && !places.some(([, text]) => sign.test(code(text)));
    });

    expect(unused.map(({ what }) => what)).toEqual([]);
  });

  it.each(DANGERS)('would be noticed anywhere else: $what', ({ what, planted }) => {
    const missed = planted.flatMap((line) =>
      ['electron/vault/vault.ts', 'electron/main.ts', 'renderer/app/shell.tsx', 'shared/time.ts']
        .filter((path) => !found(path, `const before = 1;\n${line};\n`).includes(`${what}: ${path}`))
        .map((path) => `${path}: ${line}`),
    );

    expect(missed).toEqual([]);
  });
});
