import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

const SCREEN = '1920x1080x24';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Whether windows can be shown here; only Linux can be without. */
export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Runs `fn` with the variables of a display: none to add where there is one, else those of a virtual one that ends with it. */
export async function withDisplay(fn) {
  if (hasDisplay()) return fn({});
  const display = await startXvfb();
  try {
    return await fn(display.env);
  } finally {
    await display.stop();
  }
}

/** Starts a virtual display under a number it finds free itself and answers { env: { DISPLAY }, stop }. */
export async function startXvfb() {
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'];
  const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const number = await displayNumber(child);
  for (const stream of [child, child.stderr.resume(), child.stdio[3]]) stream.unref();
  const forget = endWithThisProcess(child);
  return {
    env: { DISPLAY: `:${number}` },
    stop: async () => {
      forget();
      await end(child);
    },
  };
}

function displayNumber(child) {
  return new Promise((resolve, reject) => {
    let told = '';
    let complaint = '';
    child.stderr.on('data', (chunk) => (complaint += chunk));
    child.stdio[3].on('data', (chunk) => {
      told += chunk;
      if (told.includes('\n')) resolve(told.trim());
    });
    child.on('error', ({ message }) => reject(new Error(`Xvfb could not be started: ${message}.`)));
    child.on('close', () => reject(new Error(`Xvfb ended before it had a display. ${complaint.trim()}`)));
  });
}

function endWithThisProcess(child) {
  const onExit = () => child.kill();
  const onSignal = (signal) => {
    child.kill();
    forget();
    process.kill(process.pid, signal);
  };
  const forget = () => {
    process.off('exit', onExit);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
  process.on('exit', onExit);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return forget;
}

async function end(child) {
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  if (isOver()) return;
  const exit = once(child, 'exit');
  child.ref();
  child.kill();
  await Promise.race([exit, pause(3_000, undefined, { ref: false })]);
  if (!isOver()) child.kill('SIGKILL');
}
