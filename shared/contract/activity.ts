import { z } from 'zod';
import { ParticipantId } from '../people/participant';
import { Line, Text } from '../text/text';
import { ACTIVITY_KINDS } from '../workshop/kinds';
import { WorkshopId } from '../workshop/workshop';
import { request } from './request';
import { Activity } from './workshop';

const Kind = z.enum(ACTIVITY_KINDS);

export const activityRequests = {
  /** The log from the newest change, or from before one; of one person, kind or author when they are named. */
  'workshop.activity': request(
    z.strictObject({
      id: WorkshopId,
      before: z.number().int().nullable(),
      limit: z.number().int().min(1).max(1_000),
      participant: ParticipantId.optional(),
      kind: Kind.optional(),
      author: Line.optional(),
    }),
    z.strictObject({
      activities: z.array(Activity),
      /** What to ask for next with `before`; null at the beginning of everything. */
      next: z.number().int().nullable(),
    }),
  ),
  /** Who and what the log knows at all, with the names of those who are no longer on the roster. */
  'workshop.activityChoices': request(
    z.strictObject({ id: WorkshopId }),
    z.strictObject({
      authors: z.array(z.string()),
      kinds: z.array(Kind),
      offRoster: z.array(z.strictObject({ id: ParticipantId, names: Text })),
    }),
  ),
};
