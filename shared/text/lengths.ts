import type { Minutes } from '../time';
import type { Language } from './language';
import { sayIn } from './say';

const HOUR = 60;

/** A length in hours and minutes, what is zero left out: "12 часов 30 минут". */
export function hoursInWords(length: Minutes, language: Language): string {
  const say = sayIn(language);
  const [hours, minutes] = [Math.floor(length / HOUR), length % HOUR];
  return [
    ...(hours > 0 ? [say('common.hours', { count: hours })] : []),
    ...(minutes > 0 || hours === 0 ? [say('common.minutes', { count: minutes })] : []),
  ].join(' ');
}

/** The same in few letters: "3:30 ч". */
export const hoursInBrief = (length: Minutes, language: Language): string =>
  sayIn(language)('common.briefHours', { hours: hoursAndMinutes(length) });

/** A length for a narrow column whose heading has the unit: "12:30". */
export const hoursAndMinutes = (length: Minutes): string =>
  `${Math.floor(length / HOUR)}:${String(length % HOUR).padStart(2, '0')}`;
