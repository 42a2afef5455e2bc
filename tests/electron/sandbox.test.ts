import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesByPath } from '../../electron/files';
import { noWindows } from '../../electron/handlers/program';
import { openProgram } from '../../electron/program';
import { Refused, refusalToOpen, type Started } from '../../electron/sandbox';
import { discard, openHeadless } from '../support/headless';
import { quickDerive } from '../support/quick-derive';

const started = (switches: readonly string[], isTest = false) => ({
  has: (name: string) => switches.includes(name),
  isTest,
});

describe('a protected vault', () => {
  it.each(['no-sandbox', 'disable-seccomp-filter-sandbox', 'single-process', 'remote-debugging-port', 'inspect'])(
    'is not opened by a program that was started with --%s',
    (word) => {
      expect(refusalToOpen('protected', started([word]))).toEqual({ kind: 'startedUnsafe', switch: `--${word}` });
    },
  );

  it('is opened by a program that was started as it should be, and by the project’s own tests', () => {
    expect(refusalToOpen('protected', started([]))).toBeNull();
    expect(refusalToOpen('protected', started(['lang', 'vault']))).toBeNull();
    expect(refusalToOpen('protected', started(['no-sandbox'], true))).toBeNull();
  });

  it('is alone in this: a vault without a passphrase has nothing to lose by it', () => {
    expect(refusalToOpen('open', started(['no-sandbox']))).toBeNull();
  });

  it('stays shut, and is let go for the next program, when the whole program is started so', async () => {
    const headless = openHeadless();
    await headless.program.vault.protect('correct horse battery staple lamp', randomBytes(16));
    headless.close();
    const open = (unsafe: Started) =>
      openProgram({
        vaultFolder: headless.vault,
        resources: '',
        version: '0.0.0',
        runtime: 'test',
        files: filesByPath,
        tell: () => {},
        windows: noWindows,
        derive: quickDerive,
        started: unsafe,
      });

    expect(() => open(started(['no-sandbox']))).toThrow(Refused);
    expect(existsSync(join(headless.vault, 'lock'))).toBe(false);
    expect(() => open(started([]))).not.toThrow(Refused);
    discard(headless.vault);
  });
});
