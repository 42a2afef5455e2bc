import { foldForSearch } from '../text/alphabet';
import type { Language } from '../text/language';
import type { Consent, Gender } from './participant';

/** Words without case, full stops and Kazakh letters. */
const plain = (text: string): string =>
  foldForSearch(text)
    .replace(/[."«»()]/g, '')
    .trim();

const FEMALE = /^(♀|г-жа|госпожа|mrs|ms|miss|f|fem|female|woman|w|ж|жен|жен[а-я]*|айел|айел адам|кыз|а)$/;
const MALE = /^(♂|г-н|господин|mr|m|male|man|м|муж|муж[а-я]*|ул|ер|ер адам|ерк|еркек|е)$/;

/** A gender in any of the three languages, whole or shortened, or in two at once; undefined when it is neither or both. */
export function readGender(text: string): Gender | undefined {
  const [first, ...others] = plain(text)
    .split(/\s*[/|,]\s*/)
    .map((word) => (FEMALE.test(word) ? 'f' : MALE.test(word) ? 'm' : undefined));
  return others.every((other) => other === first) ? first : undefined;
}

const TONGUES: readonly (readonly [Language, RegExp])[] = [
  ['kk', /^(каз|kaz|qaz|kk$|kz$)/],
  ['ru', /^(рус|орыс|rus|ru$)/],
  ['en', /^(анг|агыл|eng|en$)/],
];

const NOT_A_TONGUE = /^(на|и|жане|мен|and|язык[а-я]*|тил[а-я]*|language|по)$/;

/** Languages in their order, and whether every word was understood. */
export function readLanguages(text: string): { readonly languages: Language[]; readonly isWhole: boolean } {
  const words = plain(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !NOT_A_TONGUE.test(word));
  const found = words.map((word) => TONGUES.find(([, tongue]) => tongue.test(word))?.[0]);
  const languages = [...new Set(found.filter((language) => language !== undefined))];
  return { languages, isWhole: !found.includes(undefined) };
}

const YES =
  /^(иа|ия|да|yes|y|true|истина|акикат|1|\+|✓|✔|☑|v|✅|бар|ok|ок|келисем[а-я]*|келисед[а-я]*|келисти[а-я]*|соглас[а-я]*|разреш[а-я]*|i agree|agree[sd]?)([ ,].*)?$/;
const NO =
  /^(жок|нет|no|n|false|ложь|жалган|0|✗|✘|☒|келиспе[а-я]*|не .*|отказ[а-я]*|против|бас тарт[а-я]*|i do not.*|disagree[sd]?|do not .*)([ ,].*)?$/;

/** An answer to "may we …?"; undefined when it is neither yes nor no. A dash or nothing is no answer, not a refusal. */
export function readConsent(text: string): Consent | undefined {
  const words = plain(text);
  if (isNothing(text) && !NO.test(words)) return 'unasked';
  if (NO.test(words)) return 'no';
  return YES.test(words) ? 'yes' : undefined;
}

const NOTHING = /^([-–—._/\s]*|нет|жок|no|none|n\/a|na|null|нет данных|не указан[оа]?|б\/н|отсутствует)$/;

/** Whether a cell only says that there is nothing to say. */
export const isNothing = (text: string): boolean => text === '' || (text.length < 14 && NOTHING.test(plain(text)));
