import type { Handlers, Method, MethodsOf } from '#shared/contract/contract';
import type { programRequests } from '#shared/contract/program';
import { fail, ok } from '#shared/result';
import { isWholePicture, pictureKind } from '../picture';
import type { Program } from '../program';

/** What only a door with windows can answer. */
export type WindowHandlers = Handlers<Extract<Method, `windows.${string}` | `files.${string}`>>;

const LARGEST_PICTURE = 5;

export const programHandlers = (
  program: Program,
  windows: WindowHandlers,
): Handlers<MethodsOf<typeof programRequests>> => ({
  ...windows,
  'clock.read': async () => ok({ now: program.now() }),
  'about.read': async () =>
    ok({
      version: program.version,
      runtime: program.runtime,
      vault: program.vault.folder,
      isProtected: false,
    }),
  'asset.add': async ({ file }) => {
    const read = program.files.read(file);
    if (!read.ok) return read;
    const { name, bytes } = read.value;
    const megabytes = Math.ceil(bytes.length / 1_000_000);
    if (megabytes > LARGEST_PICTURE) return fail({ kind: 'fileTooLarge', name, megabytes, limit: LARGEST_PICTURE });
    const kind = pictureKind(bytes);
    if (kind === null) return fail({ kind: 'fileKind', name, expected: 'PNG, JPEG' });
    if (!isWholePicture(bytes, kind)) return fail({ kind: 'fileBroken', name });
    return ok({ hash: program.vault.assets.put(bytes) });
  },
  'job.cancel': async ({ job }) => {
    program.cancelled.add(job);
    return ok({});
  },
});

/** A door without a screen: answer() turns these methods away before they are reached. */
export const noWindows: WindowHandlers = {
  'files.pick': async () => ok(null),
  'files.pickFolder': async () => ok(null),
  'files.show': async () => ok({}),
  'windows.zoom': async () => ok({}),
  'windows.displays': async () => ok({ displays: [], audience: 'closed' }),
  'windows.openAudience': async () => ok({ displays: [], audience: 'closed' }),
  'windows.closeAudience': async () => ok({ displays: [], audience: 'closed' }),
};
