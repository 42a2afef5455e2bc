import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { chromium, expect, test } from 'playwright/test';
import { sayIn } from '#shared/text/say';
import { realDisk } from '../../electron/vault/disk';
import { vaultDoor } from '../../electron/vault/door';
import { aContext } from '../support/a-workshop';
import { isRoot, ROOT } from '../support/app';
import { AS_USER, USER } from '../support/ordinary-user';
import { quickDerive } from '../support/quick-derive';

/** How an executable says that a fuse is set: the sign "1". */
const ENABLED = 0x31;

let home = '';
let executable = '';

test.skip(process.platform !== 'linux', 'packages for other systems are made on those systems');

test.beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'rostrum-package-'));
  const make = `import { packagedProgram } from ${JSON.stringify(join(ROOT, 'scripts/packaged-program.mjs'))};
    process.stdout.write(await packagedProgram(process.argv[1], process.argv[2]));`;
  const words = [
    '--input-type=module',
    '-e',
    make,
    dirname(process.env['ROSTRUM_ELECTRON'] ?? ''),
    join(home, 'program'),
  ];
  executable = execFileSync(process.execPath, words, { encoding: 'utf8' });
});

test.afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Starts the packaged program as an attacker would who may set its environment and its words. */
function start(...words: string[]): ChildProcess & { said: () => string } {
  const planted = join(home, 'planted.cjs');
  writeFileSync(planted, `require('fs').writeFileSync(${JSON.stringify(join(home, 'planted-ran'))}, '')`);
  const child = spawn(
    executable,
    [
      ...(isRoot ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(home, 'profile')}`,
      ...(words.some((word) => word.startsWith('--vault=')) ? [] : [`--vault=${join(home, 'vault')}`]),
      ...words,
    ],
    {
      env: {
        ...process.env,
        ELECTRON_RUN_AS_NODE: '1',
        NODE_OPTIONS: `--require ${planted}`,
        ROSTRUM_DEVTOOLS: '1',
        ROSTRUM_TEST: '1',
      },
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (said += part));
  return Object.assign(child, { said: () => said });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

test('the fuses of a package are set as they should be', async () => {
  const wire = await getCurrentFuseWire(executable);
  const on = Object.values(FuseV1Options).filter((fuse) => typeof fuse === 'number' && wire[fuse] === ENABLED);

  expect(on).toEqual([FuseV1Options.OnlyLoadAppFromAsar]);
});

test('a package starts from its archive, and is no Node, loads nothing on the way and lets nobody inspect it', async () => {
  const child = start('--inspect=0', '--remote-debugging-port=0');
  try {
    const port = join(home, 'profile/DevToolsActivePort');
    await expect.poll(() => existsSync(port), { timeout: 20_000 }).toBe(true);
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${readFileSync(port, 'utf8').split('\n')[0]}`);
    const pages = () => browser.contexts().flatMap((context) => context.pages());
    await expect.poll(() => pages().map((page) => page.url())).toEqual(['app://facilitator/facilitator.html']);
    const [page] = pages();
    const sample = await page?.evaluate(() => window.rostrum.ask('library.openSample', {}));
    const looked = await page?.evaluate(() => window.rostrum.ask('laptop.check', {}));

    expect(JSON.parse(sample ?? '')).toMatchObject({ ok: true });
    expect(looked).toContain('"finding":"whole"');
    expect(child.said()).not.toMatch(/Debugger listening/);
    expect(existsSync(join(home, 'planted-ran'))).toBe(false);
  } finally {
    await end(child);
  }
});

/** A vault that a passphrase protects. */
async function protectedVault(name: string): Promise<string> {
  const folder = join(home, name);
  const door = vaultDoor(folder, realDisk(randomUUID), quickDerive, aContext);
  const vault = door.open();
  await vault?.protect('correct horse battery staple lamp', randomBytes(16));
  vault?.close();
  door.letGo();
  return folder;
}

test('a package that a person starts opens their protected vault', async () => {
  const folder = await protectedVault('persons');
  const own = join(home, 'person');
  mkdirSync(own);
  if (isRoot) {
    execFileSync('chmod', ['-R', 'a+rX', home]);
    execFileSync('chown', ['-R', `${USER}:${USER}`, folder, own]);
  }
  const [command = '', ...words] = [...(isRoot ? AS_USER : []), executable];
  const env = { ...process.env, HOME: own, XDG_CONFIG_HOME: own, XDG_CACHE_HOME: own, XDG_RUNTIME_DIR: own };
  const child = spawn(command, [...words, `--user-data-dir=${own}/profile`, `--vault=${folder}`], { env });
  try {
    // Its clock is the first that is written in a vault that was let open.
    const isOpened = () => (child.exitCode === null ? existsSync(join(folder, 'clock.json')) : 'refused');
    await expect.poll(isOpened, { timeout: 20_000 }).toBe(true);
  } finally {
    await end(child);
  }
});

test('a package that was started without the sandbox does not open a protected vault, and says how to start', async () => {
  const folder = await protectedVault('protected');
  // Later words win; and a package takes nobody's word that it is being tested.
  const child = start('--no-sandbox', `--user-data-dir=${join(home, 'other')}`, `--vault=${folder}`);
  try {
    await once(child, 'exit');
    expect(child.exitCode).toBe(1);
    const sentences = (['kk', 'ru', 'en'] as const).map((each) =>
      sayIn(each)('failure.startedUnsafe', { switch: '--no-sandbox' }),
    );
    expect(sentences.filter((sentence) => child.said().includes(sentence))).toHaveLength(1);
  } finally {
    await end(child);
  }
});

test('a package without its archive does not run a folder that was put in its place', async () => {
  const resources = join(home, 'program/resources');
  const ran = join(home, 'folder-ran');
  execFileSync('mv', [join(resources, 'app.asar'), join(home, 'app.asar')]);
  execFileSync('mkdir', [join(resources, 'app')]);
  writeFileSync(join(resources, 'app/package.json'), '{"main":"main.js"}');
  writeFileSync(
    join(resources, 'app/main.js'),
    `require('fs').writeFileSync(${JSON.stringify(ran)}, '');process.exit()`,
  );
  const child = start(join(resources, 'app'));
  try {
    await Promise.race([once(child, 'exit'), new Promise((done) => setTimeout(done, 5_000))]);
    expect(existsSync(ran)).toBe(false);
  } finally {
    await end(child);
  }

  await flipFuses(executable, { version: FuseVersion.V1, [FuseV1Options.OnlyLoadAppFromAsar]: false });
  const open = start(join(resources, 'app'));
  try {
    await expect.poll(() => existsSync(ran), { message: 'without the fuse it does run' }).toBe(true);
  } finally {
    await end(open);
  }
});
