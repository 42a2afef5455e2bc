import { z } from 'zod';
import { PhaseKind } from '../exercise/exercise';
import { Timer } from '../exercise/timer';
import { AssetHash } from '../id';
import { Language } from '../text/language';
import { Milliseconds } from '../time';

/** What is on the room's wall, and not one fact more: no roster, no notes, no grades can be said in it. */
export const StageView = z.strictObject({
  language: Language,
  blank: z.enum(['no', 'black', 'white']),
  sound: z.boolean(),
  look: z.enum(['light', 'dark']),
  content: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('title'), title: z.string(), place: z.string(), logos: z.array(AssetHash) }),
    /** The trainer has locked the laptop: a calm picture that names nobody. */
    z.strictObject({ kind: z.literal('rest'), words: z.string() }),
    /** HTML that shared/deck/markdown made: nothing that runs, leads away or was meant for the trainer. */
    z.strictObject({ kind: z.literal('slide'), html: z.string() }),
    z.strictObject({ kind: z.literal('page'), pdf: AssetHash, page: z.number().int() }),
    z.strictObject({
      kind: z.literal('exercise'),
      title: z.string(),
      prompt: z.string(),
      phase: PhaseKind,
      number: z.number().int(),
      of: z.number().int(),
      length: Milliseconds,
      timer: Timer,
    }),
  ]),
  session: Timer.nullable(),
});
export type StageView = z.infer<typeof StageView>;
