import { foldForSearch } from '../text/alphabet';
import { LANGUAGES } from '../text/language';
import type { Text } from '../text/text';
import type { Day } from '../time';
import type { Programme, ShownLibrary, WorkshopCard } from './library';

/** A programme with its workshops; null gathers those that belong to none. */
export interface Shelf {
  readonly programme: Programme | null;
  readonly workshops: readonly WorkshopCard[];
}

/**
 * The library as it is shown: what people made before the sample, workshops by their dates, those without
 * dates last. A query keeps what it finds in any language; finding a programme by its title keeps it whole.
 */
export function shelves(
  { programmes, workshops }: Pick<ShownLibrary, 'programmes' | 'workshops'>,
  query: string,
  today: Day = '',
): Shelf[] {
  const sought = foldForSearch(query.trim());
  const finds = (texts: readonly string[]) =>
    sought === '' || texts.some((text) => foldForSearch(text).includes(sought));
  const shelf = (programme: Programme | null): Shelf => {
    const all = workshops
      .filter((card) => ownerOf(card, programmes) === (programme?.id ?? null))
      .sort((one, other) => dueFirst(one, other, today) || byDates(one, other));
    const isWhole = programme !== null && finds(wordsOf(programme.title));
    return { programme, workshops: isWhole ? all : all.filter((card) => finds(wordsOfCard(card))) };
  };
  const mine = programmes.filter(({ sample }) => !sample);
  const samples = programmes.filter(({ sample }) => sample);
  return [...mine.map(shelf), shelf(null), ...samples.map(shelf)].filter(
    (each) => each.workshops.length > 0 || (each.programme !== null && finds(wordsOf(each.programme.title))),
  );
}

/** A card whose programme is not there stands with those that have none. */
const ownerOf = ({ programme }: WorkshopCard, programmes: readonly Programme[]): string | null =>
  programmes.some(({ id }) => id === programme) ? programme : null;

const wordsOf = (text: Text): string[] => LANGUAGES.map((language) => text[language]);

const wordsOfCard = ({ title, place, code }: WorkshopCard): string[] => [...wordsOf(title), ...wordsOf(place), code];

/** What should have gone by today stands before everything else. */
const dueFirst = (one: WorkshopCard, other: WorkshopCard, today: Day): number =>
  Number(isPast(other, today)) - Number(isPast(one, today));

const isPast = ({ retention }: WorkshopCard, today: Day): boolean => retention !== null && retention <= today;

const byDates = (one: WorkshopCard, other: WorkshopCard): number => (timeOf(one) < timeOf(other) ? -1 : 1);

const timeOf = ({ from, created }: WorkshopCard): string => `${from ?? '9999-12-31'} ${created}`;
