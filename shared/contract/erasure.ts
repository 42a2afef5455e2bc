import { z } from 'zod';
import { ErasureNote } from '../library/ledger';
import { Participant, ParticipantId } from '../people/participant';
import { Text } from '../text/text';
import { Day, Stamp } from '../time';
import { WorkshopId } from '../workshop/workshop';
import { FolderRef, Nothing, request, Written, windowRequest } from './request';

/** A workshop whose date has come or is near. */
export const Reminder = z.strictObject({
  workshop: WorkshopId,
  until: Day,
  /** Days that are left; 0 when the date has come. */
  days: z.number().int().min(0),
  /** The soonest day on which it is erased by itself. */
  erases: Day.nullable(),
});
export type Reminder = z.infer<typeof Reminder>;

export const erasureRequests = {
  /** Takes who a person is out of a workshop and of all that it ever was; what is counted stays. */
  'erasure.person': request(z.strictObject({ workshop: WorkshopId, participant: ParticipantId }), Nothing),
  /** Who is off the roster and still stands in the backups and the log, newest first: whoever asks to be erased may be among them. */
  'erasure.offRoster': request(
    z.strictObject({ workshop: WorkshopId }),
    z.strictObject({ people: z.array(z.strictObject({ person: Participant, since: Stamp })) }),
  ),
  /** Destroys the key of a workshop, and with it everything that it ever was. */
  'erasure.workshop': request(z.strictObject({ workshop: WorkshopId }), Nothing),
  /** That something was erased and when, newest first: never whose it was. */
  'erasure.notes': request(Nothing, z.strictObject({ notes: z.array(ErasureNote) })),
  'erasure.saveNotes': request(z.strictObject({ folder: FolderRef }), Written),
  /**
   * Reminds whoever sits before the library, and keeps in mind that it did; erases what it has reminded of for long
   * enough. The command line reminds nobody.
   */
  'erasure.remind': windowRequest(
    Nothing,
    z.strictObject({
      reminders: z.array(Reminder),
      erased: z.array(z.strictObject({ title: Text, place: Text, until: Day })),
    }),
  ),
};
