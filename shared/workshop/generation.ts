import { z } from 'zod';
import { Stamp } from '../time';

/** Why a generation was written down. */
export const Reason = z.enum([
  'created',
  'routine',
  'byHand',
  'beforeRestore',
  'restored',
  'salvaged',
  'broughtBack',
  'migrated',
  'erased',
]);
export type Reason = z.infer<typeof Reason>;

/** What a generation says of itself without being opened. */
export const GenerationFacts = z.strictObject({
  /** The last change that is in it. */
  seq: z.number().int().min(0),
  stamp: Stamp,
  reason: Reason,
  participants: z.number().int().min(0),
});
export type GenerationFacts = z.infer<typeof GenerationFacts>;
