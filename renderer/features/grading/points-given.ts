import type { Language } from '#shared/text/language';
import { numberInWords } from '#shared/text/numbers';

/** Points as a figure; "not scored" is a dash, never zero. */
export const pointsGiven = (points: number | undefined, language: Language): string =>
  points === undefined ? '—' : numberInWords(points, language, 2);
