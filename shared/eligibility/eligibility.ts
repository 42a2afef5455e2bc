import { resultOf, type WorkResult } from '../grading/result';
import { isCounted } from '../grading/rubric';
import type { Percent } from '../grading/tally';
import type { Work } from '../grading/work';
import type { ParticipantId } from '../people/participant';
import type { CertificateKind } from '../register/kind';
import type { Workshop } from '../workshop/workshop';
import { type AttendanceStanding, attendanceStanding } from './attendance-standing';
import type { MissingItem } from './missing-item';

/** Missing one thing means that a single step would do; anything further away is not eligible. */
export type Standing = 'eligible' | 'missingOne' | 'notEligible';

/** Whether a person has what a kind of certificate promises, and what is missing. */
export interface Eligibility {
  readonly participant: ParticipantId;
  readonly kind: CertificateKind;
  readonly standing: Standing;
  readonly missing: readonly MissingItem[];
  readonly attendance: AttendanceStanding;
  /** The assignment's result, when it is settled. */
  readonly percent: Percent | null;
}

/** Both promises about one person. */
export type PersonEligibility = Readonly<Record<CertificateKind, Eligibility>> & {
  readonly participant: ParticipantId;
};

/** One person's standing; for everybody at once, ask `eligibilityOfAll`. */
export function eligibilityOf(workshop: Workshop, participant: ParticipantId, kind: CertificateKind): Eligibility {
  const work = Object.values(workshop.assignment.works).find((each) => each.participant === participant);
  return judge(workshop, participant, work)[kind];
}

/** Everybody's standing in the roster's order, in one pass over people and works. */
export function eligibilityOfAll(workshop: Workshop): PersonEligibility[] {
  const works = new Map(Object.values(workshop.assignment.works).map((work) => [work.participant, work]));
  return Object.keys(workshop.participants).map((id) => judge(workshop, id, works.get(id)));
}

function judge(workshop: Workshop, participant: ParticipantId, work: Work | undefined): PersonEligibility {
  const { halfDays, rule } = workshop.overview;
  const attendance = attendanceStanding(halfDays, workshop.attendance[participant] ?? {}, rule.attendance);
  const result = work === undefined ? null : resultOfWork(workshop, work);
  const percent = result?.state === 'settled' ? result.percent : null;
  const ofAttendance = attendance.missing === null ? [] : [attendance.missing];
  const ofAssignment = missingOfAssignment(workshop, result);
  const standing = (missing: readonly MissingItem[]): Standing => {
    if (missing.length === 0) return 'eligible';
    const isNear = missing.length === 1 && (attendance.missing === null || attendance.isNear);
    return isNear ? 'missingOne' : 'notEligible';
  };
  const eligibility = (kind: CertificateKind, missing: readonly MissingItem[]): Eligibility => ({
    participant,
    kind,
    standing: standing(missing),
    missing,
    attendance,
    percent,
  });
  return {
    participant,
    attended: eligibility('attended', ofAttendance),
    completed: eligibility('completed', [...ofAttendance, ...ofAssignment]),
  };
}

/** The result of a work by the workshop's own rule. */
export function resultOfWork({ assignment, overview }: Workshop, { id }: Work): WorkResult {
  const graded = { sheets: assignment.sheets[id], decision: assignment.decisions[id] };
  return resultOf(assignment.criteria, graded, overview.rule.result);
}

function missingOfAssignment({ overview, assignment }: Workshop, result: WorkResult | null): MissingItem[] {
  if (!assignment.criteria.some(isCounted)) return [{ kind: 'rubric' }];
  switch (result?.state) {
    case undefined:
      return [{ kind: 'work' }];
    case 'noRubric':
      return [{ kind: 'rubric' }];
    case 'ungraded':
      return [{ kind: 'ungraded' }];
    case 'unfinished':
      return [{ kind: 'unfinished', drafts: result.drafts }];
    case 'undecided':
      return [{ kind: 'decision', criteria: result.criteria.length }];
    case 'settled': {
      const need = overview.rule.passMark;
      return result.percent >= need ? [] : [{ kind: 'mark', have: result.percent, need }];
    }
  }
}
