import { z } from 'zod';
import { Stamp } from '../time';
import { GenerationFacts } from '../workshop/generation';
import { WorkshopId } from '../workshop/workshop';
import { request } from './request';

/** A damaged part of a workshop, and the change after which it begins where it has a place among them. */
export const DamagedPart = z.strictObject({
  kind: z.enum(['head', 'generation', 'journal', 'picture']),
  seq: z.number().int().nullable(),
});
export type DamagedPart = z.infer<typeof DamagedPart>;

/** A generation that can be carried on from. */
export const WayOn = GenerationFacts.extend({
  /** When the last change was made that it leads to. */
  reachedAt: Stamp,
  /** How many changes would be lost, and when those of them were made that can still be read. */
  lost: z.number().int().min(0),
  lostFrom: Stamp.nullable(),
  lostTo: Stamp.nullable(),
});
export type WayOn = z.infer<typeof WayOn>;

const Which = z.strictObject({ workshop: WorkshopId });

export const damageRequests = {
  /** Reads every file of a workshop and changes nothing; the way on that loses least comes first. */
  'damage.examine': request(Which, z.strictObject({ parts: z.array(DamagedPart), ways: z.array(WayOn) })),
  /** Carries on from a generation and every whole change behind it; the damaged files are kept. */
  'damage.salvage': request(
    Which.extend({ generation: z.number().int().min(0) }),
    z.strictObject({ seq: z.number().int() }),
  ),
};
