import { z } from 'zod';
import { AssetHash, Id } from '../id';
import { LANGUAGES, Language } from '../text/language';
import { Line } from '../text/text';
import { tidyMarkdown } from './tidy-markdown';

/** The longest text of one slide, in characters. */
export const LONGEST_SLIDE = 20_000;

/** Markdown keeps its line breaks and indents. */
export const Markdown = z.string().max(LONGEST_SLIDE).overwrite(tidyMarkdown);

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

/** More slides than anybody shows in a day; a file with more is not a deck. */
export const MOST_SLIDES = 1_000;

/** Slides in up to three languages, aligned slide by slide. */
export const Deck = z.strictObject({
  id: DeckId,
  title: z.strictObject({ kk: Line, ru: Line, en: Line }),
  slides: z.array(Slide).max(MOST_SLIDES),
});
export type Deck = z.infer<typeof Deck>;

/** Notes alone are nothing for the room to see. */
const isShown = (face: Face): boolean => face.kind === 'page' || face.markdown.trim() !== '';

/** The face in this language, else in whichever language the slide has, so that the room never sees an empty wall. */
export function faceIn({ faces }: Slide, language: Language): Face | undefined {
  const inTurn = [faces[language], faces.kk, faces.ru, faces.en].filter((face) => face !== undefined);
  return inTurn.find(isShown) ?? inTurn[0];
}

/** The languages that a deck speaks, wholly or in part. */
export const languagesOf = ({ slides }: Deck): Language[] =>
  LANGUAGES.filter((language) => slides.some(({ faces }) => faces[language] !== undefined));
