import { beforeEach, expect, it, vi } from 'vitest';
import { refusalToOpen } from '../../../electron/sandbox';
import { quietBrowser } from '../../../electron/windows/quiet-browser';
import { started } from '../../../electron/windows/standing';

const given = vi.hoisted(() => new Map<string, string>());

vi.mock('electron', () => ({
  app: {
    isPackaged: true,
    enableSandbox: () => {},
    commandLine: {
      hasSwitch: (name: string) => given.has(name),
      getSwitchValue: (name: string) => given.get(name) ?? '',
      appendSwitch: (name: string, value = '') => given.set(name, value),
    },
  },
  screen: {},
}));

beforeEach(() => given.clear());

it('a protected vault is opened whatever the program itself tells Chromium', () => {
  quietBrowser();
  expect(refusalToOpen('protected', started)).toBeNull();
});

it('a protected vault stays shut when somebody else gave flags of V8, and they are not written over', () => {
  given.set('js-flags', '--expose-gc');
  quietBrowser();
  expect(refusalToOpen('protected', started)).toEqual({ kind: 'startedUnsafe', switch: '--js-flags' });
});
