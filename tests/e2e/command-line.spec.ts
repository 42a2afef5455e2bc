import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from 'playwright/test';
import { ROOT } from '../support/app';
import { protectVault } from '../support/protected-vault';
import { PASSPHRASE } from '../support/protection';
import { onTerminal } from '../support/terminal';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

type Rostrum = (words: string[], input?: string) => Promise<Ended>;

/** The command-line door over a vault of its own. */
const test = base.extend<{ vault: string; rostrum: Rostrum }>({
  vault: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'rostrum-door-'));
    await use(join(folder, 'vault'));
    await rm(folder, { recursive: true, force: true });
  },
  rostrum: async ({ vault }, use) => {
    await use(
      (words, input = '') =>
        new Promise((done) => {
          const door = [join(ROOT, 'out/main/cli.js'), '--vault', vault, ...words];
          const child = execFile(process.execPath, door, { maxBuffer: 64_000_000 }, (error, out, err) =>
            done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
          );
          child.stdin?.end(input);
        }),
    );
  },
});

/** The passphrase, typed by hand where the door asks for it. */
const typedOn = (vault: string, line: string) =>
  onTerminal(
    `'${process.execPath}' '${join(ROOT, 'out/main/cli.js')}' --vault '${vault}' --language en library.read`,
    'Passphrase: ',
    line,
  );

const value = ({ out }: Ended) => JSON.parse(out).value;

test('the command line lists every method with the schema of its input and output', async ({ rostrum }) => {
  const { methods, commands } = value(await rostrum(['methods']));

  const names = methods.map(({ method }: { method: string }) => method);
  expect(names).toEqual(expect.arrayContaining(['library.read', 'workshop.do', 'files.pick']));
  expect(methods.every(({ input, output }: { input: object; output: object }) => input && output)).toBe(true);
  expect(commands.map(({ command }: { command: string }) => command)).toContain('attendance.mark');
});

test('a change made by one call is there for the next, and can be undone by a third', async ({ rostrum }) => {
  const { workshops } = value(await rostrum(['library.openSample']));
  const id = workshops[0];
  const title = { kk: 'Басқа', ru: 'Другое', en: 'Another' };
  const command = { name: 'overview.change', input: { title } };

  await rostrum(['workshop.do', JSON.stringify({ id, command })]);
  const changed = value(await rostrum(['workshop.read', JSON.stringify({ id })]));
  await rostrum(['workshop.undo', JSON.stringify({ id, lane: 'workshop' })]);
  const undone = value(await rostrum(['workshop.read', JSON.stringify({ id })]));

  expect(changed.workshop.overview.title).toEqual(title);
  expect(undone.workshop.overview.title).not.toEqual(title);
  expect(undone.steps.workshop).toEqual({ undo: null, redo: 'overview.change' });
});

test('a batch answers line by line and stops at the first failure', async ({ rostrum }) => {
  const lines = [
    '{"method":"about.read"}',
    '{"method":"workshop.read","input":{"id":"none"}}',
    '{"method":"about.read"}',
  ];

  const { code, out } = await rostrum(['batch'], lines.join('\n'));

  const answers = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).ok);
  expect({ code, answers }).toEqual({ code: 1, answers: [true, false] });
});

test('a failure is said in the language that was asked for and exits with 1; misuse exits with 2', async ({
  rostrum,
}) => {
  const failed = await rostrum(['--language', 'kk', 'workshop.read', '{"id":"none"}']);
  const misused = [
    await rostrum(['--nonsense']),
    await rostrum(['library.raed']),
    await rostrum(['library.read', 'not json']),
    await rostrum(['library.read', '@/no/such/file']),
    await rostrum([]),
  ];

  expect(failed.code).toBe(1);
  expect(JSON.parse(failed.out)).toMatchObject({ ok: false, failure: { kind: 'missing' } });
  expect(JSON.parse(failed.out).message).toMatch(/Ештеңе өзгертілген жоқ/);
  expect(misused.map(({ code, out }) => [code, out])).toEqual(misused.map(() => [2, '']));
});

test('input can come from a file and from standard input', async ({ rostrum, vault }) => {
  await rostrum(['library.read']);
  const file = join(vault, '..', 'input.json');
  await writeFile(file, '{"theme":"dark"}');

  const fromFile = value(await rostrum(['settings.change', `@${file}`]));
  const fromPipe = value(await rostrum(['settings.change', '-'], '{"theme":"light"}'));

  expect([fromFile.theme, fromPipe.theme]).toEqual(['dark', 'light']);
});

test('a vault that others could read is closed to them, which is said beside the answer', async ({
  rostrum,
  vault,
}) => {
  await rostrum(['library.read']);
  await chmod(vault, 0o755);

  const closed = await rostrum(['--language', 'en', 'library.read']);
  const quiet = await rostrum(['library.read']);

  expect(closed.err).toContain(`Other users of this laptop could get at 1 file of the vault: ${vault}.`);
  expect(value(closed).workshops).toEqual([]);
  expect((await stat(vault)).mode & 0o777).toBe(0o700);
  expect(quiet.err).toBe('');
});

test('what needs a window is refused', async ({ rostrum }) => {
  const dialog = await rostrum(['files.pick', '{"kind":"deck"}']);

  expect(JSON.parse(dialog.out).failure).toEqual({ kind: 'notAllowed', method: 'files.pick' });
});

test('a second program over the same vault is refused with a sentence, until the first has ended', async ({
  rostrum,
  vault,
}) => {
  const first = spawn(process.execPath, [join(ROOT, 'out/main/cli.js'), '--vault', vault, 'batch']);
  const answered = once(first.stdout, 'data');
  const ended = once(first, 'exit');
  first.stdin.write('{"method":"library.read"}\n');
  await answered;

  const second = await rostrum(['library.read']);
  first.stdin.end();
  await ended;
  const third = await rostrum(['library.read']);

  expect(second.code).toBe(1);
  expect(JSON.parse(second.out).failure).toEqual({ kind: 'vaultBusy', holder: String(first.pid) });
  expect(third.code).toBe(0);
});

test('the vault of a program that was killed is taken over with all that was confirmed', async ({ rostrum, vault }) => {
  const first = spawn(process.execPath, [join(ROOT, 'out/main/cli.js'), '--vault', vault, 'batch']);
  const answered = once(first.stdout, 'data');
  first.stdin.write('{"method":"settings.change","input":{"author":"Айгүл"}}\n');
  await answered;
  const ended = once(first, 'exit');
  first.kill('SIGKILL');
  await ended;

  expect(value(await rostrum(['settings.read'])).author).toBe('Айгүл');
});

test('a protected vault opens by a passphrase in a file or not at all, and never by a word of the call', async ({
  vault,
  rostrum,
}) => {
  const passphrase = PASSPHRASE;
  const file = join(vault, '..', 'passphrase');
  const wrong = join(vault, '..', 'wrong');
  await writeFile(file, `${passphrase}\n`);
  await writeFile(wrong, 'another one altogether\n');
  await protectVault(vault);

  const without = await rostrum(['--language', 'en', 'library.read']);
  const refused = await rostrum(['--passphrase-file', wrong, 'library.read']);
  const opened = await rostrum(['--passphrase-file', file, 'library.read']);
  const said = await rostrum(['vault.unlock', JSON.stringify({ passphrase })]);
  const typed = await typedOn(vault, passphrase);
  const mistyped = await typedOn(vault, 'not the passphrase');
  const piped = await rostrum(['vault.unlock', '-'], JSON.stringify({ passphrase }));

  expect(JSON.parse(without.out)).toMatchObject({
    failure: { kind: 'locked' },
    message: expect.stringMatching(/^The vault is locked/),
  });
  expect(without.code).toBe(1);
  expect(JSON.parse(refused.out).failure).toEqual({ kind: 'wrongPassphrase', waitSeconds: 0 });
  expect(value(opened).workshops).toEqual([]);
  expect(said.code).toBe(2);
  expect(said.err).toContain('secret');
  expect(JSON.parse(piped.out).ok).toBe(true);
  // Nothing that was typed is on the screen, neither whole nor as dots.
  expect(typed.screen.replaceAll('\r', '')).toMatch(/^Passphrase: \n\{"ok":true,.*\}\n$/);
  expect(mistyped.screen.replaceAll('\r', '')).toMatch(
    /^Passphrase: \n\{"ok":false,"failure":\{"kind":"wrongPassphrase".*\}\n$/,
  );
  expect([typed.code, mistyped.code]).toEqual([0, 1]);
  const shown = await onTerminal("printf 'Name: '; read -r name", 'Name: ', passphrase);
  expect(shown.screen, 'the terminal echoes what is not hidden').toContain(passphrase);
});
