import type { Language } from '#shared/text/language';
import { type Key, type Params, type Say, sayIn } from '#shared/text/say';
import { useMirror } from './mirror';

/** The interface language; Russian until the first start has asked. */
export const useLanguage = (): Language => useMirror(({ settings }) => settings.language ?? 'ru');

export const useSay = (): Say => sayIn(useLanguage());

export type { Key, Params };
