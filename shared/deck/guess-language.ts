import type { Language } from '../text/language';
import { LANGUAGES } from '../text/language';

/** The language that a file's name ends with: `01-media-law.kk.md`, `Slides_RU.pdf`. */
export const languageInName = (name: string): Language | null => {
  const [, suffix = ''] = /[._\- ](kk|kz|kaz|ru|rus|en|eng)(?:\.[a-z]+)?$/i.exec(name) ?? [];
  const start = suffix.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === (start === 'kz' || start === 'ka' ? 'kk' : start)) ?? null;
};

/** The name without its ending and language, as people know the deck. */
export const stemOf = (name: string): string => {
  const bare = name.replace(/\.[a-z]+$/i, '');
  return languageInName(bare) === null ? bare : bare.replace(/[._\- ][a-z]+$/i, '');
};

/** Kazakh has letters that Russian has not; a text with neither kind of Cyrillic is taken for English. */
export function languageOf(text: string): Language {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const cyrillic = count(/\p{Script=Cyrillic}/gu);
  if (cyrillic * 2 < count(/\p{Letter}/gu)) return 'en';
  return count(/[әғқңөұүһі]/giu) * 50 > cyrillic ? 'kk' : 'ru';
}
