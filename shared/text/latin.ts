import { foldForSearch } from './alphabet';

/** Letters of the Kazakh Latin alphabets of these years, and of their neighbours, that are two letters elsewhere. */
const LETTERS: Record<string, string> = { ş: 'sh', š: 'sh', ç: 'ch', č: 'ch', ž: 'zh', ý: 'u' };
const MARKED = /[şšçčžý]/g;

/** What passports, alphabets and habits write differently. */
const SPELLINGS: Record<string, string> = { zh: 'j', kh: 'h', gh: 'g', q: 'k', y: 'i', w: 'u', x: 'ks' };
const SPELLED = /zh|kh|gh|[qywx]/g;

/** A folded text in which one name in Latin letters is one spelling: Aıgúl, Aigul and Aygul; Şoqan and Shokan; Yerlan and Erlan. */
export const inOneLatin = (text: string): string =>
  foldForSearch(
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(MARKED, (letter) => LETTERS[letter] ?? letter),
  )
    .replace(SPELLED, (letters) => SPELLINGS[letters] ?? letters)
    .replace(/([a-z])\1+/g, '$1')
    .replace(/(?<![a-z])ie/g, 'e');
