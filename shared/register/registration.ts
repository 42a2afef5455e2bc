import { z } from 'zod';
import { ParticipantId } from '../people/participant';
import { Day } from '../time';
import { CertificateKind } from './kind';

export const Serial = z.string().regex(/^[A-Z0-9-]{4,32}$/);
export type Serial = z.infer<typeof Serial>;

/** One line of the register: the serial stays with the person and the kind for ever. */
export const Registration = z.strictObject({
  serial: Serial,
  participant: ParticipantId,
  kind: CertificateKind,
  issued: Day,
});
export type Registration = z.infer<typeof Registration>;
