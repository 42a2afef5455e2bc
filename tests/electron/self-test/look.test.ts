import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { LANGUAGES } from '#shared/text/language';
import { en, kk, ru } from '#shared/text/messages';
import { encryptionUnder } from '../../../electron/self-test/disk-encryption';
import { lettersMissing } from '../../../electron/self-test/letters';
import { lookAt, lookAtStart } from '../../../electron/self-test/look';
import { type Machine, thisMachine } from '../../../electron/self-test/machine';
import { memoryOnDisk } from '../../../electron/self-test/memory-on-disk';
import { closeToOthers } from '../../../electron/self-test/vault-modes';
import { discard, type Headless, openHeadless } from '../../support/headless';

const ALL = { kk, ru, en };

const RESOURCES = resolve(import.meta.dirname, '../../../resources');

/** A Linux laptop of which only these small files are known. */
function aLaptop(files: Record<string, string>, platform = 'linux'): Machine {
  const names = Object.keys(files);
  return {
    platform,
    read: (path) => files[path] ?? null,
    list: (path) => [
      ...new Set(
        names
          .filter((name) => name.startsWith(`${path}/`))
          .map((name) => name.slice(path.length + 1).split('/')[0] ?? ''),
      ),
    ],
    mode: () => null,
    freeBytes: () => null,
  };
}

const mounts = (...lines: [at: string, device: string, kind: string, source: string][]) => ({
  '/proc/self/mountinfo': lines
    .map(([at, device, kind, source], index) => `${index} 1 ${device} / ${at} rw shared:1 - ${kind} ${source} rw`)
    .join('\n'),
});

const LUKS = { '/sys/dev/block/253:0/dm/uuid': 'CRYPT-LUKS2-abc\n', '/sys/dev/block/253:0/size': '1' };

describe('whether the disk under a folder is encrypted', () => {
  it.each([
    ['a LUKS volume', { ...mounts(['/', '253:0', 'ext4', '/dev/mapper/root']), ...LUKS }, 'encrypted'],
    ['a plain partition', { ...mounts(['/', '8:1', 'ext4', '/dev/sda1']), '/sys/dev/block/8:1/size': '1' }, 'plain'],
    [
      'a volume of LVM on LUKS',
      {
        ...mounts(['/', '253:1', 'ext4', '/dev/mapper/vg-root']),
        '/sys/dev/block/253:1/dm/uuid': 'LVM-xyz',
        '/sys/dev/block/253:1/slaves/dm-0/dm/uuid': 'CRYPT-LUKS1-abc',
      },
      'encrypted',
    ],
    [
      'a volume over one encrypted disk and one plain',
      {
        ...mounts(['/', '253:1', 'ext4', '/dev/mapper/vg-root']),
        '/sys/dev/block/253:1/slaves/dm-0/dm/uuid': 'CRYPT-LUKS1-abc',
        '/sys/dev/block/253:1/slaves/sdb1/size': '1',
      },
      'plain',
    ],
    [
      'Btrfs on LUKS, which has a number of its own',
      {
        ...mounts(['/', '0:25', 'btrfs', '/dev/mapper/root']),
        '/sys/class/block/dm-0/dm/name': 'root\n',
        '/sys/class/block/dm-0/dm/uuid': 'CRYPT-LUKS2-abc',
      },
      'encrypted',
    ],
    [
      'a plain disk below an encrypted home with a space in its name',
      {
        ...mounts(['/', '8:1', 'ext4', '/dev/sda1'], ['/home/my\\040vault', '253:0', 'ext4', '/dev/mapper/home']),
        ...LUKS,
        '/sys/dev/block/8:1/size': '1',
      },
      'encrypted',
    ],
    ['a network or a container, of which nothing is told', mounts(['/', '0:30', 'overlay', 'overlay']), 'untold'],
    ['a folder that gocryptfs seals', mounts(['/', '0:31', 'fuse.gocryptfs', '/home/x']), 'encrypted'],
  ] as const)('%s', (_, files, expected) => {
    expect(encryptionUnder('/home/my vault', aLaptop(files as Record<string, string>))).toBe(expected);
  });

  it('is not guessed on another system', () => {
    expect(encryptionUnder('/home', aLaptop(LUKS, 'win32'))).toBe('untold');
    expect(encryptionUnder('/home', aLaptop(LUKS, 'darwin'))).toBe('untold');
  });
});

describe('whether the memory can come to lie on a disk', () => {
  const HEAD = 'Filename Type Size Used Priority\n';
  const PLAIN = { '/proc/swaps': `${HEAD}/dev/sda2 partition 1 0 -2\n`, '/sys/class/block/sda2/size': '1' };
  const SLEEPS = {
    '/sys/power/state': 'freeze mem disk',
    '/sys/power/disk': '[platform] shutdown',
    '/sys/power/resume': '8:2',
  };
  it.each([
    ['no swap', { '/proc/swaps': HEAD }, 'never'],
    ['compressed memory', { '/proc/swaps': `${HEAD}/dev/zram0 partition 1 0 100\n` }, 'never'],
    ['a plain partition', PLAIN, 'swap'],
    ['a plain partition to hibernate into', { ...PLAIN, ...SLEEPS }, 'hibernation'],
    ['an encrypted partition', { ...PLAIN, ...SLEEPS, '/sys/class/block/sda2/dm/uuid': 'CRYPT-PLAIN-x' }, 'encrypted'],
    [
      'a file on LUKS',
      { '/proc/swaps': `${HEAD}/swapfile file 1 0 -2\n`, ...mounts(['/', '253:0', 'ext4', 'x']), ...LUKS },
      'encrypted',
    ],
    ['nothing that is told', {}, 'untold'],
  ] as const)('%s', (_, files, expected) => {
    expect(memoryOnDisk(aLaptop(files as Record<string, string>))).toBe(expected);
  });
});

describe('the letters of a font', () => {
  it('are all there in every font of the documents, and are missed where they are not', () => {
    const serif = readFileSync(join(RESOURCES, 'fonts/SourceSerif4-Regular.ttf'));

    expect(lettersMissing(serif)).toEqual([]);
    expect(() => lettersMissing(Buffer.from('not a font at all, only words'))).toThrow();
  });
});

describe('checking this laptop', () => {
  let headless: Headless | null = null;
  afterEach(() => {
    headless?.close();
    if (headless !== null) discard(headless.vault);
    headless = null;
  });

  it('answers at the command line, in order but for what this machine is', async () => {
    headless = openHeadless();

    const { checks } = await headless.must('laptop.check', {});

    const states = Object.fromEntries(checks.map(({ check, finding }) => [check, finding]));
    expect(states).toMatchObject({
      ciphers: 'right',
      sandbox: 'none',
      permissions: 'owner',
      folders: 'keyed',
      fonts: 'whole',
      displays: 'none',
    });
    expect(checks).toHaveLength(9);
  });

  it('names a file of the vault that others can read, and counts them', async () => {
    headless = openHeadless();
    chmodSync(join(headless.vault, 'lock'), 0o644);

    const { checks } = await headless.must('laptop.check', {});

    expect(checks.find(({ check }) => check === 'permissions')).toEqual({
      check: 'permissions',
      state: 'failed',
      finding: 'others',
      detail: `${headless.vault}/lock`,
      count: 1,
    });
  });

  it('names a folder of the vault that no key opens', async () => {
    headless = openHeadless();
    mkdirSync(join(headless.vault, 'workshops', 'w1', '1'), { recursive: true });
    writeFileSync(join(headless.vault, 'workshops', 'w1', '1', 'head'), 'sealed');

    const { checks } = await headless.must('laptop.check', {});

    const finding = { state: 'attention', finding: 'unopened', detail: 'workshops/w1/1', count: 1 };
    expect(checks.find(({ check }) => check === 'folders')).toEqual({ check: 'folders', ...finding });
  });

  it('says at the start what stood open to others and was closed, and nothing when all is well', async () => {
    headless = openHeadless();
    expect((await headless.must('laptop.atStart', {})).checks).toEqual([]);
    const { vault } = headless;
    headless.close();
    chmodSync(vault, 0o755);
    chmodSync(join(vault, 'keys'), 0o644);

    headless = openHeadless(vault);

    expect([vault, join(vault, 'keys')].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o600]);
    expect((await headless.must('laptop.atStart', {})).checks).toEqual([
      { check: 'permissions', state: 'attention', finding: 'mended', detail: `${vault}, ${vault}/keys`, count: 2 },
    ]);
    headless.close();
    headless = openHeadless(vault);
    expect((await headless.must('laptop.atStart', {})).checks).toEqual([]);
  });

  it('says at the start what cannot be closed, that there is no room left and that fonts are gone', () => {
    const empty = mkdtempSync(join(tmpdir(), 'rostrum-unit-'));
    const machine = { ...thisMachine, freeBytes: () => 50e6 };
    const checks = lookAtStart({ vault: empty, resources: empty }, { mended: ['/a'], left: ['/b', '/c'] }, machine);
    rmSync(empty, { recursive: true });

    expect(checks.map(({ check, finding, detail }) => [check, finding, detail])).toEqual([
      ['permissions', 'others', '/b, /c'],
      ['space', 'none', ''],
      ['fonts', 'missing', join(empty, 'fonts')],
    ]);
  });

  it('closes a vault to others without following links, and lets folders alone that are no vault yet', () => {
    const home = mkdtempSync(join(tmpdir(), 'rostrum-unit-'));
    const [outside, vault] = [join(home, 'outside'), join(home, 'vault')];
    mkdirSync(vault, { mode: 0o755 });
    writeFileSync(outside, '', { mode: 0o644 });
    chmodSync(outside, 0o644);
    symlinkSync(outside, join(vault, 'link'));
    chmodSync(vault, 0o755);
    headless = openHeadless(vault);
    expect(statSync(vault).mode & 0o777).toBe(0o755);

    expect(closeToOthers(vault)).toEqual({ mended: [vault], left: [] });
    expect([statSync(vault).mode & 0o777, statSync(outside).mode & 0o777]).toEqual([0o700, 0o644]);
  });

  it('says that the sandbox is off, that space is short and that fonts are gone', () => {
    const empty = mkdtempSync(join(tmpdir(), 'rostrum-unit-'));
    const machine = { ...thisMachine, freeBytes: () => 50e6 };
    const checks = lookAt(
      { vault: empty, resources: empty, standing: { sandbox: 'off', displays: 1 }, unopened: [], argon2: false },
      machine,
    );
    rmSync(empty, { recursive: true });

    const failed = checks.filter(({ state }) => state === 'failed').map(({ check, finding }) => `${check} ${finding}`);
    expect(failed).toEqual(expect.arrayContaining(['ciphers wrong', 'sandbox off', 'space none', 'fonts missing']));
  });

  it('has a sentence in each language for whatever it may find', () => {
    const findings = {
      ciphers: ['right', 'wrong'],
      sandbox: ['on', 'off', 'none'],
      permissions: ['owner', 'others_one', 'others_other', 'mended_one', 'mended_other', 'untoldWindows'],
      folders: ['keyed', 'unopened_one', 'unopened_other'],
      encryption: ['encrypted', 'plain', 'untold', 'untoldWindows', 'untoldMac'],
      memory: ['never', 'encrypted', 'swap', 'hibernation', 'untold', 'untoldWindows', 'untoldMac'],
      space: ['enough', 'little', 'none', 'untold'],
      fonts: ['whole_one', 'whole_other', 'lacking', 'missing'],
      displays: ['several_one', 'several_other', 'one', 'none'],
    } as const;

    const silent = LANGUAGES.flatMap((language) =>
      Object.entries(findings).flatMap(([check, names]) => {
        const known = Object.keys(ALL[language].laptop[check as keyof typeof findings]);
        return [...names, 'name'].filter((name) => !known.includes(name)).map((name) => `${language} ${check} ${name}`);
      }),
    );

    expect(silent).toEqual([]);
  });
});
