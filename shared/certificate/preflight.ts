import type { Participant, ParticipantId } from '../people/participant';
import type { Language } from '../text/language';
import type { Text } from '../text/text';
import type { Overview } from '../workshop/overview';
import type { Certificate } from './certificate';

/** Whether the embedded fonts can draw a letter, told by its code point. */
export type HasLetter = (codePoint: number) => boolean;

/** A letter that the fonts do not have, and the first text it stands in. */
export interface MissingLetter {
  readonly letter: string;
  /** As people look it up: U+04D8. */
  readonly code: string;
  readonly text: string;
}

const SPACES = /[\s\u00A0]/u;

/** Every letter of one certificate that would come out as a box; such a certificate is never written. */
export function missingLetters({ faces, signatures }: Certificate, has: HasLetter): MissingLetter[] {
  const texts = [
    ...faces.flatMap(({ name, workshop, placeAndDays, number, ...words }) => [
      name,
      workshop,
      placeAndDays,
      number,
      ...Object.values(words),
    ]),
    ...signatures.flatMap(({ names, roles }) => [...names, ...roles]),
  ];
  const found = new Map<string, MissingLetter>();
  for (const text of texts)
    for (const letter of text) {
      const point = letter.codePointAt(0) ?? 0;
      if (!SPACES.test(letter) && !has(point) && !found.has(letter))
        found.set(letter, { letter, code: codeOf(point), text });
    }
  return [...found.values()];
}

const codeOf = (point: number): string => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;

/** A person whose name is not written in the script of their certificate, which then borrows another. */
export interface BorrowedName {
  readonly participant: ParticipantId;
  readonly language: Language;
}

export const borrowedNames = ({ id, names }: Participant, languages: readonly Language[]): BorrowedName[] =>
  languages.filter((language) => names[language] === '').map((language) => ({ participant: id, language }));

/** A text of the workshop that a language of the papers lacks. */
export interface UnwrittenText {
  readonly what: 'title' | 'place' | 'signatoryName' | 'signatoryRole';
  readonly language: Language;
}

/** Texts that would appear in another language than the paper's; each once. */
export function unwrittenTexts(
  { title, place, signatories }: Overview,
  languages: readonly Language[],
): UnwrittenText[] {
  const texts: [UnwrittenText['what'], Text][] = [
    ['title', title],
    ['place', place],
    ...signatories.flatMap(({ name, role }): [UnwrittenText['what'], Text][] => [
      ['signatoryName', name],
      ['signatoryRole', role],
    ]),
  ];
  const found = texts.flatMap(([what, text]) =>
    languages.filter((language) => text[language] === '').map((language) => ({ what, language })),
  );
  return found.filter(
    (each, at) => found.findIndex(({ what, language }) => what === each.what && language === each.language) === at,
  );
}
