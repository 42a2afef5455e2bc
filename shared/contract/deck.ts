import { z } from 'zod';
import { DeckId } from '../deck/deck';
import { Language } from '../text/language';
import { Line } from '../text/text';
import { WorkshopId } from '../workshop/workshop';
import { FileRef, JobName, request } from './request';

const Count = z.number().int().min(0);

/** What came of an import, as it is said to the person who asked for it. */
export const Imported = z.strictObject({
  deck: DeckId,
  language: Language,
  slides: Count,
  /** What the file had that no slide may show. */
  leftOut: z.strictObject({ scripts: Count, html: Count, images: Count }),
  /** How many slides the deck had before, when the file has another number. */
  differs: Count.nullable(),
});
export type Imported = z.infer<typeof Imported>;

export const deckRequests = {
  /** Reads a Markdown or PDF file as a new deck, or as one language of a deck; without a language, it is told by its letters. */
  'deck.import': request(
    z.strictObject({
      workshop: WorkshopId,
      file: FileRef,
      job: JobName,
      language: Language.nullable(),
      deck: DeckId.nullable(),
      title: Line.optional(),
    }),
    Imported,
  ),
};
