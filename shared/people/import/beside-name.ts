import { hasCyrillic, hasLatin } from '../script';

/** «1. Ким Анна – журналист», «Ким Анна, телеканал «Алматы», редактор»: two words of a name or more, and then something else. */
const NAME_FIRST =
  /^((?:\d+\s*[.)]\s*)?\p{Lu}[\p{L}\p{M}’'-]*(?:\s+\p{Lu}[\p{L}\p{M}’'.-]*){1,3})\s*(,|;|\n|\s[–—-]\s)\s*(\S.*)$/su;

const CHILD_OF = /^(ұлы|қызы|улы|кызы|оглы|гызы|uly|qyzy|kyzy)(?!\p{L})/iu;

/** Small letters, quotes and figures begin no name; nor do words of another alphabet than the name's, unless they are its other spelling. */
const isNoName = (rest: string): boolean =>
  (/^[\p{Ll}«"“„\d]/u.test(rest) && !CHILD_OF.test(rest)) || /^[^,;\n]*[«"“„]/u.test(rest);

/** Splits a cell into the name that it begins with and what is said beside it: a post, a newsroom. */
export function withoutBeside(cell: string): { readonly name: string; readonly beside: string } {
  const [, name = '', mark = '', rest = ''] = NAME_FIRST.exec(cell.trim()) ?? [];
  const isDash = /[–—-]/.test(mark);
  const isOther = isNoName(rest) || (isDash && (/\s/.test(rest) || isShort(rest)));
  return name !== '' && isOther ? { name, beside: rest.trim() } : { name: cell, beside: '' };
}

/** «КТК», «Tengri» after a Cyrillic name: one word that is no second half of a surname. */
const isShort = (rest: string): boolean => /^\p{Lu}{2,}$/u.test(rest) || (hasLatin(rest) && !hasCyrillic(rest));
