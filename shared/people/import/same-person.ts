import type { Text } from '../../text/text';
import type { Facts } from '../participant';
import { type Agreement, agreementOf } from '../same-name';
import { MOST_ALIKE } from './namesakes';
import { NONE, numberIndex } from './number-index';
import { SILENCE, type Sounds } from './sounds';
import { areNamesakes, isCorrected, isRepeated } from './tell-apart';
import { NOBODY, textIndex } from './text-index';

/** By what two records were found to be one person. */
export type SameBy = 'email' | 'phone' | 'name';

/** Whom a record seems to repeat. */
export interface Found<K> {
  readonly key: K;
  readonly by: readonly SameBy[];
  /** Whether they are taken for one until somebody says otherwise; in doubt they are two, because nobody may be lost. */
  readonly isOne: boolean;
  readonly there: Facts;
}

/** Everybody known so far, each to be found by e-mail, phone, or name in any script. */
export interface Known<K> {
  /** Who this is, if anybody, and by what it was told; of several who share an address or a phone the one who has the name. */
  find(facts: Facts, sounds: Sounds): Found<K> | undefined;
  add(key: K, facts: Facts, sounds: Sounds): void;
  /** Another record of somebody who was found: whoever contradicts it is not that person either. */
  join(found: Found<K>, facts: Facts, sounds: Sounds): void;
}

/**
 * Makes an index of people in which every look-up costs the same, however many there are. `room` is for how many it is made;
 * `isBetween` says whether somebody, known yet or not, may be one of two and cannot be the other.
 */
export function knownPeople<K extends string | number>(
  room: number,
  isBetween: (one: Text, other: Text) => boolean,
): Known<K> {
  // Made as long as they will be: lists that grow leave half a megabyte behind.
  const keys = new Array<K>(room);
  const people = new Array<Facts>(room);
  let count = 0;
  const byEmail = textIndex(room, (place) => (people[place] as Facts).email);
  const byPhone = textIndex(room, (place) => (people[place] as Facts).phone);
  const bySound = numberIndex(room);
  /** All the records of those who have more than one. */
  const joined = new Map<K, Facts[]>();

  /** No record of one person may be of another father than this one. */
  const agreement = (place: number, facts: Facts): Agreement => {
    const found = agreementOf((people[place] as Facts).names, facts.names);
    if (found === 'none' || joined.size === 0) return found;
    const others = joined.get(keys[place] as K) ?? [];
    return others.some(({ names }) => agreementOf(names, facts.names) === 'namesake') ? 'namesake' : found;
  };

  const areTwo = (place: number, facts: Facts): boolean => {
    const records = joined.size === 0 ? undefined : joined.get(keys[place] as K);
    return (records ?? [people[place] as Facts]).some((there) => areNamesakes(there, facts));
  };

  const isNamed = (place: number, facts: Facts): boolean => {
    if (place === NOBODY) return false;
    const found = agreement(place, facts);
    return found === 'whole' || found === 'partly';
  };

  // Somebody's own address or phone, even if a colleague who shares it is the one that is found by it.
  const hasContact = (place: number, { email, phone }: Facts): boolean => {
    const there = people[place] as Facts;
    return (email !== '' && there.email === email) || (phone !== '' && there.phone === phone);
  };

  /** Whether a name without a patronymic may be that of several people. */
  const isShared = (place: number, facts: Facts): boolean =>
    agreement(place, facts) === 'partly' && isBetween((people[place] as Facts).names, facts.names);

  /** Whether two records with one name are surely one person. */
  const isSure = (place: number, facts: Facts): boolean => !areTwo(place, facts) && !isShared(place, facts);

  /** Whether whoever has the contact is meant by a name written with a slip; another father's child behind one office phone is not. */
  const isSlip = (place: number, facts: Facts): boolean =>
    isCorrected(people[place] as Facts, facts) && agreement(place, facts) !== 'namesake';

  // The namesake who was found last, and whether it is surely them.
  let likeliest = NOBODY;
  let isFound = false;

  /** Looks among those of one sound, of whom nearly everybody has none; whether the search is over. */
  const look = (sound: number, facts: Facts, isBound: boolean): boolean => {
    const first = sound === SILENCE ? NONE : bySound.first(sound);
    return first !== NONE && lookFrom(first, facts, isBound);
  };

  const lookFrom = (first: number, facts: Facts, isBound: boolean): boolean => {
    let item = first;
    for (let count = 0; item !== NONE && count < MOST_ALIKE; count += 1) {
      const place = bySound.valueOf(item);
      const found = agreement(place, facts);
      if ((found === 'whole' || found === 'partly') && (!isBound || hasContact(place, facts))) {
        if (found === 'whole' && !areTwo(place, facts)) {
          likeliest = place;
          return true;
        }
        const isBetter = !isFound && isSure(place, facts);
        if (likeliest === NOBODY || isBetter) likeliest = place;
        isFound ||= isBetter;
      }
      item = bySound.next(item);
    }
    return false;
  };

  /** Who has the name; if it is bound, only who has the e-mail or the phone besides. */
  const named = (facts: Facts, { kk, ru, en }: Sounds, isBound: boolean): number => {
    likeliest = NOBODY;
    isFound = false;
    if (look(kk, facts, isBound) || (ru !== kk && look(ru, facts, isBound))) return likeliest;
    if (en !== kk && en !== ru) look(en, facts, isBound);
    return likeliest;
  };

  /** Who has the name when the contact is somebody else's: an office's address may reach the list after its people. */
  const colleague = (owner: number, facts: Facts, sounds: Sounds): number => {
    if (isSlip(owner, facts)) return NOBODY;
    const place = named(facts, sounds, false);
    return place !== NOBODY && isSure(place, facts) ? place : NOBODY;
  };

  const put = (key: K, facts: Facts, { kk, ru, en }: Sounds) => {
    const place = count;
    count += 1;
    keys[place] = key;
    people[place] = facts;
    byEmail.add(facts.email, place);
    byPhone.add(facts.phone, place);
    if (kk !== SILENCE) bySound.put(kk, place);
    if (ru !== SILENCE && ru !== kk) bySound.put(ru, place);
    if (en !== SILENCE && en !== kk && en !== ru) bySound.put(en, place);
  };

  return {
    find: (facts, sounds) => {
      const { email, phone } = facts;
      const mail = byEmail.find(email);
      const call = byPhone.find(phone);
      const isBound = mail !== NOBODY || call !== NOBODY;
      const owner = isNamed(mail, facts) ? mail : isNamed(call, facts) ? call : named(facts, sounds, isBound);
      const own = owner === NOBODY && isBound ? colleague(mail !== NOBODY ? mail : call, facts, sounds) : owner;
      const first = own !== NOBODY ? own : mail !== NOBODY ? mail : call;
      if (first === NOBODY) return undefined;
      const key = keys[first] as K;
      const there = people[first] as Facts;
      const by: SameBy[] = [];
      if (mail !== NOBODY && (keys[mail] === key || there.email === email)) by.push('email');
      if (call !== NOBODY && (keys[call] === key || there.phone === phone)) by.push('phone');
      if (own !== NOBODY) by.push('name');
      const isOne = own === NOBODY ? isSlip(first, facts) : by.length > 1 || isSure(own, facts);
      return { key, by, isOne, there };
    },
    add: put,
    join: ({ key, there }, facts, sounds) => {
      const records = joined.get(key) ?? [there];
      // Whoever is repeated a thousand times is still compared once, and whoever has a thousand forms is in a strange list.
      if (records.length >= MOST_ALIKE || records.some((each) => isRepeated(each, facts))) return;
      joined.set(key, [...records, facts]);
      put(key, facts, sounds);
    },
  };
}
