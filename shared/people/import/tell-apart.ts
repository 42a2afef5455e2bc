import { foldForSearch } from '../../text/alphabet';
import { LANGUAGES } from '../../text/language';
import type { Facts } from '../participant';
import { isNearly } from '../same-name';
import { soundAlike } from '../sound';

/**
 * Whether two records that share only a name are rather two people: more of what both have speaks against one person than
 * for it. Whoever is left out is lost; whoever is listed twice is seen, so in doubt they are two.
 */
export function areNamesakes(one: Facts, other: Facts): boolean {
  if (isOther(one.gender, other.gender)) return true;
  const against = [
    isOther(one.phone, other.phone),
    isOther(one.email, other.email),
    isOther(one.region, other.region),
    isOther(one.outlet, other.outlet) && !isOneOutlet(one.outlet, other.outlet),
  ].filter(Boolean).length;
  return against > (isOneOutlet(one.outlet, other.outlet) ? 1 : 0);
}

/** Whether two records with one address or phone are one person whose name was written with a slip, and not two colleagues. */
export const isCorrected = (one: Facts, other: Facts): boolean =>
  (['gender', 'phone', 'email'] as const).every((field) => !isOther(one[field], other[field])) &&
  isNearly(one.names, other.names);

/** Whether two records say the same of all by which people are told apart. */
export const isRepeated = (one: Facts, other: Facts): boolean =>
  LANGUAGES.every((language) => one.names[language] === other.names[language]) &&
  (['gender', 'phone', 'email', 'region', 'outlet'] as const).every((field) => one[field] === other[field]);

const isOther = (one: string, other: string): boolean => one !== '' && other !== '' && one !== other;

/** «ТОО "Tau FM"», «Tau FM» and «Тау ФМ» are one newsroom. */
function isOneOutlet(one: string, other: string): boolean {
  const [left, right] = [wordsIn(one), wordsIn(other)];
  return left.some((word) => right.includes(word) || right.some((each) => soundAlike(word, each)));
}

const wordsIn = (outlet: string): string[] =>
  foldForSearch(outlet)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !OF_ANY.test(word));

/** Said of many newsrooms. */
const OF_ANY =
  /^(тоо|ооо|ао|ип|жшс|ак|кгу|гу|кгп|llp|tv|тв|фм|fm|радио|radio|газета|газети|журнал|журналы|журнали|телеканал|арна|арнасы|телеарна|телеарнасы|media|медиа|news|сми|бак|агентство|агенттиги|фриланс|фрилансер|freelance|freelancer|редакция|редакциясы|the|и|в|на)$/;
