import { LANGUAGES } from '../../text/language';
import type { Text } from '../../text/text';
import { wordsOf } from '../name';
import { soundAlike, soundOf } from '../sound';
import type { Facts } from './read-cell';

/** By what two records were found to be one person. */
export type SameBy = 'email' | 'phone' | 'name';

/** Everybody known so far, each to be found by e-mail, phone, or name in any script. */
export interface Known<K> {
  /** Who this is, if anybody, and by what it was told. */
  find(facts: Facts): { readonly key: K; readonly by: readonly SameBy[] } | undefined;
  add(key: K, facts: Facts): void;
}

interface Entry<K> {
  readonly key: K;
  readonly names: Text;
}

/** So many different names of one sound are no coincidence but a strange list; the rest are not compared. */
const MOST_ALIKE = 50;

/** Makes an index of people in which every look-up costs the same, however many there are. */
export function knownPeople<K extends string | number>(): Known<K> {
  const byEmail = new Map<string, Entry<K>>();
  const byPhone = new Map<string, Entry<K>>();
  const bySound = new Map<number, Entry<K> | Entry<K>[]>();
  // A row is looked for and then added: its names sound the same both times.
  let lastNames: Text | null = null;
  let lastSounds: readonly number[] = [];
  const soundsOnce = (names: Text): readonly number[] => {
    if (lastNames !== names) {
      lastSounds = soundsOf(names);
      lastNames = names;
    }
    return lastSounds;
  };

  // Whom nobody is like can be added without looking again.
  let stranger: Text | null = null;

  const named = (names: Text): Entry<K> | undefined => {
    let isAlone = true;
    for (const sound of soundsOnce(names)) {
      const there = sound === SILENCE ? undefined : bySound.get(sound);
      if (there === undefined) continue;
      isAlone = false;
      const alike = Array.isArray(there) ? there.slice(0, MOST_ALIKE) : [there];
      const found = alike.find((entry) => isSameName(entry.names, names));
      if (found !== undefined) return found;
    }
    if (isAlone) stranger = names;
    return undefined;
  };

  return {
    find: ({ email, phone, names }) => {
      const mail = email === '' ? undefined : byEmail.get(email);
      const call = phone === '' ? undefined : byPhone.get(phone);
      const first = mail ?? call ?? named(names);
      if (first === undefined) return undefined;
      const by: SameBy[] = [
        ...(mail?.key === first.key ? (['email'] as const) : []),
        ...(call?.key === first.key ? (['phone'] as const) : []),
        ...(isSameName(first.names, names) ? (['name'] as const) : []),
      ];
      return { key: first.key, by };
    },
    add: (key, { email, phone, names }) => {
      const entry = { key, names };
      const isNew = stranger === names;
      if (email !== '' && (isNew || !byEmail.has(email))) byEmail.set(email, entry);
      if (phone !== '' && (isNew || !byPhone.has(phone))) byPhone.set(phone, entry);
      for (const sound of soundsOnce(names)) {
        if (sound === SILENCE) continue;
        const there = isNew ? undefined : bySound.get(sound);
        if (there === undefined) bySound.set(sound, entry);
        else if (Array.isArray(there)) there.push(entry);
        else bySound.set(sound, [there, entry]);
      }
    },
  };
}

/** How a person's names sound, each once. */
function soundsOf({ kk, ru, en }: Text): readonly number[] {
  const first = kk === '' ? SILENCE : soundOf(heard(kk));
  const second = ru === '' ? SILENCE : soundOf(heard(ru));
  const third = en === '' ? SILENCE : soundOf(heard(en));
  return [first, second === first ? SILENCE : second, third === first || third === second ? SILENCE : third];
}

/** No name sounds like this. */
const SILENCE = -1;

/** A patronymic is often left out, and so is never heard. */
const heard = (name: string): string => (hasMoreThanTwoWords(name) ? wordsOf(name).key : name);

function hasMoreThanTwoWords(name: string): boolean {
  const first = name.indexOf(' ');
  return first >= 0 && name.indexOf(' ', first + 1) >= 0;
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
