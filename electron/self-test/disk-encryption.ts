import type { Machine } from './machine';

/** Whether what is written somewhere is encrypted before it reaches the disk, as far as the system says. */
export type Encryption = 'encrypted' | 'plain' | 'untold';

/** File systems that encrypt by themselves. */
const SEALED_KINDS = /^(ecryptfs|fuse\.(gocryptfs|encfs|cryfs|securefs))$/;

/** Nothing of these ever reaches a disk. */
const MEMORY_KINDS = /^(tmpfs|ramfs)$/;

/** What the kernel says of the disk under a folder. Windows and macOS tell an ordinary program nothing. */
export function encryptionUnder(folder: string, machine: Machine): Encryption {
  if (machine.platform !== 'linux') return 'untold';
  const mount = mountOf(folder, machine.read('/proc/self/mountinfo') ?? '');
  if (mount === null) return 'untold';
  if (SEALED_KINDS.test(mount.kind) || MEMORY_KINDS.test(mount.kind)) return 'encrypted';
  const direct = encryptionOf(`/sys/dev/block/${mount.device}`, machine);
  if (direct !== 'untold') return direct;
  // Btrfs and others have a number of their own; the device is told by its name.
  return mount.source.startsWith('/dev/') ? encryptionOfDevice(mount.source, machine) : 'untold';
}

/** What the kernel says of a device named as in /dev. */
export const encryptionOfDevice = (device: string, machine: Machine): Encryption =>
  encryptionOf(`/sys/class/block/${nameOf(device, machine)}`, machine);

/** A mapped device is known to the kernel as dm-N, and to people by its name. */
function nameOf(device: string, machine: Machine): string {
  const name = device.replace(/^\/dev\/(mapper\/)?/, '');
  const mapped = machine
    .list('/sys/class/block')
    .find((each) => machine.read(`/sys/class/block/${each}/dm/name`)?.trim() === name);
  return mapped ?? name;
}

/** Encrypted when the device is, or all that it lies on: a volume may be spread over several. */
function encryptionOf(device: string, machine: Machine): Encryption {
  if (machine.list(device).length === 0) return 'untold';
  if (machine.read(`${device}/dm/uuid`)?.startsWith('CRYPT-') === true) return 'encrypted';
  const below = machine.list(`${device}/slaves`).map((slave) => encryptionOf(`${device}/slaves/${slave}`, machine));
  if (below.length === 0) return 'plain';
  return below.every((each) => each === 'encrypted') ? 'encrypted' : below.includes('plain') ? 'plain' : 'untold';
}

interface Mount {
  readonly at: string;
  readonly device: string;
  readonly kind: string;
  readonly source: string;
}

/** The last of the mounts whose place is the nearest above the folder. */
function mountOf(folder: string, table: string): Mount | null {
  const mounts = table.split('\n').flatMap((line): Mount[] => {
    const [first = '', second = ''] = line.split(' - ');
    const [, , device, , at] = first.split(' ');
    const [kind, source] = second.split(' ');
    if (device === undefined || at === undefined || kind === undefined) return [];
    return [{ at: unescaped(at), device, kind, source: unescaped(source ?? '') }];
  });
  return mounts
    .filter(({ at }) => at === '/' || folder === at || folder.startsWith(`${at}/`))
    .reduce<Mount | null>((best, each) => (best === null || each.at.length >= best.at.length ? each : best), null);
}

/** The kernel writes a space in a path as \040. */
const unescaped = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
