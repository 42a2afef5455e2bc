import { once } from '../once';
import { foldForSearch } from './alphabet';
import { inOneLatin } from './latin';

/** A text prepared to be searched: as it folds, and in one Latin spelling with its hyphens closed up. */
export function searchable(text: string): string {
  return [...new Set([foldForSearch(text), loosely(text), ...withU(text)])].join('\n');
}

/** What was typed, made ready to be found in prepared texts: every word in any place, in any script and spelling that a person would ignore. */
export function searchOf(typed: string): (prepared: string) => boolean {
  const words = typed
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => [foldForSearch(word), ...[loosely(word), ...withU(word)].filter(Boolean)]);
  return (prepared) => words.every((spellings) => spellings.some((spelling) => prepared.includes(spelling)));
}

/** Folded Cyrillic as passports write it, and as `inOneLatin` then spells it. */
const LATIN: Record<string, string> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'j', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n' },
  ...{ о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '' },
  ...{ ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia' },
};

const FIRST_CYRILLIC = 0x400;
const LAST_CYRILLIC = 0x52f;

/** What each letter of that range is in Latin, made when the first is asked for. */
const latinLetters = once(() =>
  Array.from({ length: LAST_CYRILLIC - FIRST_CYRILLIC + 1 }, (_, at) => {
    const folded = foldForSearch(String.fromCharCode(FIRST_CYRILLIC + at));
    return LATIN[folded] ?? folded;
  }),
);

const DASHES = /[-‐‑‒–—−]/g;

/** «Сеит-Ахметова» and «Сеитахметова» are one surname; so are Zhumabay, Jumabaı and «Жұмабай». */
const loosely = (text: string): string => inOneLatin(inLatin(text).replace(DASHES, ''));

function inLatin(text: string): string {
  const letters = latinLetters();
  let latin = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    latin += code >= FIRST_CYRILLIC && code <= LAST_CYRILLIC ? letters[code - FIRST_CYRILLIC] : text[at];
  }
  return latin;
}

/** «Өтеген» folds to «отеген», and is «Утеген» and Utegen in papers. */
function withU(text: string): readonly string[] {
  if (!/[өӨ]/.test(text)) return [];
  const russian = text.replace(/[өӨ]/g, 'у');
  return [foldForSearch(russian), loosely(russian)];
}
