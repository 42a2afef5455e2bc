import { type Eligibility, eligibilityOfAll } from '../eligibility/eligibility';
import type { Participant, ParticipantId } from '../people/participant';
import type { CertificateKind } from '../register/kind';
import type { Registration } from '../register/registration';
import type { Language } from '../text/language';
import type { Workshop } from '../workshop/workshop';
import type { PaperLanguages } from './certificate';

/** Each person's own first language, or the same one or two for everybody. */
export type LanguageChoice = 'own' | PaperLanguages;

export interface Candidate {
  readonly participant: Participant;
  readonly eligibility: Eligibility;
  readonly languages: PaperLanguages;
}

/** Those who asked for a certificate, or everybody, split by whether they may have it. */
export function candidates(
  workshop: Workshop,
  { kind, participants, languages }: Asked,
): { readonly eligible: Candidate[]; readonly others: Candidate[] } {
  const wanted = participants === null ? null : new Set(participants);
  const all = eligibilityOfAll(workshop).flatMap((person): Candidate[] => {
    const participant = workshop.participants[person.participant];
    if (participant === undefined || (wanted !== null && !wanted.has(person.participant))) return [];
    const own = languages === 'own' ? ([ownLanguage(participant, workshop)] as const) : languages;
    return [{ participant, eligibility: person[kind], languages: own }];
  });
  const isEligible = ({ eligibility }: Candidate) => eligibility.standing === 'eligible';
  return { eligible: all.filter(isEligible), others: all.filter((each) => !isEligible(each)) };
}

interface Asked {
  readonly kind: CertificateKind;
  /** Null is everybody. */
  readonly participants: readonly ParticipantId[] | null;
  readonly languages: LanguageChoice;
}

/** The language of a person's papers: the first of theirs, else the workshop's first. */
export const ownLanguage = ({ languages }: Participant, { overview }: Workshop): Language =>
  languages[0] ?? overview.documentLanguages[0] ?? 'ru';

/** The lines of one kind, by person. */
export const registeredOf = (register: Workshop['register'], kind: CertificateKind): Map<ParticipantId, Registration> =>
  new Map(
    Object.values(register)
      .filter((line) => line.kind === kind)
      .map((line) => [line.participant, line]),
  );
