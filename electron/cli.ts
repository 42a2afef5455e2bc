import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { requests } from '#shared/contract/contract';
import type { Failure } from '#shared/failure';
import { explain } from '#shared/text/explain';
import { Language } from '#shared/text/language';
import { sayIn } from '#shared/text/say';
import { filesByPath } from './files';
import { noWindows } from './handlers/program';
import { answer } from './ipc/answer';
import { failureOf } from './ipc/failure-of';
import { openProgram } from './program';

const USAGE = `Usage: rostrum [--vault DIR] [--language kk|ru|en] METHOD [JSON | @FILE | -]
       rostrum methods`;

/** Misuse of the command line itself, as opposed to a failure of the method. */
class Misuse extends Error {}

interface Call {
  readonly vault: string;
  readonly language: Language | null;
  readonly method: string;
  readonly input: unknown;
}

const root = join(import.meta.dirname, '../..');

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

function parse(argv: readonly string[]): Call {
  const words: string[] = [];
  let vault = process.env['ROSTRUM_VAULT'] ?? defaultVault();
  let language: Language | null = null;
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    if (word === '--vault') vault = argv[(at += 1)] ?? '';
    else if (word === '--language') language = Language.safeParse(argv[(at += 1)]).data ?? null;
    else if (word.startsWith('--')) throw new Misuse(`Unknown option ${word}\n${USAGE}`);
    else words.push(word);
  }
  const [method, given] = words;
  if (method === undefined || words.length > 2 || vault === '') throw new Misuse(USAGE);
  return { vault, language, method, input: inputOf(given) };
}

function inputOf(given: string | undefined): unknown {
  if (given === undefined) return {};
  const text =
    given === '-' ? readFileSync(0, 'utf8') : given.startsWith('@') ? readFileSync(given.slice(1), 'utf8') : given;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Misuse(`The input is not JSON.\n${USAGE}`);
  }
}

/** Where the window keeps its vault when none is named. */
function defaultVault(): string {
  const { APPDATA, XDG_CONFIG_HOME } = process.env;
  const configuration =
    process.platform === 'win32'
      ? (APPDATA ?? join(homedir(), 'AppData/Roaming'))
      : process.platform === 'darwin'
        ? join(homedir(), 'Library/Application Support')
        : (XDG_CONFIG_HOME ?? join(homedir(), '.config'));
  return join(configuration, 'Rostrum/vault');
}

/** Every method with the JSON Schema of what it takes and what it answers. */
const methods = () =>
  Object.entries(requests).map(([method, { input, output, doors }]) => ({
    method,
    doors,
    input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
    output: z.toJSONSchema(output, { io: 'input', unrepresentable: 'any' }),
  }));

const report = (reference: string, error: unknown) =>
  process.stderr.write(`[${reference}] ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);

const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);

async function run(argv: readonly string[]): Promise<number> {
  const call = parse(argv);
  if (call.method === 'methods') {
    print({ ok: true, value: methods() });
    return 0;
  }
  const refuse = (failure: Failure, language: Language) => {
    print({ ok: false, failure, message: explain(failure, sayIn(language)) });
    return 1;
  };
  let opened: ReturnType<typeof openProgram>;
  try {
    opened = openProgram({
      vaultFolder: call.vault,
      resources: join(root, 'resources'),
      version,
      runtime: `Node ${process.versions.node}`,
      files: filesByPath,
      tell: (topic, notice) => {
        if (topic === 'job.progress') process.stderr.write(`${JSON.stringify(notice)}\n`);
      },
      windows: noWindows,
    });
  } catch (error) {
    return refuse(failureOf(error, report), call.language ?? 'en');
  }
  try {
    const result = await answer(opened.handlers, 'commandLine', call.method, call.input, report);
    const language = call.language ?? opened.program.vault.settings.read().language ?? 'en';
    if (!result.ok) return refuse(result.failure, language);
    print(result);
    return 0;
  } finally {
    opened.close();
  }
}

process.umask(0o077);
run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    if (error instanceof Misuse) process.stderr.write(`${error.message}\n`);
    else report('cli', error);
    process.exitCode = error instanceof Misuse ? 2 : 1;
  },
);
