import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const DOOR = fileURLToPath(new URL('../out/main/cli.js', import.meta.url));

/** Opens the command-line door over a vault and answers { ask, close }; ask() throws the sentence of a failure. */
export function openDoor(vault, language = 'en') {
  const words = [DOOR, '--vault', vault, '--language', language, 'batch'];
  const child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { done, failed } = waiting.shift();
    const { ok, value, message } = JSON.parse(line);
    if (ok) done(value);
    else failed(new Error(message));
  });
  const ended = new Promise((resolve) => {
    child.on('exit', () => {
      for (const { failed } of waiting.splice(0)) failed(new Error('The program ended before it answered.'));
      resolve();
    });
  });
  return {
    ask: (method, input = {}) =>
      new Promise((done, failed) => {
        waiting.push({ done, failed });
        child.stdin.write(`${JSON.stringify({ method, input })}\n`);
      }),
    close: () => {
      child.stdin.end();
      return ended;
    },
  };
}
