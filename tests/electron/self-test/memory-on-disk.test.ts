import { describe, expect, it } from 'vitest';
import { memoryOnDisk } from '../../../electron/self-test/memory-on-disk';
import { aLaptop, LUKS, mounts } from '../../support/a-laptop';

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
