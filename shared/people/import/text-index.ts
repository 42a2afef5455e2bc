import { NONE, numberIndex } from './number-index';

/** Who was the first to have a text. */
export interface TextIndex {
  /** Their place, or NOBODY. */
  find(text: string): number;
  /** Puts somebody under a text that nobody had before. */
  add(text: string, place: number): void;
}

export const NOBODY = -1;

/** Makes an index of texts, none of which it keeps: `textOf` says what somebody has. */
export function textIndex(room: number, textOf: (place: number) => string): TextIndex {
  const index = numberIndex(room);
  // Whoever is added was just looked for.
  let looked = '';
  let number = 0;
  let found = NOBODY;

  const find = (text: string): number => {
    if (text === '') return NOBODY;
    looked = text;
    number = numberOf(text);
    let item = index.first(number);
    while (item !== NONE && textOf(index.valueOf(item)) !== text) item = index.next(item);
    found = item === NONE ? NOBODY : index.valueOf(item);
    return found;
  };

  return {
    find,
    add: (text, place) => {
      if (text === '' || (text === looked ? found : find(text)) !== NOBODY) return;
      index.put(number, place);
      found = place;
    },
  };
}

// FNV-1a, which needs one multiplication a letter.
const PRIME = 0x0100_0193;
const SEED = 0x1c9d_c5a1;

/** Any text as a number; two texts may come to one. */
function numberOf(text: string): number {
  let number = SEED;
  for (let at = 0; at < text.length; at += 1) number = Math.imul(number ^ text.charCodeAt(at), PRIME);
  return number;
}
