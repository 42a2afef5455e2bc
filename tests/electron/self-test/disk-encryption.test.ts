import { describe, expect, it } from 'vitest';
import { encryptionUnder } from '../../../electron/self-test/disk-encryption';
import { aLaptop, LUKS, mounts } from '../../support/a-laptop';

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
