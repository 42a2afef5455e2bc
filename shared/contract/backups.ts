import { z } from 'zod';
import { Text } from '../text/text';
import { Day, Stamp } from '../time';
import { GenerationFacts } from '../workshop/generation';
import { WorkshopId } from '../workshop/workshop';
import { FolderRef, JobName, Nothing, request } from './request';
import { Proof } from './vault';

const Generation = z.strictObject({ workshop: WorkshopId, generation: z.number().int().min(0) });
const Which = z.strictObject({ workshop: WorkshopId });
const Done = z.strictObject({ seq: z.number().int().nullable() });

/** A workshop of a copy, beside what is in this vault. */
export const Copied = z.strictObject({
  id: WorkshopId,
  title: Text,
  place: Text,
  from: Day.nullable(),
  to: Day.nullable(),
  participants: z.number().int().min(0),
  /** When the newest state in the copy was written. */
  stamp: Stamp,
  /** How many of its changes cannot be read there. */
  lost: z.number().int().min(0),
  /** "here": the vault has it too, and its state would take the place of today's. */
  standing: z.enum(['absent', 'here', 'same', 'damagedHere', 'erasedHere']),
  /** The day on which it was erased from this vault. */
  erased: Day.nullable(),
  /** People who were erased since the copy was made, and stay so. */
  peopleErased: z.number().int().min(0),
});
export type Copied = z.infer<typeof Copied>;

/** A copy, with what opens it when it is protected. */
const Copy = z.strictObject({ folder: FolderRef, secret: Proof.optional() });

/** A generation with the bytes that it takes on the disk. */
const KeptGeneration = GenerationFacts.extend({ bytes: z.number().int().min(0) });
export type KeptGeneration = z.infer<typeof KeptGeneration>;

export const backupRequests = {
  /** The generations of a workshop, newest first, and the change before a restore that waits to be confirmed. */
  'backups.list': request(
    Which,
    z.strictObject({
      seq: z.number().int(),
      generations: z.array(KeptGeneration),
      /** So many are there and cannot be read. */
      unreadable: z.number().int().min(0),
      beforeRestore: z.number().int().nullable(),
      viewing: z.number().int().nullable(),
    }),
  ),
  /** Writes a generation now; false when nothing has changed since the last one. */
  'backups.make': request(Which, z.strictObject({ made: z.boolean() })),
  /** From now on, until `backups.close`, all that is asked of this workshop is answered as that generation has it, and every change is refused. */
  'backups.open': request(Generation, GenerationFacts),
  'backups.close': request(Which, Nothing),
  /** Puts a generation in the place of the present state, which is kept as a generation first. */
  'backups.restore': request(Generation, Done),
  /** Keeps what was restored. */
  'backups.confirm': request(Which, Nothing),
  /** Puts the state before the restore back. */
  'backups.goBack': request(Which, Done),
  /** Copies the whole vault, sealed as it is, into a new folder within this one. */
  'backups.copy': request(
    z.strictObject({ folder: FolderRef, job: JobName }),
    z.strictObject({ job: z.string(), name: z.string(), path: z.string(), files: z.number().int() }),
  ),
  /** What a copy holds; changes nothing. */
  'backups.lookInto': request(Copy, z.strictObject({ workshops: z.array(Copied), unreadable: z.number().int() })),
  /** Brings these workshops back from a copy; of one that is here, today's state is kept as a generation first. */
  'backups.bringBack': request(
    Copy.extend({ workshops: z.array(WorkshopId).min(1).max(1_000) }),
    z.strictObject({ brought: z.array(WorkshopId), replaced: z.array(WorkshopId) }),
  ),
};
