import { z } from 'zod';
import { ParticipantId } from '../people/participant';
import { CertificateKind } from '../register/kind';
import { Registration, Serial } from '../register/registration';
import { Language } from '../text/language';
import { Line } from '../text/text';
import { WorkshopId } from '../workshop/workshop';
import { FolderRef, JobName, request, Written } from './request';

/** Each person's own language, one for all, or two side by side. */
export const LanguageChoice = z.union([
  z.literal('own'),
  z.tuple([Language]),
  z.tuple([Language, Language]).refine(([first, second]) => first !== second, { error: 'twice' }),
]);
export type LanguageChoice = z.infer<typeof LanguageChoice>;

const Asked = z.strictObject({
  workshop: WorkshopId,
  kind: CertificateKind,
  /** Null is everybody who is eligible. */
  participants: z.array(ParticipantId).min(1).max(20_000).nullable(),
  languages: LanguageChoice,
});

/** What a person still needs, as `shared/eligibility/missing-item` says it. */
const Missing = z.looseObject({ kind: z.string() });

/** A letter that the embedded fonts lack, and a text it stands in. */
export const Letter = z.strictObject({ letter: z.string(), code: z.string(), text: z.string() });

/** A person who gets no certificate now, and why. */
export const HeldBack = z.strictObject({
  participant: ParticipantId,
  name: z.string(),
  reason: z.enum(['notEligible', 'letters', 'erased']),
  missing: z.array(Missing),
  letters: z.array(Letter),
});
export type HeldBack = z.infer<typeof HeldBack>;

/** What would come out otherwise than people expect, found before anything is written. */
export const Preflight = z.strictObject({
  ready: z.number().int(),
  held: z.array(HeldBack),
  /** Names that are not written in the certificate's script, and appear in another. */
  borrowed: z.array(z.strictObject({ participant: ParticipantId, name: z.string(), language: Language })),
  /** Texts of the workshop that a language lacks. */
  unwritten: z.array(
    z.strictObject({ what: z.enum(['title', 'place', 'signatoryName', 'signatoryRole']), language: Language }),
  ),
  /** Logos and signatures that cannot be drawn, by the partner's or signatory's name. */
  pictures: z.array(z.string()),
});
export type Preflight = z.infer<typeof Preflight>;

export const certificateRequests = {
  'certificates.preflight': request(Asked, Preflight),
  /**
   * Enters the eligible in the register and writes their certificates: one file each, one to print, or both.
   * The pattern of file names knows {serial}, {name}, {kind} and {language}.
   */
  'certificates.issue': request(
    Asked.extend({
      folder: FolderRef,
      each: z.boolean(),
      together: z.boolean(),
      job: JobName,
      pattern: Line.pipe(z.string().min(1).max(200)).optional(),
    }),
    z.strictObject({
      job: z.string(),
      written: z.array(Written),
      serials: z.array(Registration),
      held: z.array(HeldBack),
      cancelled: z.boolean(),
    }),
  ),
  /** One person's certificate as it would be printed; without a serial it says that it is a specimen. */
  'certificates.preview': request(
    Asked.omit({ participants: true }).extend({ participant: ParticipantId }),
    z.strictObject({ pdf: z.base64(), serial: Serial.nullable(), name: z.string() }),
  ),
};
