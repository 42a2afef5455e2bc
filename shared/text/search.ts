import { foldForSearch } from './alphabet';
import { inOneLatin } from './latin';

/** A text prepared to be searched: as it folds, and where that differs, in one Latin spelling and with its hyphens closed up. */
export function searchable(text: string): string {
  const folded = foldForSearch(text);
  const loose = loosely(text);
  return loose === folded ? folded : `${folded}\n${loose}`;
}

/** What was typed, made ready to be found in prepared texts: every word in any place, in any spelling that a person would ignore. */
export function searchOf(typed: string): (prepared: string) => boolean {
  const words = typed
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({ word: foldForSearch(word), loose: loosely(word) }));
  return (prepared) =>
    words.every(({ word, loose }) => prepared.includes(word) || (loose !== '' && prepared.includes(loose)));
}

/** «Сеит-Ахметова» and «Сеитахметова» are one surname; so are Zhumabay and Jumabaı. */
const loosely = (text: string): string => inOneLatin(text).replaceAll('-', '');
