import type { Language } from './language';

// The marks that CLDR gives Russian; Kazakh is written with the same ones, and Chromium knows none for it.
const NO_BREAK_SPACE = '\u00A0';
const GROUP: Record<Language, string> = { kk: NO_BREAK_SPACE, ru: NO_BREAK_SPACE, en: ',' };
const POINT: Record<Language, string> = { kk: ',', ru: ',', en: '.' };
const BEFORE_PER_CENT: Record<Language, string> = { kk: NO_BREAK_SPACE, ru: NO_BREAK_SPACE, en: '' };

/** A number with the language's separators and at most so many decimals, without idle zeros: "1 234,5". */
export function numberInWords(value: number, language: Language, decimals = 0): string {
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, GROUP[language]);
  const rest = fraction.replace(/0+$/, '');
  const text = rest === '' ? grouped : `${grouped}${POINT[language]}${rest}`;
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** Per cent, from per cent: 84.5 is "84,5 %" in Russian. */
export const perCent = (value: number, language: Language, decimals = 0): string =>
  `${numberInWords(value, language, decimals)}${BEFORE_PER_CENT[language]}%`;

/** A share of a whole as per cent; of nothing it is a dash, never zero. */
export const shareInWords = (part: number, whole: number, language: Language, decimals = 0): string =>
  whole === 0 ? '—' : perCent((part / whole) * 100, language, decimals);
