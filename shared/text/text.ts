import { z } from 'zod';
import { LANGUAGES, type Language } from './language';

/** The longest text a person may type into one field. */
export const LONGEST = 4_000;

/** One line or paragraph of user text: composed characters (NFC), no control characters, no outer spaces. */
export const Line = z.string().max(LONGEST).overwrite(tidy);

/** The same text in three languages; an empty string means "not written yet". */
export const Text = z.strictObject({ kk: Line, ru: Line, en: Line });
export type Text = z.infer<typeof Text>;

export const NO_TEXT: Text = { kk: '', ru: '', en: '' };

/** NFC, without zero-width and control characters and soft hyphens, white space folded per line and trimmed. */
export function tidy(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g, ' ')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** The text in this language, else in any other that has it, so that nothing is shown blank. */
export const inLanguage = (text: Text, language: Language): string =>
  text[language] || LANGUAGES.map((other) => text[other]).find(Boolean) || '';

export const isWritten = (text: Text): boolean => LANGUAGES.some((language) => text[language] !== '');

/** Words that stand inside sentences, as a sentence of their own begins with them. */
export const firstUpper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
