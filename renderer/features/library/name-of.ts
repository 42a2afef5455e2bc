import type { Language } from '#shared/text/language';
import { inLanguage, type Text } from '#shared/text/text';

/** A workshop by its title and place: the cities of one programme share their title. */
export const nameOf = ({ title, place }: { readonly title: Text; readonly place: Text }, language: Language): string =>
  [inLanguage(title, language), inLanguage(place, language)].filter(Boolean).join(', ');
