import type { ParticipantId } from '../people/participant';
import type { Assignment } from './assignment';
import { isCounted } from './rubric';
import { unscored } from './tally';
import type { GraderId, Sheet, Work } from './work';

/** How far one grader is with one person's work. */
export const QUEUE_STATES = ['toScore', 'draft', 'final', 'notHandedIn'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

/** One person's work as one grader finds it. */
export interface QueueItem {
  readonly participant: ParticipantId;
  readonly work: Work | null;
  readonly sheet: Sheet | null;
  readonly state: QueueState;
  /** Criteria scored, of those that count. */
  readonly scored: number;
  readonly of: number;
}

/** Everybody on the roster, and after them works whose author was taken off it. */
export function queueOf(
  { criteria, works, sheets }: Pick<Assignment, 'criteria' | 'works' | 'sheets'>,
  participants: readonly ParticipantId[],
  grader: GraderId | null,
): QueueItem[] {
  const counted = criteria.filter(isCounted);
  const workOf = new Map(Object.values(works).map((work) => [work.participant, work]));
  const known = new Set(participants);
  const strangers = [...workOf.keys()].filter((id) => !known.has(id));
  return [...participants, ...strangers].map((participant) => {
    const work = workOf.get(participant) ?? null;
    const sheet = work === null || grader === null ? null : (sheets[work.id]?.[grader] ?? null);
    const scored = sheet === null ? 0 : counted.length - unscored(counted, sheet).length;
    return { participant, work, sheet, state: stateOf(work, sheet), scored, of: counted.length };
  });
}

function stateOf(work: Work | null, sheet: Sheet | null): QueueState {
  if (work === null) return 'notHandedIn';
  return sheet === null ? 'toScore' : sheet.state;
}

/** How many items are in each state. */
export function queueCounts(items: readonly QueueItem[]): Record<QueueState, number> {
  const counts = { notHandedIn: 0, toScore: 0, draft: 0, final: 0 };
  for (const { state } of items) counts[state] += 1;
  return counts;
}
