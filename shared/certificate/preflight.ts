import type { Participant, ParticipantId } from '../people/participant';
import type { Language } from '../text/language';
import { type HasLetter, lettersLacking, type MissingLetter } from '../text/letters-lacking';
import type { Text } from '../text/text';
import type { Overview } from '../workshop/overview';
import type { Certificate } from './certificate';

/** Every letter of one certificate that would come out as a box; such a certificate is never written. */
export function missingLetters({ faces, signatures }: Certificate, has: HasLetter): MissingLetter[] {
  return lettersLacking(
    [
      ...faces.flatMap(({ name, workshop, placeAndDays, number, ...words }) => [
        name,
        workshop,
        placeAndDays,
        number,
        ...Object.values(words),
      ]),
      ...signatures.flatMap(({ names, roles }) => [...names, ...roles]),
    ],
    has,
  );
}

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
