import { LANGUAGES } from '../../text/language';
import type { Text } from '../../text/text';
import { soundOf, wordsOf } from '../name';
import type { Facts } from './read-row';

/** By what two records were found to be one person. */
export type SameBy = 'email' | 'phone' | 'name';

/** Everybody known so far, each to be found by e-mail, phone, or name in any script. */
export interface Known<K> {
  /** Who this is, if anybody, and by what it was told. */
  find(facts: Facts): { readonly key: K; readonly by: readonly SameBy[] } | undefined;
  add(key: K, facts: Facts): void;
}

type Contacts = Pick<Facts, 'names' | 'phone' | 'email'>;

interface Entry<K> extends Contacts {
  readonly key: K;
}

/** Makes an index of people in which every look-up costs the same, however many there are. */
export function knownPeople<K>(): Known<K> {
  const byEmail = new Map<string, Entry<K>>();
  const byPhone = new Map<string, Entry<K>>();
  const bySound = new Map<string, Entry<K>[]>();

  const named = (facts: Contacts): Entry<K> | undefined => {
    for (const sound of soundsOf(facts.names)) {
      const found = bySound.get(sound)?.find((entry) => isSameName(entry.names, facts.names));
      if (found !== undefined) return found;
    }
    return undefined;
  };

  return {
    find: (facts) => {
      const mail = facts.email === '' ? undefined : byEmail.get(facts.email);
      const call = facts.phone === '' ? undefined : byPhone.get(facts.phone);
      const first = mail ?? call ?? named(facts);
      if (first === undefined) return undefined;
      const by: SameBy[] = [
        ...(mail?.key === first.key ? (['email'] as const) : []),
        ...(call?.key === first.key ? (['phone'] as const) : []),
        ...(isSameName(first.names, facts.names) ? (['name'] as const) : []),
      ];
      return { key: first.key, by };
    },
    add: (key, facts) => {
      const entry = { key, names: facts.names, phone: facts.phone, email: facts.email };
      if (facts.email !== '' && !byEmail.has(facts.email)) byEmail.set(facts.email, entry);
      if (facts.phone !== '' && !byPhone.has(facts.phone)) byPhone.set(facts.phone, entry);
      for (const sound of soundsOf(facts.names)) {
        const there = bySound.get(sound);
        if (there === undefined) bySound.set(sound, [entry]);
        else there.push(entry);
      }
    },
  };
}

function soundsOf(names: Text): ReadonlySet<string> {
  const sounds = new Set<string>();
  for (const language of LANGUAGES) if (names[language] !== '') sounds.add(soundOf(wordsOf(names[language]).key));
  return sounds;
}

/**
 * One name, in whatever order and script. Where both are written in one script the letters must agree; where
 * they are not, the sound is all there is to go by. A patronymic that only one of them has says nothing.
 */
export function isSameName(one: Text, other: Text): boolean {
  const shared = LANGUAGES.filter((language) => one[language] !== '' && other[language] !== '');
  if (shared.length > 0) return shared.every((language) => agree(one[language], other[language]));
  const sounds = soundsOf(other);
  return [...soundsOf(one)].some((sound) => sounds.has(sound));
}

function agree(one: string, other: string): boolean {
  if (one === other) return true;
  const [left, right] = [wordsOf(one), wordsOf(other)];
  const isOnePatronymic = left.patronymic === '' || right.patronymic === '' || left.patronymic === right.patronymic;
  return left.key === right.key && isOnePatronymic;
}
