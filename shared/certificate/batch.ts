import { type Eligibility, eligibilityOfAll } from '../eligibility/eligibility';
import type { MissingItem } from '../eligibility/missing-item';
import type { Participant, ParticipantId } from '../people/participant';
import { isErased, shownName } from '../people/shown-name';
import type { CertificateKind } from '../register/kind';
import type { Registration } from '../register/registration';
import { sortedBy } from '../text/alphabet';
import type { Language } from '../text/language';
import type { HasLetter, MissingLetter } from '../text/letters-lacking';
import type { Day } from '../time';
import type { Workshop } from '../workshop/workshop';
import { type Certificate, certificateOf, type PaperLanguages } from './certificate';
import { missingLetters } from './preflight';

/** Each person's own first language, or the same one or two for everybody. */
export type LanguageChoice = 'own' | PaperLanguages;

export interface Candidate {
  readonly participant: Participant;
  readonly eligibility: Eligibility;
  readonly languages: PaperLanguages;
}

export interface Asked {
  readonly kind: CertificateKind;
  /** Null is everybody. */
  readonly participants: readonly ParticipantId[] | null;
  readonly languages: LanguageChoice;
}

/** A person who gets no certificate now, and why. */
export interface HeldBack {
  readonly participant: ParticipantId;
  readonly name: string;
  readonly reason: 'notEligible' | 'letters' | 'erased';
  readonly missing: MissingItem[];
  readonly letters: MissingLetter[];
}

/** Who gets a certificate, in the alphabet's order of the names that are printed, and who is held back. */
export interface Plan {
  readonly ready: readonly Candidate[];
  readonly held: readonly HeldBack[];
}

/** Decides a batch before anything is written or registered. */
export function plan(workshop: Workshop, asked: Asked, has: HasLetter, today: Day): Plan {
  const all = sortedBy(candidates(workshop, asked), printedName);
  const judged = all.map((candidate) => ({ candidate, why: whyHeld(workshop, candidate, has, today) }));
  return {
    ready: judged.flatMap(({ candidate, why }) => (why === null ? [candidate] : [])),
    held: judged.flatMap(({ why }) => why ?? []),
  };
}

export const printedName = ({ participant, languages }: Candidate): string =>
  shownName(participant.names, languages[0]);

function whyHeld(workshop: Workshop, candidate: Candidate, has: HasLetter, today: Day): HeldBack | null {
  const { participant, eligibility } = candidate;
  const held = { participant: participant.id, name: printedName(candidate), missing: [], letters: [] };
  if (isErased(participant)) return { ...held, reason: 'erased' };
  if (eligibility.standing !== 'eligible') return { ...held, reason: 'notEligible', missing: [...eligibility.missing] };
  const letters = missingLetters(paperFor(workshop, candidate, { serial: null, issued: today }), has);
  return letters.length === 0 ? null : { ...held, reason: 'letters', letters };
}

/** The certificate of one candidate under a serial, or as a specimen. */
export const paperFor = (
  workshop: Workshop,
  { participant, eligibility, languages }: Candidate,
  numbering: Parameters<typeof certificateOf>[4],
): Certificate => certificateOf(workshop, participant, eligibility, languages, numbering);

/** Those who were asked for, or everybody, eligible or not. */
export function candidates(workshop: Workshop, { kind, participants, languages }: Asked): Candidate[] {
  const wanted = participants === null ? null : new Set(participants);
  return eligibilityOfAll(workshop).flatMap((person): Candidate[] => {
    const participant = workshop.participants[person.participant];
    if (participant === undefined || (wanted !== null && !wanted.has(person.participant))) return [];
    const own = languages === 'own' ? ([ownLanguage(participant, workshop)] as const) : languages;
    return [{ participant, eligibility: person[kind], languages: own }];
  });
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
