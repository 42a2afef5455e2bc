import { tidy } from './text';

/** More of a path than this fills a sentence and tells nobody more. */
const LONGEST_SHOWN = 120;
/** So much stays of the beginning; the end, where the name is, gets the rest. */
const BEGINNING = 40;

/** A path or a file's name as it can stand in a sentence: on one line, with no sign that turns what follows, and not too long. */
export function shownPath(path: string): string {
  const letters = [...tidy(path).replaceAll('\n', ' ')];
  if (letters.length <= LONGEST_SHOWN) return letters.join('');
  const end = letters.slice(letters.length - (LONGEST_SHOWN - BEGINNING - 1));
  return `${letters.slice(0, BEGINNING).join('')}…${end.join('')}`;
}
