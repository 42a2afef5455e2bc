import { foldForSearch } from '../../text/alphabet';
import type { Language } from '../../text/language';
import { tidy } from '../../text/text';
import { inOneAlphabet } from '../look-alikes';
import type { Field, Recognised } from './field';

/** A heading without case, punctuation and Kazakh letters, between spaces: what the words below are looked up in. */
const plain = (heading: string): string =>
  ` ${foldForSearch(inOneAlphabet(UNSEEN.test(heading) ? tidy(heading) : heading))
    .replace(/[^\p{L}\p{N}№#]+/gu, ' ')
    .trim()} `;

/** Soft hyphens, marks without width and letters in two pieces; most headings have none. */
const UNSEEN = /[\p{Mn}\p{Cf}]/u;

type Words = Partial<Record<Language, RegExp>>;

interface Rule {
  readonly field: Field;
  readonly words: Words;
}

const rule = (field: Field, words: Words): Rule => ({ field, words });

// Kazakh words stand here as folded: "жыныс" is жыныс, "онир" is өңір, "келисим" is келісім.
const PHOTO = 'фото|съемк|видео|сурет|photo|picture|video';
const CONTACTS = 'контакт|байланыс|contact|телефон|почт';
const REPORTS = 'упомин|имен|публик|отчет|есим|аты|name|report|publish';
const CONSENT = /соглас|разреш|келис|руксат|consent|permission|agree/;

/** A consent is only read from a heading that says to what: a permission is never guessed. */
const CONSENTS: readonly (readonly [Field, RegExp])[] = [
  ['consentPhoto', new RegExp(PHOTO)],
  ['consentContact', new RegExp(CONTACTS)],
  ['consentName', new RegExp(REPORTS)],
];

const LATIN = / (латин|англ|агыл|транслит|загран|latin|english|eng|en|translit|лат)[a-zа-я]* /;
const KAZAKH = / (каз|kaz|qaz|kk|kz)[a-zа-я]* /;
const RUSSIAN = / (рус|орыс|rus|ru)[a-zа-я]* /;

const FULL: Words = {
  kk: / (аты жони|т а а|таа|толык (аты|есими)|теги (мен |жане )?(аты|есими)|(аты|есими) (мен |жане )?теги|катысушы(лар)?|катысушынын (аты|теги)[а-я]*) |^ (аты жони|тажа) /,
  ru: / (фио|ф и о|ф и|фи|полное имя|фамилия (и )?имя|имя (и )?фамилия|фамилия и о) |^ (участник|участники|участница|журналист|спикер|слушатель|обучающийся) /,
  en: / (full names?|name surname|name and surname|surname and name|first and last name|last first name|participant name|name of (the )?(participant|attendee|delegate|trainee|journalist)) |^ names $|^ (participants?|attendees?|delegates?|trainees?|speakers?|journalists?)( s)?( full)?( names?)?( (in|as|of|from) .*)? $/,
};

const PARTS: readonly Rule[] = [
  rule('patronymic', { kk: / акесинин (аты|есими) /, ru: / отчеств/, en: / (patronymic|middle name) / }),
  rule('surname', { kk: /^ теги /, ru: / фамили/, en: / (surname|last name|family name) / }),
  rule('given', {
    kk: /^ (аты|есими|оз аты) /,
    ru: /^ (имя|собственное имя) /,
    // "Name" beside "Surname" is the given one; alone it is the whole name, like «Имя».
    en: / (first name|given name|forename)|^ name $/,
  }),
];

const NUMBER = '(?: (?:тел|телефон[а-я]*|моб|мобильный|сот|сотовый|уялы|tel|phone|telephone|mobile) )';
const ADDRESS = '(?:почт|пошт|mail|мейл)';

const BOTH = new RegExp(`${NUMBER}.*${ADDRESS}|${ADDRESS}.*${NUMBER}`);

/** Whether a heading says that both a number and an address may stand beneath it. */
export const isForBoth = (heading: string): boolean => BOTH.test(plain(heading));

const RULES: readonly Rule[] = [
  rule('ignore', {
    kk: /^ (№ )?(р с|р н|т р|рет|рети|рет саны|реттик номир[а-я]*|рс)( №)? $/,
    ru: /^ (№|# ?|no|n|№ п п|n п п|п п|пп|п н|номер|порядковый номер|номер по порядку|№ №) $/,
    en: /^ (number|nr|id|item|num|s n|sn) $/,
  }),
  rule('ignore', {
    ru: / (почтовый|индекс|дата рождения|иин|подпис)/,
    kk: / (пошталык|жсн|колы) /,
    en: / (postal|zip|signature|birth)/,
  }),
  // One column for both is read as numbers, beside which an address may stand.
  rule('phone', { ru: BOTH }),
  rule('email', {
    kk: / (электронд[а-я]*(?! (бак|басылым|газет|журнал))|пошта)| эл (мекен|хат)/,
    ru: / (почт[аыу]|эл (почта|адрес)|электронн[а-я]+(?! (сми|издани|газет|журнал|медиа))|емейл|имейл|емайл|мейл) /,
    en: / (e ?mail|mail|[eе] ?[mм][aа][iи][lл])[a-z]* /,
  }),
  rule('phone', {
    kk: / (уялы|байланыс|номири|телефоны) /,
    ru: / (тел|телефон[а-я]*|моб[а-я]*|сот|сотовый|сотка|контакт[а-я]*|ватсап|вотсап|вацап) /,
    en: / (tel|phone|telephone|mobile|cell|whats ?app|contact|contacts|phone number) /,
  }),
  rule('gender', {
    kk: / жыныс|^ (ер айел|айел ер|е а|а е) $/,
    ru: / пол |гендер|^ обращение |^ (м ж|ж м|муж жен|жен муж) $/,
    en: / (gender|sex|salutation|prefix) |^ (m f|f m) $/,
  }),
  rule('outlet', {
    kk: / (бак|кызмет орны|жумыс орны|уйым|мекеме|баспа|басылым|газет|телеарна|арна|университет)[а-я]* |бак атауы| (жумыс|кызмет) (аткаратын )?орны|жумыс (истей|жасай)/,
    ru: / (сми|редакци[а-я]*|организаци[а-я]*|мест[оа] работы|компани[а-я]*|издани[а-я]*|учреждени[а-я]*|газета|телеканал|работодатель|медиа|учебное заведение|вуз|университет|представляет[а-я]*|представляем[а-я]*) | где [а-я ]*работа/,
    en: / (outlet|media|organi[sz]ation|company|employer|affiliation|institution|newsroom|newspaper|agency|university|workplace|place of work|representing)| where [a-z ]*work/,
  }),
  rule('role', {
    kk: / (кызмети|лауазым[а-я]*|мамандыгы) /,
    ru: / (должност[а-я]*|позиция|профессия|специальность|статус|роль) | кем [а-я ]*работа/,
    en: / (position|role|job|job title|occupation|title|designation|post) /,
  }),
  rule('region', {
    kk: / (онир|айма[кг]|облыс|каласы|кала|тургылыкты|мекен)[а-я]* /,
    ru: / (регион[а-я]*|област[ьи]|обл|город[а-я]*|насел[а-я]+ пункт|место жительства|откуда) /,
    en: / (region|oblast|province|city|town|location|based in|residence|hometown)|^ where [a-z ]*from /,
  }),
  rule('languages', { kk: / тил(и[а-я]*|де|дер[а-я]*)? /, ru: / язык/, en: / (language|languages|lang) / }),
];

const LANGUAGES: readonly Language[] = ['kk', 'ru', 'en'];

/** The language whose words say it; Kazakh letters in the heading itself settle it. */
function languageIn(words: Words, text: string): Language | undefined {
  return LANGUAGES.find((language) => words[language]?.test(text));
}

const known = (field: Field, language: Language | null): Recognised => ({ field, language, isKnown: true });

/** What a heading means; one that is not known is left out. */
export function recognise(heading: string): Recognised {
  if (heading.length > 120 || heading === '' || heading.includes('@') || /^[\d\s.+-]+$/.test(heading)) return UNKNOWN;
  const text = plain(heading);
  if (text === '  ') return UNKNOWN;
  if (CONSENT.test(text)) return consentIn(text);
  return nameIn(text) ?? otherIn(text) ?? UNKNOWN;
}

export const UNKNOWN: Recognised = { field: 'ignore', language: null, isKnown: false };

function consentIn(text: string): Recognised {
  const found = CONSENTS.find(([, about]) => about.test(text));
  return found === undefined ? UNKNOWN : known(found[0], null);
}

const BARE: Words = { kk: /^ (аты|есими|теги|жони) /, ru: /^ (имя|фамилия) /, en: /^ (name|surname) / };

/** "Name of organization" names nobody; "ФИО, СМИ" does, with something beside it. */
const NOT_OF_PEOPLE =
  / (сми|организаци|учреждени|компани|издани|редакци|outlet|media|company|organi[sz]ation|institution|newspaper|employer|бак|уйым|мекеме)[a-zа-я]* /;
const SURELY_OF_PEOPLE = / (фио|ф и о|аты жони|т а а|full name) /;

/** A name, whole or in part, in the language or letters that the heading asks for. */
function nameIn(text: string): Recognised | undefined {
  const full = languageIn(FULL, text);
  const part = PARTS.find(({ words }) => languageIn(words, text) !== undefined);
  const bare = languageIn(BARE, text);
  if (full === undefined && part === undefined && bare === undefined) return undefined;
  if (NOT_OF_PEOPLE.test(text) && !SURELY_OF_PEOPLE.test(text)) return undefined;
  const language = full ?? (part === undefined ? bare : languageIn(part.words, text)) ?? 'ru';
  if (LATIN.test(text)) return known(latinPart(full, part), 'en');
  if (full === undefined && part !== undefined && !/ (на|по|каз|рус|орыс)/.test(text))
    return known(part.field, language);
  if (KAZAKH.test(text))
    return known(full === undefined && part !== undefined && part.field !== 'given' ? part.field : 'nameKk', 'kk');
  if (RUSSIAN.test(text))
    return known(full === undefined && part !== undefined && part.field !== 'given' ? part.field : 'nameRu', 'ru');
  return known(full === undefined && part !== undefined ? part.field : 'name', language);
}

function latinPart(full: Language | undefined, part: Rule | undefined): Field {
  if (full !== undefined) return 'nameLatin';
  if (part?.field === 'surname') return 'surnameLatin';
  return part?.field === 'given' ? 'givenLatin' : 'nameLatin';
}

function otherIn(text: string): Recognised | undefined {
  for (const { field, words } of RULES) {
    const language = languageIn(words, text);
    if (language !== undefined) return known(field, language);
  }
  return undefined;
}
