import { LANGUAGES } from '../text/language';
import type { Text } from '../text/text';
import { soundAlike } from './sound';
import { fatherOf, type NameWords, wordsOf } from './words-of-name';

/**
 * How far two names are one: `whole`, patronymics and all; `partly`, when only one of them has a patronymic;
 * `namesake`, when the patronymics are of two people; `none` otherwise.
 */
export type Agreement = 'whole' | 'partly' | 'namesake' | 'none';

/**
 * Compares two names in whatever order and script. Where both are written in one script the letters must agree;
 * where they are not, the sound is all there is to go by.
 */
export function agreementOf(one: Text, other: Text): Agreement {
  let least: Agreement | null = null;
  for (const language of LANGUAGES) {
    if (one[language] === '' || other[language] === '') continue;
    const found = compared(one[language], other[language], isSameKey);
    if (found === 'none') return 'none';
    least = least === null ? found : lesser(least, found);
  }
  return least ?? acrossScripts(one, other);
}

const ORDER: readonly Agreement[] = ['none', 'namesake', 'partly', 'whole'];

const lesser = (one: Agreement, other: Agreement): Agreement =>
  ORDER.indexOf(one) < ORDER.indexOf(other) ? one : other;

/** The best that any spelling of one and any of the other come to. */
function acrossScripts(one: Text, other: Text): Agreement {
  let best: Agreement = 'none';
  for (const left of Object.values(one)) {
    for (const right of Object.values(other)) {
      if (left === '' || right === '') continue;
      const found = compared(left, right, soundAlike);
      if (lesser(best, found) === best) best = found;
    }
  }
  return best;
}

const isSameKey = (one: string, other: string): boolean => one === other;

function compared(one: string, other: string, isSame: (one: string, other: string) => boolean): Agreement {
  if (one === other) return 'whole';
  const [left, right] = [wordsOf(one), wordsOf(other)];
  return isSame(left.key, right.key) ? ofFathers(left, right) : 'none';
}

function ofFathers({ patronymic: one }: NameWords, { patronymic: other }: NameWords): Agreement {
  if (one === other) return 'whole';
  if (one === '' || other === '') return 'partly';
  if (one.length === 1 || other.length === 1) return isBeginning(one, other) ? 'partly' : 'namesake';
  const [left, right] = [fatherOf(one), fatherOf(other)];
  return left.isDaughter === right.isDaughter && soundAlike(left.father, right.father) ? 'whole' : 'namesake';
}

const isBeginning = (one: string, other: string): boolean =>
  one.startsWith(other) || other.startsWith(one) || soundAlike(one.slice(0, 1), other.slice(0, 1));

/** One name written with a slip: every word is the other's, or begins it, or is a letter away; the fathers are not two. */
export function isNearly(one: Text, other: Text): boolean {
  const both = LANGUAGES.filter((language) => one[language] !== '' && other[language] !== '');
  return both.length > 0 && both.every((language) => isSlip(wordsOf(one[language]), wordsOf(other[language])));
}

function isSlip(one: NameWords, other: NameWords): boolean {
  if (ofFathers(one, other) === 'namesake') return false;
  const [left, right] = [one.key.split(' '), other.key.split(' ')];
  if (left.length !== right.length || left.length < 2) return false;
  const rest = [...right];
  for (const word of left) {
    const at = rest.findIndex((each) => isNear(word, each));
    if (at < 0) return false;
    rest.splice(at, 1);
  }
  return true;
}

const isNear = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return (
    short === long || (short.length > 2 && long.startsWith(short)) || (short.length > 3 && isLetterAway(short, long))
  );
};

/** Whether one letter put in, left out or changed makes one word of two. */
function isLetterAway(short: string, long: string): boolean {
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(long.length === short.length ? at + 1 : at) === long.slice(at + 1);
}
