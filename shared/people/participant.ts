import { z } from 'zod';
import { Id } from '../id';
import { Language } from '../text/language';
import { Line, Text } from '../text/text';

export const ParticipantId = Id;
export type ParticipantId = z.infer<typeof ParticipantId>;

export const Gender = z.enum(['f', 'm']);
export type Gender = z.infer<typeof Gender>;

/** A consent nobody asked about is not a refusal, and never a permission. */
export const Consent = z.enum(['unasked', 'yes', 'no']);
export type Consent = z.infer<typeof Consent>;

export const Consents = z.strictObject({
  photo: Consent,
  nameInReports: Consent,
  contactSharing: Consent,
});
export type Consents = z.infer<typeof Consents>;

/** E.164: a plus and 8 to 15 digits. */
export const Phone = z.string().regex(/^\+[1-9]\d{7,14}$/, 'phoneForm');

export const Email = z.email('emailForm').max(254);

/** A person on the roster. Any of the three names may be missing, but not all. */
export const Participant = z.strictObject({
  id: ParticipantId,
  /** As written in Kazakh Cyrillic, in Russian Cyrillic and in Latin letters. */
  names: Text,
  gender: Gender.or(z.literal('')),
  region: Id.or(z.literal('')),
  outlet: Line,
  role: Line,
  phone: Phone.or(z.literal('')),
  email: Email.or(z.literal('')),
  /** The first is the language of this person's documents. */
  languages: z.array(Language).max(3),
  consents: Consents,
});
export type Participant = z.infer<typeof Participant>;

export const NO_CONSENTS: Consents = {
  photo: 'unasked',
  nameInReports: 'unasked',
  contactSharing: 'unasked',
};

/** All that is known of a person. */
export type Facts = Omit<Participant, 'id'>;

/** Facts to be filled in; a list of languages may be shared by all who have none. */
export const noFacts = (languages: Language[] = []): Facts => ({
  names: { kk: '', ru: '', en: '' },
  gender: '',
  region: '',
  outlet: '',
  role: '',
  phone: '',
  email: '',
  languages,
  consents: NO_CONSENTS,
});
