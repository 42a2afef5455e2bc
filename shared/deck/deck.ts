import { z } from 'zod';
import { AssetHash, Id } from '../id';
import { Language } from '../text/language';
import { Line } from '../text/text';

/** Markdown keeps its line breaks and indents; only its length is limited. */
export const Markdown = z.string().max(20_000);

/** One slide in one language: either our own Markdown, or a page of an imported PDF. */
export const Face = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('markdown'), markdown: Markdown, notes: Markdown }),
  z.strictObject({
    kind: z.literal('page'),
    pdf: AssetHash,
    /** Counted from 1, as people count pages. */
    page: z.number().int().min(1),
    text: Markdown,
    notes: Markdown,
  }),
]);
export type Face = z.infer<typeof Face>;

export const Slide = z.strictObject({
  id: Id,
  faces: z.partialRecord(Language, Face),
});
export type Slide = z.infer<typeof Slide>;

export const DeckId = Id;
export type DeckId = z.infer<typeof DeckId>;

/** Slides in up to three languages, aligned slide by slide. */
export const Deck = z.strictObject({
  id: DeckId,
  title: z.strictObject({ kk: Line, ru: Line, en: Line }),
  slides: z.array(Slide).max(1_000),
});
export type Deck = z.infer<typeof Deck>;

/** The face in this language, else in whichever language the slide has. */
export const faceIn = (slide: Slide, language: Language): Face | undefined =>
  slide.faces[language] ?? slide.faces.kk ?? slide.faces.ru ?? slide.faces.en;
