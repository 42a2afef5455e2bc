import { z } from 'zod';
import { ParticipantId } from '../people/participant';
import { Line } from '../text/text';
import { Day, Stamp } from '../time';
import { WorkshopId } from '../workshop/workshop';
import { Programme } from './library';

/** Work on the keys of a vault. It is written down before it is begun, so that a crash in the middle only delays it. */
export const Chore = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rekeyOwn') }),
  z.strictObject({ kind: z.literal('rekey'), workshop: WorkshopId }),
  z.strictObject({
    kind: z.literal('eraseParticipant'),
    workshop: WorkshopId,
    participant: ParticipantId,
    /** Who asked for it. */
    author: Line,
  }),
  z.strictObject({ kind: z.literal('eraseWorkshop'), workshop: WorkshopId }),
]);
export type Chore = z.infer<typeof Chore>;

/** That something was erased, and when: never whose it was. */
export const ErasureNote = z.strictObject({
  stamp: Stamp,
  what: z.enum(['participant', 'workshop']),
  /** Null when a person asked for it; the day it was due when its time had come. */
  due: Day.nullable(),
  workshop: WorkshopId,
  participant: ParticipantId.nullable(),
});
export type ErasureNote = z.infer<typeof ErasureNote>;

/**
 * A workshop on its way in from a copy. It is written down before its first file, so that whatever ends the program, it
 * is here whole and on its shelf, or not at all.
 */
export const Arrival = z.strictObject({
  workshop: WorkshopId,
  /** The number of the folder that its files are written into. */
  epoch: z.number().int().min(1),
  /** The shelf that it stood on. */
  programme: Programme.nullable(),
  sample: z.boolean(),
  created: Stamp,
});
export type Arrival = z.infer<typeof Arrival>;

/** What a vault knows of its own erasures, and of what was begun in it and must not stay half done. */
export const Ledger = z.strictObject({
  schema: z.literal(1),
  chores: z.array(Chore),
  notes: z.array(ErasureNote),
  arrivals: z.array(Arrival).default([]),
});
export type Ledger = z.infer<typeof Ledger>;

export const EMPTY_LEDGER: Ledger = { schema: 1, chores: [], notes: [], arrivals: [] };
