import { hasCyrillic, hasLatin } from './script';

/** Latin letters that a keyboard left in the wrong layout puts into a Cyrillic word, most often i for і. */
const TWINS: Record<string, string> = {
  ...{ a: 'а', c: 'с', e: 'е', i: 'і', o: 'о', p: 'р', x: 'х', y: 'у', h: 'һ' },
  ...{ A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', I: 'І', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х', Y: 'У' },
};

const LATIN_TWINS: Record<string, string> = {
  ...Object.fromEntries(Object.entries(TWINS).map(([latin, cyrillic]) => [cyrillic, latin])),
  ...{ к: 'k', ѕ: 's', ј: 'j', Ѕ: 'S', Ј: 'J' },
};

/** A text in which every word is of one alphabet, where its letters have twins in it. */
export const inOneAlphabet = (text: string): string =>
  hasLatin(text) && hasCyrillic(text) ? text.replace(/[\p{L}\p{M}]+/gu, unmixed) : text;

function unmixed(word: string): string {
  if (!hasLatin(word) || !hasCyrillic(word)) return word;
  const cyrillic = word.replace(/[a-z]/gi, (letter) => TWINS[letter] ?? letter);
  if (!hasLatin(cyrillic)) return cyrillic;
  const latin = inLatin(word);
  return hasCyrillic(latin) ? word : latin;
}

/** A text with Latin letters in place of the Cyrillic ones that look like them. */
export const inLatin = (text: string): string =>
  text.replace(/\p{Script=Cyrillic}/gu, (letter) => LATIN_TWINS[letter] ?? letter);
