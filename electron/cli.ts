import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isMethod } from '#shared/contract/contract';
import type { Failure } from '#shared/failure';
import { fail, ok, type Result } from '#shared/result';
import { explain, explainFinding } from '#shared/text/explain';
import type { Language } from '#shared/text/language';
import { sayIn } from '#shared/text/say';
import { type Answered, batch } from './command-line/batch';
import { type Call, callOf, inputOf, Misuse, USAGE } from './command-line/call';
import { givenPassphrase, refuseSecretWords } from './command-line/passphrase';
import { filesByPath } from './files';
import { readApart } from './foreign/read-apart';
import { noWindows } from './handlers/program';
import { languageOf } from './handlers/vault';
import { answer } from './ipc/answer';
import { failureOf } from './ipc/failure-of';
import { openProgram, type Program } from './program';
import { accessAtStart } from './self-test/look';
import { deriveInWorker } from './vault/derive';

type Ask = (method: unknown, input: unknown) => Promise<Result<unknown>>;

const root = join(import.meta.dirname, '../..');

const report = (reference: string, error: unknown) =>
  process.stderr.write(`[${reference}] ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);

/** Prints one answer as one line; a failure carries its sentence beside its data. */
function print(result: Answered, language: Language): boolean {
  const line = result.ok ? result : { ...result, message: explain(result.failure, sayIn(language)) };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  return result.ok;
}

function open({ vault, mend }: Call): Result<ReturnType<typeof openProgram>> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  try {
    return ok(
      openProgram({
        vaultFolder: vault,
        resources: join(root, 'resources'),
        version,
        runtime: `Node ${process.versions.node}`,
        files: filesByPath,
        mend: () => mend,
        tell: (topic, notice) => {
          if (topic === 'job.progress') process.stderr.write(`${JSON.stringify(notice)}\n`);
        },
        windows: noWindows,
        readForeign: readApart(join(import.meta.dirname, 'foreign-worker.js'), join(root, 'resources')),
        derive: deriveInWorker(join(import.meta.dirname, 'derive-worker.js')),
      }),
    );
  } catch (error) {
    const failure: Failure = failureOf(error, report);
    return fail(failure);
  }
}

async function batchOf(ask: Ask, say: (result: Answered) => boolean): Promise<boolean> {
  try {
    return await batch(createInterface({ input: process.stdin }), ask, say);
  } finally {
    // Whoever still holds the other end would keep the program alive.
    process.stdin.destroy();
  }
}

/** Opens a protected vault for whoever hands over its passphrase; without one, what needs no key is answered all the same. */
async function unlock(call: Call, ask: Ask, program: Program): Promise<Result<unknown>> {
  if (program.safe.held() !== null) return ok({});
  const language = call.language ?? languageOf(program);
  const passphrase = await givenPassphrase(call.passphraseFile, sayIn(language)('vault.passphrase'));
  return passphrase === null ? ok({}) : ask('vault.unlock', { passphrase });
}

/** Says what stood open to others and is closed now, or cannot be closed; a script reads the answer alone. */
function warn({ foundOpen }: Program, language: Language): void {
  for (const found of accessAtStart(foundOpen)) process.stderr.write(`${explainFinding(found, language)}\n`);
}

/** Answers the exit code: 0, or 1 for a failure. */
async function run(argv: readonly string[]): Promise<number> {
  const call = callOf(argv);
  if (call.method === 'methods') {
    const { methods } = await import('./command-line/methods');
    return print(ok(methods()), 'en') ? 0 : 1;
  }
  if (call.method !== 'batch' && !isMethod(call.method)) throw new Misuse(`Unknown method ${call.method}\n${USAGE}`);
  refuseSecretWords(call.method, call.given);
  const input = call.method === 'batch' ? null : inputOf(call.given);
  const opened = open(call);
  if (!opened.ok) return print(opened, call.language ?? 'en') ? 0 : 1;
  const { program, handlers, close } = opened.value;
  warn(program, call.language ?? languageOf(program));
  try {
    const ask: Ask = (method, asked) => answer(handlers, 'commandLine', method, asked, report);
    const say = (result: Answered) => print(result, call.language ?? languageOf(program));
    const unlocked = await unlock(call, ask, program);
    if (!unlocked.ok) return say(unlocked) ? 0 : 1;
    const done = call.method === 'batch' ? await batchOf(ask, say) : say(await ask(call.method, input));
    return done ? 0 : 1;
  } finally {
    close();
  }
}

process.umask(0o077);
// Whoever reads the answers may stop reading: what is done is finished all the same.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (error instanceof Misuse) process.stderr.write(`${error.message}\n`);
    else report('command line', error);
    process.exitCode = error instanceof Misuse ? 2 : 1;
  },
);
