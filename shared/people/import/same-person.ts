import { LANGUAGES } from '../../text/language';
import type { Text } from '../../text/text';
import { wordsOf } from '../name';
import { soundAlike } from '../sound';
import { NONE, numberIndex } from './number-index';
import type { Facts } from './read-cell';
import { heard, SILENCE, type Sounds } from './sounds';
import { NOBODY, textIndex } from './text-index';

/** By what two records were found to be one person. */
export type SameBy = 'email' | 'phone' | 'name';

/** Everybody known so far, each to be found by e-mail, phone, or name in any script. */
export interface Known<K> {
  /** Who this is, if anybody, and by what it was told; of several who share an address or a phone the one who has the name. */
  find(facts: Facts, sounds: Sounds): { readonly key: K; readonly by: readonly SameBy[] } | undefined;
  add(key: K, facts: Facts, sounds: Sounds): void;
}

/** So many different names of one sound are no coincidence but a strange list; the rest are not compared. */
const MOST_ALIKE = 50;

/** Makes an index of people in which every look-up costs the same, however many there are; `room` is for how many it is made. */
export function knownPeople<K extends string | number>(room: number): Known<K> {
  const keys: K[] = [];
  const people: Facts[] = [];
  const byEmail = textIndex(room, (place) => (people[place] as Facts).email);
  const byPhone = textIndex(room, (place) => (people[place] as Facts).phone);
  const bySound = numberIndex(room);

  const isNamed = (place: number, names: Text): boolean =>
    place !== NOBODY && isSameName((people[place] as Facts).names, names);

  // Somebody's own address or phone, even if a colleague who shares it is the one that is found by it.
  const hasContact = (place: number, { email, phone }: Facts): boolean => {
    const there = people[place] as Facts;
    return (email !== '' && there.email === email) || (phone !== '' && there.phone === phone);
  };

  const alike = (sound: number, facts: Facts, isBound: boolean): number => {
    let item = sound === SILENCE ? NONE : bySound.first(sound);
    for (let count = 0; item !== NONE && count < MOST_ALIKE; count += 1) {
      const place = bySound.valueOf(item);
      if (isNamed(place, facts.names) && (!isBound || hasContact(place, facts))) return place;
      item = bySound.next(item);
    }
    return NOBODY;
  };

  /** Who has the name; if it is bound, only who has the e-mail or the phone besides. */
  const named = (facts: Facts, { kk, ru, en }: Sounds, isBound: boolean): number => {
    let place = alike(kk, facts, isBound);
    if (place === NOBODY && ru !== kk) place = alike(ru, facts, isBound);
    if (place === NOBODY && en !== kk && en !== ru) place = alike(en, facts, isBound);
    return place;
  };

  return {
    find: (facts, sounds) => {
      const { email, phone, names } = facts;
      const mail = byEmail.find(email);
      const call = byPhone.find(phone);
      const isBound = mail !== NOBODY || call !== NOBODY;
      const own = isNamed(mail, names) ? mail : isNamed(call, names) ? call : named(facts, sounds, isBound);
      const first = own !== NOBODY ? own : mail !== NOBODY ? mail : call;
      if (first === NOBODY) return undefined;
      const key = keys[first] as K;
      const there = people[first] as Facts;
      const by: SameBy[] = [];
      if (mail !== NOBODY && (keys[mail] === key || there.email === email)) by.push('email');
      if (call !== NOBODY && (keys[call] === key || there.phone === phone)) by.push('phone');
      if (own !== NOBODY) by.push('name');
      return { key, by };
    },
    add: (key, facts, { kk, ru, en }) => {
      const place = keys.push(key) - 1;
      people.push(facts);
      byEmail.add(facts.email, place);
      byPhone.add(facts.phone, place);
      if (kk !== SILENCE) bySound.put(kk, place);
      if (ru !== SILENCE && ru !== kk) bySound.put(ru, place);
      if (en !== SILENCE && en !== kk && en !== ru) bySound.put(en, place);
    },
  };
}

/**
 * One name, in whatever order and script. Where both are written in one script the letters must agree; where they
 * are not, the sound is all there is to go by. A patronymic that only one of them has says nothing.
 */
export function isSameName(one: Text, other: Text): boolean {
  let isCompared = false;
  for (const language of LANGUAGES) {
    if (one[language] === '' || other[language] === '') continue;
    isCompared = true;
    if (!agree(one[language], other[language])) return false;
  }
  if (isCompared) return true;
  const [left, right] = [Object.values(one), Object.values(other)].map((names) => names.filter(Boolean).map(heard));
  return left?.some((name) => right?.some((each) => soundAlike(name, each))) ?? false;
}

function agree(one: string, other: string): boolean {
  if (one === other) return true;
  const [left, right] = [wordsOf(one), wordsOf(other)];
  const isOnePatronymic = left.patronymic === '' || right.patronymic === '' || left.patronymic === right.patronymic;
  return left.key === right.key && isOnePatronymic;
}
