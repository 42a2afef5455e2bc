import type { Language } from '../../text/language';
import type { Text } from '../../text/text';
import { soundOf } from '../sound';
import { wordsOf } from '../words-of-name';

/** How somebody's names sound, each in its language. */
export type Sounds = Record<Language, number>;

/** No name sounds like this. */
export const SILENCE = -1;

export const noSounds = (): Sounds => ({ kk: SILENCE, ru: SILENCE, en: SILENCE });

export const soundsOf = ({ kk, ru, en }: Text): Sounds => ({
  kk: soundOfPerson(kk),
  ru: soundOfPerson(ru),
  en: soundOfPerson(en),
});

/** The sounds of everybody in a list, by their places in it. */
export interface SoundsByPlace {
  put(place: number, sounds: Sounds): void;
  /** Writes them into `sounds` and gives it back. */
  of(place: number, sounds: Sounds): Sounds;
}

/** Makes room for the sounds of so many people, as numbers side by side: an object for each would be moved by the collector. */
export function soundsByPlace(room: number): SoundsByPlace {
  const numbers = new Int32Array(3 * room);
  return {
    put: (place, { kk, ru, en }) => {
      numbers[3 * place] = kk;
      numbers[3 * place + 1] = ru;
      numbers[3 * place + 2] = en;
    },
    of: (place, sounds) => {
      sounds.kk = numbers[3 * place] as number;
      sounds.ru = numbers[3 * place + 1] as number;
      sounds.en = numbers[3 * place + 2] as number;
      return sounds;
    },
  };
}

/** How a person is called by this name; no name has no sound. */
export const soundOfPerson = (name: string): number => (name === '' ? SILENCE : soundOf(heard(name)));

/** A patronymic is often left out, and so is never heard. */
export const heard = (name: string): string => (hasMoreThanTwoWords(name) ? wordsOf(name).key : name);

function hasMoreThanTwoWords(name: string): boolean {
  const first = name.indexOf(' ');
  return first >= 0 && name.indexOf(' ', first + 1) >= 0;
}
