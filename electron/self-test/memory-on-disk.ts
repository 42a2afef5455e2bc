import { encryptionOfDevice, encryptionUnder } from './disk-encryption';
import type { Machine } from './machine';

/** Whether what is in the memory, keys among it, can come to lie on a disk in the clear. */
export type MemoryOnDisk = 'never' | 'encrypted' | 'swap' | 'hibernation' | 'untold';

/** Looks at swap first, then at hibernation, which writes all of the memory into swap. */
export function memoryOnDisk(machine: Machine): MemoryOnDisk {
  if (machine.platform !== 'linux') return 'untold';
  const table = machine.read('/proc/swaps');
  if (table === null) return 'untold';
  const areas = table
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [path, kind] = line.split(/\s+/);
      return path?.startsWith('/') === true ? [{ path, isFile: kind === 'file' }] : [];
    })
    // Compressed memory is memory.
    .filter(({ path }) => !/^\/dev\/zram\d/.test(path));
  if (areas.length === 0) return 'never';
  const states = areas.map(({ path, isFile }) =>
    isFile ? encryptionUnder(path, machine) : encryptionOfDevice(path, machine),
  );
  if (states.every((state) => state === 'encrypted')) return 'encrypted';
  if (!states.includes('plain')) return 'untold';
  return canHibernate(machine) ? 'hibernation' : 'swap';
}

const canHibernate = (machine: Machine): boolean =>
  /\bdisk\b/.test(machine.read('/sys/power/state') ?? '') &&
  !/\[disabled\]/.test(machine.read('/sys/power/disk') ?? '[disabled]') &&
  (machine.read('/sys/power/resume') ?? '0:0').trim() !== '0:0';
