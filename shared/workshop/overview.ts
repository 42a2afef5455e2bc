import { z } from 'zod';
import { HalfDay } from '../attendance/half-day';
import { AttendanceRule } from '../attendance/rule';
import { ResultRule } from '../grading/result-rule';
import { AssetHash, Id } from '../id';
import { Language } from '../text/language';
import { Line, Text } from '../text/text';
import { Day } from '../time';

export const Partner = z.strictObject({ id: Id, name: Text, logo: AssetHash.or(z.literal('')) });
export type Partner = z.infer<typeof Partner>;

/** Who signs the certificates. */
export const Signatory = z.strictObject({
  id: Id,
  name: Text,
  role: Text,
  signature: AssetHash.or(z.literal('')),
});
export type Signatory = z.infer<typeof Signatory>;

/** What a person must have to be certified. */
export const CompletionRule = z.strictObject({
  attendance: AttendanceRule,
  /** Per cent of the rubric's points; the result rule says which sheets make them. */
  passMark: z.number('percent').int('percent').min(0, 'percent').max(100, 'percent'),
  result: ResultRule,
});
export type CompletionRule = z.infer<typeof CompletionRule>;

/** Two to six capital letters or digits that open every certificate's serial. */
export const WorkshopCode = z.string().regex(/^[A-Z0-9]{2,6}$/, 'workshopCode');

/** What a workshop is, before anybody comes. */
export const Overview = z.strictObject({
  title: Text,
  place: Text,
  code: WorkshopCode,
  halfDays: z.array(HalfDay).max(60, 'tooManyHalfDays'),
  partners: z.array(Partner).max(12),
  signatories: z.array(Signatory).max(4),
  /** The room's language; documents default to each person's own. */
  stageLanguage: Language,
  documentLanguages: z.array(Language).min(1).max(3),
  rule: CompletionRule,
  /** Free text of who prepared the lists; printed on reports. */
  organizer: Line,
  /** The day until which the workshop is kept; nobody chose one while it is empty or absent. */
  retention: Day.or(z.literal('')).optional(),
});
export type Overview = z.infer<typeof Overview>;
