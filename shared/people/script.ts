/** Cyrillic that is neither Kazakh's alone nor foreign can be a name in either language. */
export type Script = 'kk' | 'cyrillic' | 'latin' | 'none';

const KAZAKH_ONLY = /[әғқңөұүһі]/i;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

export const hasKazakh = (text: string): boolean => KAZAKH_ONLY.test(text);
export const hasCyrillic = (text: string): boolean => CYRILLIC.test(text);
export const hasLatin = (text: string): boolean => LATIN.test(text);

/** In which script a name is written, told by its letters alone. */
export function scriptOf(name: string): Script {
  if (hasKazakh(name)) return 'kk';
  if (hasCyrillic(name)) return 'cyrillic';
  return hasLatin(name) ? 'latin' : 'none';
}
