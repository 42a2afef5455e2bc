import type { Handlers, Method, MethodsOf } from '#shared/contract/contract';
import type { programRequests } from '#shared/contract/program';
import { fail, ok } from '#shared/result';
import type { Program } from '../program';
import { brokenBatches, dismissBatches } from './batches';
import { bringIn } from './foreign-file';
import { workshopOf } from './workshop';

/** What only a door with windows can answer. */
export type WindowHandlers = Handlers<Extract<Method, `windows.${string}` | `files.${string}`>>;

export const programHandlers = (
  program: Program,
  windows: WindowHandlers,
): Handlers<MethodsOf<typeof programRequests>> => ({
  ...windows,
  // A window names no path of its own: it may only give back one that it was told.
  'files.show': async ({ path }) =>
    program.written.has(path) ? windows['files.show']({ path }) : fail({ kind: 'pathRefused' }),
  'clock.read': async () => ok({ now: program.now() }),
  'about.read': async () =>
    ok({
      version: program.version,
      runtime: program.runtime,
      vault: program.safe.door.folder,
      isProtected: program.safe.door.isProtected(),
    }),
  'asset.add': async ({ workshop, file }) => {
    const found = workshopOf(program, workshop);
    if (!found.ok) return found;
    const came = await bringIn(program, 'picture', file);
    return came.ok ? ok({ hash: found.value.assets.put(came.value.reading.bytes) }) : came;
  },
  'job.brokenOff': async () =>
    ok({ jobs: program.jobs.brokenOff(), batches: brokenBatches(program).map(({ job }) => job) }),
  'job.dismissBatches': async (kind) => {
    dismissBatches(program, kind);
    return ok({});
  },
  'job.cancel': async ({ job }) => {
    program.jobs.stop(job);
    return ok({});
  },
});

/** A door without a screen: answer() turns these methods away before they are reached. */
export const noWindows: WindowHandlers = {
  'files.pick': async () => ok(null),
  'files.pickFolder': async () => ok(null),
  'files.exportFolder': async () => ok(null),
  'files.show': async () => ok({}),
  'windows.zoom': async () => ok({}),
  'windows.reveal': async () => ok({}),
  'windows.displays': async () => ok({ displays: [], audience: 'closed' }),
  'windows.openAudience': async () => ok({ displays: [], audience: 'closed' }),
  'windows.closeAudience': async () => ok({ displays: [], audience: 'closed' }),
};
