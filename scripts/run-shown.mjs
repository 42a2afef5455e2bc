import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** The project's folder. */
export const root = resolve(import.meta.dirname, '..');

/** Runs a program in the project's folder with its output shown, and answers its exit code. */
export function runCommandShown(program, args, options = {}) {
  const { env, ...rest } = options;
  const child = spawn(program, args, {
    cwd: root,
    stdio: 'inherit',
    ...rest,
    env: { ...process.env, ...env },
  });
  return new Promise((done) => {
    child.on('error', (error) => {
      process.stderr.write(`${program}: ${error.message}\n`);
      done(127);
    });
    child.on('close', (code, signal) => done(signal === null ? (code ?? 1) : 1));
  });
}

/** Runs a script's main function; a thrown sentence is printed without its stack and ends with 1. */
export async function main(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
