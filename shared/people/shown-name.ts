import type { Language } from '../text/language';
import { sayIn } from '../text/say';
import { inLanguage, isWritten, type Text } from '../text/text';
import type { Participant } from './participant';

/** Nobody is entered without a name, so whoever has none was erased. */
export const isErased = ({ names }: Pick<Participant, 'names'>): boolean => !isWritten(names);

/** What a person is called wherever people are listed: an erased one is never shown blank. */
export const shownName = (names: Text, language: Language): string =>
  inLanguage(names, language) || sayIn(language)('common.erasedPerson');
