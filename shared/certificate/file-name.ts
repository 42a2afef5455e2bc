import { safeName } from '../text/file-name';

/** What a file name may mention. */
export interface NameParts {
  readonly serial: string;
  readonly name: string;
  readonly kind: string;
  readonly language: string;
}

export const DEFAULT_PATTERN = '{serial} {name}';

/** A pattern with its words filled in, safe as a file name on every system. */
export function fileName(pattern: string, parts: NameParts): string {
  const filled = pattern.replace(/\{(serial|name|kind|language)\}/g, (_, word: keyof NameParts) => parts[word]);
  return safeName(filled) || safeName(parts.serial) || 'certificate';
}
