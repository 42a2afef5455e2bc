import type { Language } from '../text/language';
import type { Face, Slide } from './deck';

/**
 * A file's slides put beside those that a deck has, first to first, as one language of it.
 * What the file lacks keeps its other languages; what only this language had goes.
 */
export function aligned(
  slides: readonly Slide[],
  language: Language,
  faces: readonly Face[],
  newId: () => string,
): Slide[] {
  const length = Math.max(slides.length, faces.length);
  return Array.from({ length }, (_, at): Slide => {
    const { id, faces: before } = slides[at] ?? { id: newId(), faces: {} };
    const { [language]: _replaced, ...others } = before;
    const face = faces[at];
    return { id, faces: face === undefined ? others : { ...others, [language]: face } };
  }).filter(({ faces: left }) => Object.keys(left).length > 0);
}
