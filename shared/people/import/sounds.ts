import type { Language } from '../../text/language';
import type { Text } from '../../text/text';
import { soundOf } from '../sound';
import { wordsOf } from '../words-of-name';

/** How somebody's names sound, each in its language. */
export type Sounds = Record<Language, number>;

/** No name sounds like this. */
export const SILENCE = -1;

export const soundsOf = ({ kk, ru, en }: Text): Sounds => ({
  kk: soundOfPerson(kk),
  ru: soundOfPerson(ru),
  en: soundOfPerson(en),
});

/** How a person is called by this name; no name has no sound. */
export const soundOfPerson = (name: string): number => (name === '' ? SILENCE : soundOf(heard(name)));

/** A patronymic is often left out, and so is never heard. */
export const heard = (name: string): string => (hasMoreThanTwoWords(name) ? wordsOf(name).key : name);

function hasMoreThanTwoWords(name: string): boolean {
  const first = name.indexOf(' ');
  return first >= 0 && name.indexOf(' ', first + 1) >= 0;
}
