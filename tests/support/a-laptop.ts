import type { Machine } from '../../electron/self-test/machine';

/** A Linux laptop of which only these small files are known. */
export function aLaptop(files: Record<string, string>, platform = 'linux'): Machine {
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

/** The system's list of what lies where. */
export const mounts = (...lines: [at: string, device: string, kind: string, source: string][]) => ({
  '/proc/self/mountinfo': lines
    .map(([at, device, kind, source], index) => `${index} 1 ${device} / ${at} rw shared:1 - ${kind} ${source} rw`)
    .join('\n'),
});

/** A device under which the disk is sealed. */
export const LUKS = { '/sys/dev/block/253:0/dm/uuid': 'CRYPT-LUKS2-abc\n', '/sys/dev/block/253:0/size': '1' };
