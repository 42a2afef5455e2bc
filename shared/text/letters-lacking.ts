/** Whether the embedded fonts can draw a letter, told by its code point. */
export type HasLetter = (codePoint: number) => boolean;

/** A letter that the fonts do not have, and the first text it stands in. */
export interface MissingLetter {
  readonly letter: string;
  /** As people look it up: U+04D8. */
  readonly code: string;
  readonly text: string;
}

const SPACES = /[\s\u00A0]/u;

/** Every letter of these texts that would come out as a box, each once. */
export function lettersLacking(texts: Iterable<string>, has: HasLetter): MissingLetter[] {
  const found = new Map<string, MissingLetter>();
  for (const text of texts)
    for (const letter of text) {
      const point = letter.codePointAt(0) ?? 0;
      if (!SPACES.test(letter) && !has(point) && !found.has(letter))
        found.set(letter, { letter, code: codeOf(point), text });
    }
  return [...found.values()];
}

const codeOf = (point: number): string => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
