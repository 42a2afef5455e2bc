import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';

/** Thrown when another running process holds the vault. */
export class Busy extends Error {
  constructor(readonly holder: string) {
    super(`The vault is held by process ${holder}`);
  }
}

/** Takes the vault for this process; a lock whose process has died is taken over. Answers the way to let go. */
export function takeLock(path: string): () => void {
  for (let tries = 0; tries < 3; tries += 1) {
    const mine = `${process.pid} ${bornAt(process.pid) ?? ''}`;
    if (createOnce(path, mine)) return () => rmSync(path, { force: true });
    const [holder, born] = readOr(path, '').split(' ');
    if (isAlive(Number(holder), born ?? '')) throw new Busy(holder ?? '?');
    rmSync(path, { force: true });
  }
  throw new Busy('?');
}

function createOnce(path: string, text: string): boolean {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, text);
    fsyncSync(file);
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

const readOr = (path: string, otherwise: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
};

/** When the kernel started this process; a number that no later process of the same id shares. Linux only. */
const bornAt = (pid: number): string | undefined => readOr(`/proc/${pid}/stat`, '').split(') ')[1]?.split(' ')[19];

function isAlive(pid: number, born: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return born === '' || bornAt(pid) === undefined || bornAt(pid) === born;
}
