import { useMemo, useRef } from 'react';
import { once } from '#shared/once';
import type { Participant } from '#shared/people/participant';
import { formatPhone } from '#shared/people/phone';
import type { Region } from '#shared/people/region';
import { regionOf } from '#shared/people/regions';
import { shownName } from '#shared/people/shown-name';
import { sortKey } from '#shared/text/alphabet';
import { LANGUAGES, type Language } from '#shared/text/language';
import { searchable, searchOf } from '#shared/text/search';
import { inLanguage, type Text } from '#shared/text/text';
import { useWorkshop } from '../../mirror';
import { useLanguage } from '../../use-say';

/** What a column sorts by; consents are seen, not sorted. */
export const SORTABLE = ['name', 'outlet', 'region', 'role', 'phone', 'email', 'languages'] as const;
export type Sortable = (typeof SORTABLE)[number];

/** A person with the words by which they are shown, found and sorted; made once for each change of the person. */
export interface Row {
  readonly person: Participant;
  readonly name: string;
  /** The name's other spellings. */
  readonly others: string;
  readonly region: string;
  readonly phone: string;
  /** What a search looks through, made when the first asks. */
  readonly search: () => string;
  readonly keys: Partial<Record<Sortable, string>>;
}

export interface Sorting {
  readonly by: Sortable;
  readonly isBackward: boolean;
}

/** A person as a list shows them. */
export function rowOf(person: Participant, regions: Readonly<Record<string, Region>>, language: Language): Row {
  const { names } = person;
  const name = shownName(names, language);
  const region = regionOf(person.region, regions)?.names;
  const others = new Set(LANGUAGES.map((each) => names[each]).filter((each) => each !== '' && each !== name));
  return {
    person,
    name,
    others: [...others].join(' · '),
    region: region === undefined ? '' : inLanguage(region, language),
    phone: formatPhone(person.phone),
    search: once(() => searchedIn(person, region)),
    keys: {},
  };
}

function searchedIn({ names, outlet, role, email, phone }: Participant, region: Text | undefined): string {
  const places = region === undefined ? '' : `${region.kk} ${region.ru} ${region.en}`;
  return `${searchable(`${names.kk} ${names.ru} ${names.en} ${outlet} ${role} ${places} ${email}`)} ${phone}`;
}

const TEXTS: Record<Sortable, (row: Row) => string> = {
  name: ({ name }) => name,
  outlet: ({ person }) => person.outlet,
  region: ({ region }) => region,
  role: ({ person }) => person.role,
  phone: ({ person }) => person.phone,
  email: ({ person }) => person.email,
  languages: ({ person }) => person.languages.join(' '),
};

/** A key is made when its column is first sorted by, and kept with the row. */
function keyOf(row: Row, by: Sortable): string {
  const keys = row.keys as Record<Sortable, string>;
  keys[by] ??= sortKey(TEXTS[by](row));
  return keys[by];
}

/** Everybody in the chosen order; what is empty comes last either way. */
function sorted(rows: readonly Row[], { by, isBackward }: Sorting): Row[] {
  const way = isBackward ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [left, right] = [TEXTS[by](one), TEXTS[by](other)];
    if (left === '' || right === '') return left === right ? 0 : left === '' ? 1 : -1;
    const [first, second] = [keyOf(one, by), keyOf(other, by)];
    return first < second ? -way : first > second ? way : 0;
  });
}

/** The roster as rows; only people who changed are worked out again. */
export function useRows(sorting: Sorting): Row[] {
  const language = useLanguage();
  const participants = useWorkshop((workshop) => workshop.participants);
  const regions = useWorkshop((workshop) => workshop.regions);
  const known = useRef({ language, regions, rows: new WeakMap<Participant, Row>() });
  const rows = useMemo(() => {
    if (known.current.language !== language || known.current.regions !== regions)
      known.current = { language, regions, rows: new WeakMap() };
    const { rows: made } = known.current;
    return Object.values(participants).map((person) => {
      const row = made.get(person) ?? rowOf(person, regions, language);
      made.set(person, row);
      return row;
    });
  }, [participants, regions, language]);
  return useMemo(() => sorted(rows, sorting), [rows, sorting]);
}

/** Those in whom every typed word is found, in any spelling; digits find phones however they are grouped. */
export function matching<R extends Row>(rows: readonly R[], typed: string): readonly R[] {
  if (typed.trim() === '') return rows;
  const isFound = searchOf(typed);
  const isNumber = /^[+\d() -]{3,}$/.test(typed.trim());
  const digits = typed.replace(/\D/g, '').replace(/^8(?=\d{3})/, '');
  return rows.filter(
    ({ search, person }) => isFound(search()) || (isNumber && digits !== '' && person.phone.includes(digits)),
  );
}
