import { z } from 'zod';
import { Id } from '../id';
import { ParticipantId } from '../people/participant';
import { CertificateKind } from '../register/kind';
import { WorkshopId } from '../workshop/workshop';

/** A batch of certificates whose people stand in the register, and of which nobody knows yet that all have a paper. */
export const Issuing = z.strictObject({
  job: Id,
  workshop: WorkshopId,
  kind: CertificateKind,
  /** Those who were entered for it. */
  participants: z.array(ParticipantId),
});
export type Issuing = z.infer<typeof Issuing>;

/** What windows are told of it. */
export const ShownIssuing = Issuing.omit({ participants: true }).strip();
export type ShownIssuing = z.infer<typeof ShownIssuing>;

/** Papers of one kind of one workshop. */
export const BatchKind = Issuing.pick({ workshop: true, kind: true });
export type BatchKind = z.infer<typeof BatchKind>;

/** Whether two batches are of the same papers, for whomever. */
export const isSameKind = (one: BatchKind, other: BatchKind): boolean =>
  one.workshop === other.workshop && one.kind === other.kind;

/** The batches that are left when one has ended: those of its kind are put right where none of their people stands without a paper. */
export const withoutEnded = (
  issuing: readonly Issuing[],
  ended: Issuing,
  lacksPaper: (participant: string) => boolean,
): Issuing[] =>
  issuing.filter((each) => each.job !== ended.job && (!isSameKind(each, ended) || each.participants.some(lacksPaper)));
