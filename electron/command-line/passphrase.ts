import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { jsonOf, Misuse } from './call';

/** Methods whose input holds a secret: it may not stand among the words of a call, where every process can read it. */
const SECRETIVE = new Set([
  'vault.judgePassphrase',
  'vault.protect',
  'vault.unlock',
  'vault.changePassphrase',
  'vault.prepareRecovery',
  'vault.rotateRecovery',
]);

/** Those that open a copy, which may have a secret of its own. */
const SOMETIMES_SECRETIVE = new Set(['backups.lookInto', 'backups.bringBack']);

/** Throws `Misuse` for a secret that was typed as a word of the call. */
export function refuseSecretWords(method: string, given: string | undefined): void {
  const isHidden = given === undefined || given === '-' || given.startsWith('@');
  if (isHidden) return;
  const hasSecret = SOMETIMES_SECRETIVE.has(method) && Object.hasOwn(Object(jsonOf(given)), 'secret');
  if (SECRETIVE.has(method) || hasSecret)
    throw new Misuse(`The input of ${method} is secret: hand it over as @FILE or on standard input.`);
}

/** The passphrase that a locked vault is opened with: from a file, or typed unseen on a terminal; null where there is neither. */
export async function givenPassphrase(file: string | null, prompt: string): Promise<string | null> {
  if (file !== null) return firstLine(file);
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  const mute = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: mute, terminal: true });
  // Asked only now: whoever answers at once must find that the terminal shows nothing any more.
  process.stderr.write(`${prompt}: `);
  const typed = await terminal.question('');
  terminal.close();
  process.stderr.write('\n');
  return typed;
}

function firstLine(path: string): string {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/)[0] ?? '';
  } catch {
    throw new Misuse(`There is no passphrase file ${path}.`);
  }
}
