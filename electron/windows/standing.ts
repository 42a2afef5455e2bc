import { readFileSync } from 'node:fs';
import { app, type BrowserWindow, screen } from 'electron';
import { type Started, unsafeSwitch } from '../sandbox';
import type { Standing } from '../self-test/look';
import { isForeignSwitch } from './quiet-browser';

/** How the program was started. A package takes no word for a test. */
export const started: Started = {
  has: isForeignSwitch,
  isTest: !app.isPackaged && process.env['ROSTRUM_TEST'] === '1',
};

/** What the windows know of their own safety: the kernel's word where it gives one, else the switches'. */
export const standingOf = (window: BrowserWindow | null): Standing => ({
  sandbox: isSandboxed(window) ? 'on' : 'off',
  displays: screen.getAllDisplays().length,
});

/** Linux says of each process whether its system calls are filtered; 2 is by a filter. */
function isSandboxed(window: BrowserWindow | null): boolean {
  if (unsafeSwitch({ ...started, has: (name) => name.includes('sandbox') && started.has(name) }) !== null) return false;
  if (process.platform !== 'linux' || window === null) return true;
  const status = readFileSync(`/proc/${window.webContents.getOSProcessId()}/status`, 'utf8');
  return /^Seccomp:\s*2$/m.test(status);
}
