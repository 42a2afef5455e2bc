import type { Text } from '../text/text';

/** Codes that people know from tickets and timetables; any other place gives its first letters. */
const KNOWN: readonly [RegExp, string][] = [
  [/astana|астан/i, 'AST'],
  [/almaty|алмат/i, 'ALA'],
  [/shymkent|шымкент/i, 'SHY'],
  [/karagand|qaragand|караганд|қарағанд/i, 'KAR'],
  [/kostana|qostana|костана|қостана/i, 'KOS'],
];

const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'аA әA бB вV гG ғG дD еE ёE жZH зZ иI йY кK қQ лL мM нN ңN оO өO пP рR сS тT уU ұU үU',
    'фF хKH һH цTS чCH шSH щSH ъ ыY іI ь эE юYU яYA',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

const LENGTH = 3;
const LONGEST = 6;

/** A code for a workshop in this place that no other workshop of the library has; empty while there is no place. */
export function suggestedCode(place: Text, taken: readonly string[]): string {
  const first = stem(place);
  if (first === '') return '';
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? '' : String(count);
    const code = `${first.slice(0, LONGEST - end.length)}${end}`;
    if (code.length >= 2 && !taken.includes(code)) return code;
  }
}

function stem(place: Text): string {
  const written = [place.en, place.ru, place.kk].filter((name) => name !== '');
  const known = KNOWN.find(([pattern]) => written.some((name) => pattern.test(name)));
  if (known !== undefined) return known[1];
  const [latin = ''] = written.map(inLatin).filter((letters) => letters !== '');
  return latin.slice(0, LENGTH);
}

const inLatin = (name: string): string =>
  [...name.toLowerCase().normalize('NFC')]
    .map((letter) => LATIN[letter] ?? letter.normalize('NFD').charAt(0).toUpperCase())
    .join('')
    .replace(/[^A-Z0-9]/g, '');
