import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

const BEAT_MS = 2_000;
const SILENCE_MS = 15_000;

/** Runs `work` while no other process does the same; a lock whose holder died or fell silent is taken over. */
export async function alone(lock, work, { log }) {
  const token = await acquire(lock, log);
  const beat = setInterval(() => utimes(lock, new Date(), new Date()).catch(() => {}), BEAT_MS);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    if ((await holderOf(lock))?.token === token) await rm(lock, { force: true });
  }
}

/** Whether a process of this machine is still there. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function acquire(lock, log) {
  const token = randomUUID();
  const content = JSON.stringify({ token, host: hostname(), pid: process.pid });
  let last = { mark: '', since: 0, told: false };
  for (;;) {
    try {
      await writeFile(lock, content, { flag: 'wx' });
      return token;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    last = await watch(lock, last);
    if (last.gone) await putAside(lock, token);
    else if (!last.told) log(`Another set-up is running; waiting for it.`);
    last.told = true;
    await pause(200);
  }
}

// Silence is measured by a clock that stops during suspend, so a laptop that slept does not look dead.
async function watch(lock, last) {
  const holder = await holderOf(lock);
  const mark = `${holder?.token} ${(await stat(lock).catch(() => null))?.mtimeMs}`;
  const now = performance.now();
  const since = mark === last.mark ? last.since : now;
  const died = holder?.host === hostname() && !isAlive(holder.pid);
  return { mark, since, told: last.told, gone: died || now - since > SILENCE_MS };
}

// Renamed first: of several waiters only one gets it.
async function putAside(lock, token) {
  const aside = `${lock}.${token}`;
  await rename(lock, aside).catch(() => {});
  await rm(aside, { force: true });
}

async function holderOf(lock) {
  try {
    return JSON.parse(await readFile(lock, 'utf8'));
  } catch {
    return null;
  }
}
