import { z } from 'zod';
import { Stamp } from '../time';
import { AnyCommand } from '../workshop/command';
import { GenerationFacts } from '../workshop/generation';
import { Workshop, WorkshopId } from '../workshop/workshop';
import { request } from './request';

export const Lane = z.enum(['workshop', 'room']);

/** What the next undo and redo of a lane would be: the command's name, or null. */
export const Steps = z.strictObject({
  workshop: z.strictObject({ undo: z.string().nullable(), redo: z.string().nullable() }),
  room: z.strictObject({ undo: z.string().nullable(), redo: z.string().nullable() }),
});
export type Steps = z.infer<typeof Steps>;

/** A line of the activity log. */
export const Activity = z.strictObject({
  seq: z.number().int(),
  stamp: Stamp,
  author: z.string(),
  command: z.string(),
  of: z.number().int().optional(),
  /** What an undo took back, or a redo brought again. */
  ofCommand: z.string().optional(),
  /** Ids of the people that the change touched, at most the first hundred. */
  participants: z.array(z.string()),
  /** How many people it touched in all. */
  touched: z.number().int(),
});
export type Activity = z.infer<typeof Activity>;

/** `seq` is null when the command would have changed nothing. */
const Done = z.strictObject({ seq: z.number().int().nullable() });

export const workshopRequests = {
  'workshop.read': request(
    z.strictObject({ id: WorkshopId }),
    z.strictObject({
      workshop: Workshop,
      seq: z.number().int(),
      steps: Steps,
      cut: z.number().int(),
      /** The generation that is looked at in the place of the present state. */
      viewing: GenerationFacts.nullable(),
      /** The change before a restore that waits to be confirmed. */
      beforeRestore: z.number().int().nullable(),
    }),
  ),
  'workshop.do': request(z.strictObject({ id: WorkshopId, command: AnyCommand }), Done),
  'workshop.undo': request(z.strictObject({ id: WorkshopId, lane: Lane }), Done),
  'workshop.redo': request(z.strictObject({ id: WorkshopId, lane: Lane }), Done),
};
