import { LANGUAGES } from '../../text/language';
import type { Text } from '../../text/text';
import { agreementOf } from '../same-name';
import { NONE, numberIndex } from './number-index';
import { SILENCE, type Sounds, soundsOf } from './sounds';

/** Somebody's names and how they sound. */
export interface Named {
  readonly names: Text;
  readonly sounds: Sounds;
}

/** So many different names of one sound are no coincidence but a strange list; the rest are not compared. */
export const MOST_ALIKE = 50;

/**
 * Whether a third person may be one of two and cannot be the other: «Ким Анна» is «Ким Анна Сергеевна» unless there is a
 * «Ким Анна Андреевна». Everybody is asked for with the first question, so that nothing depends on who comes first.
 */
export function comesBetween(everybody: () => readonly Named[]): (one: Text, other: Text) => boolean {
  let asked: ((sound: number) => readonly Text[]) | null = null;
  return (one, other) => {
    asked ??= soundingSo(everybody());
    const sounds = new Set([...heardAs(soundsOf(one)), ...heardAs(soundsOf(other))]);
    return [...sounds].flatMap(asked).some((third) => isBetween(third, one, other));
  };
}

function isBetween(third: Text, one: Text, other: Text): boolean {
  const [left, right] = [agreementOf(third, one), agreementOf(third, other)];
  return left !== right && (left === 'namesake' || right === 'namesake') && left !== 'none' && right !== 'none';
}

/** Whoever has no patronymic is nobody's namesake with another father. */
const mayHavePatronymic = ({ names }: Named): boolean =>
  LANGUAGES.some((language) => names[language].split(' ').length > 2);

const heardAs = (sounds: Sounds): number[] =>
  LANGUAGES.map((language) => sounds[language]).filter((sound) => sound !== SILENCE);

function soundingSo(everybody: readonly Named[]): (sound: number) => readonly Text[] {
  const people = everybody.filter(mayHavePatronymic);
  const bySound = numberIndex(people.length);
  people.forEach(({ sounds }, place) => {
    for (const sound of new Set(heardAs(sounds))) bySound.put(sound, place);
  });
  return (sound) => {
    const found: Text[] = [];
    for (let item = bySound.first(sound); item !== NONE && found.length < MOST_ALIKE; item = bySound.next(item))
      found.push((people[bySound.valueOf(item)] as Named).names);
    return found;
  };
}
