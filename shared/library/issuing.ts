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
  /** Those who were asked for; null is everybody. */
  participants: z.array(ParticipantId).nullable(),
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

/** The batches that are left when one has ended; one that wrote all its papers puts right those before it that were for nobody else. */
export const withoutEnded = (issuing: readonly Issuing[], ended: Issuing, isWhole: boolean): Issuing[] =>
  issuing.filter((each) => each.job !== ended.job && !(isWhole && isSameKind(each, ended) && isAmong(each, ended)));

function isAmong({ participants: some }: Issuing, { participants: all }: Issuing): boolean {
  if (all === null) return true;
  const wanted = new Set(all);
  return some?.every((id) => wanted.has(id)) ?? false;
}
