import { z } from 'zod';
import { AssetHash, Id } from '../id';
import { BatchKind } from '../library/issuing';
import { Instant } from '../time';
import { WorkshopId } from '../workshop/workshop';
import { FileRef, Nothing, request, windowRequest } from './request';

/** What kinds of file a dialog offers. */
export const PickKind = z.enum(['roster', 'deck', 'image']);

const Display = z.strictObject({ id: z.number(), label: z.string(), isPrimary: z.boolean(), isAudience: z.boolean() });

export const Displays = z.strictObject({
  displays: z.array(Display),
  /** Whether the room's window is open, and whether it fills a display. */
  audience: z.enum(['closed', 'window', 'full']),
});
export type Displays = z.infer<typeof Displays>;

const Picked = z.strictObject({ ticket: z.string(), name: z.string() }).nullable();

/** Long work that was under way when the vault was locked, with the files that were whole by then. */
export const BrokenOff = z.strictObject({ what: z.enum(['files', 'copy', 'reading']), written: z.number().int() });
export type BrokenOff = z.infer<typeof BrokenOff>;

export const programRequests = {
  /** Where the steady clock stands, so that a window can count from there. */
  'clock.read': request(Nothing, z.strictObject({ now: Instant })),
  'about.read': request(
    Nothing,
    z.strictObject({ version: z.string(), runtime: z.string(), vault: z.string(), isProtected: z.boolean() }),
  ),
  /** Keeps the pixels of a PNG, JPEG or SVG picture; answers their name. */
  'asset.add': request(z.strictObject({ workshop: WorkshopId, file: FileRef }), z.strictObject({ hash: AssetHash })),
  'files.pick': windowRequest(z.strictObject({ kind: PickKind }), Picked),
  /** Asks for a folder; the one that a workshop's files go to is kept for it. */
  'files.pickFolder': windowRequest(z.strictObject({ workshop: WorkshopId.nullable() }), Picked),
  /** The folder that was picked for a workshop's files, if it is still there. */
  'files.exportFolder': windowRequest(z.strictObject({ workshop: WorkshopId }), Picked),
  /** Shows a file that was written since the start; any other path is refused. */
  'files.show': windowRequest(z.strictObject({ path: z.string() }), Nothing),
  /** Makes everything in the facilitator's window larger or smaller by a step; 0 brings the usual size back. */
  'windows.zoom': windowRequest(z.strictObject({ by: z.union([z.literal(-1), z.literal(0), z.literal(1)]) }), Nothing),
  /** Says that the page knows what it shows and begins to draw it: only then is its window shown, on the page's ground. */
  'windows.reveal': windowRequest(z.strictObject({ isDark: z.boolean() }), Nothing),
  'windows.displays': windowRequest(Nothing, Displays),
  'windows.openAudience': windowRequest(z.strictObject({ display: z.number().nullable() }), Displays),
  'windows.closeAudience': windowRequest(Nothing, Displays),
  /**
   * What a lock broke off since somebody asked last: it is said once, to whoever unlocks. The batches of certificates are
   * those of the library that nobody works on: the register may name people whose paper was never written.
   */
  'job.brokenOff': request(Nothing, z.strictObject({ jobs: z.array(BrokenOff), batches: z.array(Id) })),
  /** Says no more of certificates that were broken off. */
  'job.dismissBatches': request(BatchKind, Nothing),
  'job.cancel': request(z.strictObject({ job: z.string() }), Nothing),
};
