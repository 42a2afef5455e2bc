/** One thing a person still needs for a certificate, as data; the sentences are in the messages under `eligibility.missing`. */
export type MissingItem =
  /** The workshop has no half-days, so nobody can have attended. */
  | { readonly kind: 'noHalfDays' }
  | { readonly kind: 'halfDays'; readonly have: number; readonly need: number }
  /** Whole per cent of all minutes. */
  | { readonly kind: 'minutes'; readonly have: number; readonly need: number }
  /** Attendance could still suffice: it was not taken in so many half-days. */
  | { readonly kind: 'attendanceNotTaken'; readonly halfDays: number }
  /** The rubric has no criterion that can be scored. */
  | { readonly kind: 'rubric' }
  /** No work was handed in. */
  | { readonly kind: 'work' }
  | { readonly kind: 'ungraded' }
  /** Graders have begun, and none has finalized. */
  | { readonly kind: 'unfinished'; readonly drafts: number }
  /** Graders differ on so many criteria that the lead has not decided. */
  | { readonly kind: 'decision'; readonly criteria: number }
  /** Per cent of the rubric's points, two decimals at most. */
  | { readonly kind: 'mark'; readonly have: number; readonly need: number };
export type MissingKind = MissingItem['kind'];
