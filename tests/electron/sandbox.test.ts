import { describe, expect, it } from 'vitest';
import { refusalToOpen } from '../../electron/sandbox';

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
});
