import { foldForSearch } from '../text/alphabet';
import { inOneLatin } from '../text/latin';

/** A name taken apart so that it can be compared. */
export interface NameWords {
  /** The words in one order, without the patronymic. */
  readonly key: string;
  /** As it is written, or its first letter; empty when there is none. */
  readonly patronymic: string;
}

/** The words of a name in one order, however hyphens and Latin letters are written, and the patronymic apart. */
export function wordsOf(name: string): NameWords {
  const words = split(name);
  if (words.length === 2) return { key: inOrder(words[0] ?? '', words[1] ?? ''), patronymic: '' };
  const at = words.length > 2 ? patronymicAt(words) : NONE;
  const rest = words.filter((_, index) => index !== at);
  return { key: rest.sort().join(' '), patronymic: words[at] ?? '' };
}

const NONE = -1;

function split(name: string): string[] {
  const folded = foldForSearch(name);
  const plain = ORDINARY.test(folded)
    ? folded
    : (/[a-z]/.test(folded) ? inOneLatin(name) : folded)
        .replace(/(?<=\p{L}) ?- ?(?=\p{L})/gu, '')
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
        .trim();
  return plain.replace(APART, '$1').split(' ').filter(Boolean);
}

const ORDINARY = /^[а-я]+( [а-я]+)*$/;

/** «Серік қызы» is «Серікқызы». */
const APART = / ((?:улы|кызы|оглы|гызы|uli|kizi|ogli)(?= |$))/g;

const PATRONYMIC =
  /(ович|евич|ич|овна|евна|инична|ична|улы|кызы|оглы|гызы|ovich|evich|ich|ovna|evna|ichna|uli|kizi|ogli)$/;

/** Nobody's patronymic comes first; a lone letter at the end is one cut short. */
function patronymicAt(words: readonly string[]): number {
  const at = words.findIndex((word, index) => index > 0 && PATRONYMIC.test(word));
  if (at !== NONE) return at;
  return words.length === 3 && words[2]?.length === 1 ? 2 : NONE;
}

const inOrder = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** Whose child a patronymic says somebody is: «Ерболович» and «Ерболұлы» are one father's son, «Ерболқызы» is his daughter. */
export const fatherOf = (patronymic: string): { readonly father: string; readonly isDaughter: boolean } => ({
  father: patronymic.replace(PATRONYMIC, '').replace(/(?<=..)[йьиi]$/, ''),
  isDaughter: /(на|зы|na|zi)$/.test(patronymic),
});
