import { hasCyrillic, hasLatin } from '../script';
import { soundAlike } from '../sound';
import { heard } from './sounds';

const OF = 'ұлы|қызы|улы|кызы|оглы|гызы|uly|qyzy|kyzy';

/** Two to four words with capitals, and whose child somebody is. */
const NAME = String.raw`(?:\d+\s*[.)]\s*)?\p{Lu}[\p{L}\p{M}’'-]*(?:\s+\p{Lu}[\p{L}\p{M}’'.-]*){1,3}(?:\s+(?:${OF})(?!\p{L}))?`;

/** «1. Ким Анна – журналист», «Ким Анна, телеканал «Алматы», редактор»: two words of a name or more, and then something else. */
const NAME_FIRST = new RegExp(String.raw`^(${NAME})\s*(,|;|&|\n|\s[–—-]\s)\s*(\S.*)$`, 'su');

/** What stands behind a year, in a list of capitals too. */
const YEAR_OF = 'г\\.? ?р\\.?|года?(?: рождения)?|г\\.?|ж\\.? ?т\\.?|ж\\.|жылы?(?: туған)?';

/** «1985», «12.03.1985 г.р.», «12.03.85», «b. 1985»; later years are of seminars and not of births. */
const BIRTH = String.raw`(?:(?:b|born|р|род|т|туған)\.?\s*)?(?:\d{1,2}[./]\d{1,2}[./]\d\d(?!\d)|(?:\d{1,2}[./]\d{1,2}[./])?(?:19[2-9]|200)\d)(?:\s*(?:${YEAR_OF}|${YEAR_OF.toUpperCase()}))?`;

const BORN = new RegExp(String.raw`^(${NAME})(?:[\s,;–—-]+|\s*\((?=[^(),;]*\)))(${BIRTH})(?![\p{L}\d]|[-–]\d)\)?`, 'u');

/** A name of whole words: an initial may end with a point and begin nobody. */
const WHOLE = String.raw`\p{Lu}[\p{L}\p{M}’'-]+(?:\s+\p{Lu}[\p{L}\p{M}’'-]+){1,2}`;

const NAME_AND_NAME = new RegExp(String.raw`^((?:\d+\s*[.)]\s*)?${WHOLE})\.\s+(${WHOLE}(?:\.\s+${WHOLE})*)\.?$`, 'u');

const CHILD_OF = new RegExp(String.raw`^(?:${OF})(?!\p{L})`, 'iu');

/** Small letters, quotes and figures begin no name; nor do words of another alphabet than the name's, unless they are its other spelling. */
const isNoName = (rest: string): boolean =>
  (/^[\p{Ll}«"“„\d]/u.test(rest) && !CHILD_OF.test(rest)) || /^[^,;\n]*[«"“„]/u.test(rest);

/** «Ли Вера» behind «Ким Анна, »: somebody else, unless it sounds as the name itself does. */
const isSecondName = (name: string, mark: string, rest: string): boolean =>
  /[,;&]/.test(mark) && /^\p{Lu}[\p{L}’'-]*\s+\p{Lu}/u.test(rest) && isSomebodyElse(name, rest);

const isSomebodyElse = (name: string, rest: string): boolean => !soundAlike(heard(name), heard(rest));

interface Split {
  readonly name: string;
  readonly beside: string;
  /** It says what the person is; otherwise it is a name too. */
  readonly isPost: boolean;
}

/** Splits a cell into the name that it begins with and what is said beside it: a post, a newsroom, a second person. */
export function withoutBeside(cell: string): Split {
  const [, first = '', second = ''] = NAME_AND_NAME.exec(cell.trim()) ?? [];
  if (first !== '' && isSomebodyElse(first, second)) return { name: first, beside: second, isPost: false };
  const [, name = '', mark = '', rest = ''] = NAME_FIRST.exec(cell.trim()) ?? [];
  const isDash = /[–—-]/.test(mark);
  const isPost = isNoName(rest) || (isDash && (/\s/.test(rest) || isShort(rest)));
  if (name === '' || !(isPost || isSecondName(name, mark, rest))) return { name: cell, beside: '', isPost: false };
  return { name, beside: rest.trim(), isPost };
}

/** Takes the year or the day of birth out that stands right behind a name: «Ким Анна, 1985, журналист». */
export function withoutBirth(cell: string): { readonly cell: string; readonly born: string } {
  const text = cell.trim();
  const [all = '', name = '', born = ''] = BORN.exec(text) ?? [];
  return born === '' ? { cell, born } : { cell: name + text.slice(all.length), born };
}

/** What must be a name in the cell of one: neither the birth of whom it names nor the people behind them. */
export function nameIn(cell: string): string {
  const own = withoutBirth(cell).cell;
  return NAME_AND_NAME.exec(own)?.[1] ?? own;
}

/** «КТК», «Tengri» after a Cyrillic name: one word that is no second half of a surname. */
const isShort = (rest: string): boolean => /^\p{Lu}{2,}$/u.test(rest) || (hasLatin(rest) && !hasCyrillic(rest));
