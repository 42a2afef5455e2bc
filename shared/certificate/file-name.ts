import { LONGEST, safeName } from '../text/file-name';
import type { LanguageChoice } from './batch';

/** What a file name may mention. */
export interface NameParts {
  readonly serial: string;
  readonly name: string;
  readonly kind: string;
  readonly language: string;
}

/** Papers in a language that was chosen for all lie beside those in each person's own. */
export const defaultPattern = (languages: LanguageChoice): string =>
  languages === 'own' ? '{serial} {name}' : '{serial} {name} ({language})';

const KNOWN = /\{(serial|name|kind|language)\}/g;

const filledIn = (pattern: string, parts: NameParts): string =>
  pattern.replace(KNOWN, (_, word: keyof NameParts) => parts[word]);

/** What a pattern has in braces that is filled in with nothing: a slip of the hand. */
export const unknownWords = (pattern: string): string[] => pattern.replace(KNOWN, '').match(/\{[^{}]*\}/g) ?? [];

/** A person's name cut so that the rest of the file name, its serial above all, stays whole. */
function shortName(pattern: string, parts: NameParts): string {
  const times = pattern.split('{name}').length - 1;
  const room = Math.floor((LONGEST - [...filledIn(pattern, { ...parts, name: '' })].length) / times);
  return room < 1 ? parts.name : [...parts.name].slice(0, room).join('').trimEnd();
}

/** A pattern with its words filled in, safe as a file name on every system. */
export function fileName(pattern: string, parts: NameParts): string {
  const filled = filledIn(pattern, { ...parts, name: shortName(pattern, parts) });
  return safeName(filled) || safeName(parts.serial) || 'certificate';
}
