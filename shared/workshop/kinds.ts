/** What a person would look for in the log: the parts of a workshop, and the ways back. */
export const ACTIVITY_KINDS = [
  'overview',
  'people',
  'attendance',
  'slides',
  'exercises',
  'room',
  'grading',
  'certificates',
  'back',
  'past',
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

const BY_PREFIX: Readonly<Record<string, ActivityKind>> = {
  overview: 'overview',
  participant: 'people',
  roster: 'people',
  region: 'people',
  attendance: 'attendance',
  deck: 'slides',
  slide: 'slides',
  exercise: 'exercises',
  stage: 'room',
  assignment: 'grading',
  criterion: 'grading',
  grader: 'grading',
  work: 'grading',
  sheet: 'grading',
  decision: 'grading',
  certificate: 'certificates',
  undo: 'back',
  redo: 'back',
  restore: 'past',
  erase: 'past',
};

/** The kind of a command by its name; null for one that a newer program wrote. */
export const kindOf = (command: string): ActivityKind | null => BY_PREFIX[command.split('.')[0] ?? ''] ?? null;
