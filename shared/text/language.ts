import { z } from 'zod';

export const Language = z.enum(['kk', 'ru', 'en']);
export type Language = z.infer<typeof Language>;

export const LANGUAGES = Language.options;

/** How each language calls itself. */
export const LANGUAGE_NAMES: Record<Language, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };
