import type { Assignment } from './assignment';
import type { Criterion, CriterionId } from './rubric';
import { unscored } from './tally';
import type { Decision, GraderId, Sheet, WorkId } from './work';

/** What a change of the rubric does to what was scored by the old one. */
export interface Rescored {
  readonly sheets: readonly { readonly work: WorkId; readonly grader: GraderId; readonly sheet: Sheet }[];
  /** A decision that decides nothing any more is gone. */
  readonly decisions: readonly { readonly work: WorkId; readonly decision: Decision | null }[];
}

/**
 * Scores follow their level: when its points change they change with it, when it is removed they are
 * removed. A final sheet that is no longer complete is a draft again. Only what differs is answered.
 */
export function rescored({ criteria, sheets, decisions }: Assignment, after: readonly Criterion[]): Rescored {
  const moves = movesBetween(criteria, after);
  const changed = Object.entries(sheets).flatMap(([work, byGrader]) =>
    Object.entries(byGrader).flatMap(([grader, sheet]) => {
      const points = moved(sheet.points, moves);
      const isBroken = sheet.state === 'final' && unscored(after, { points }).length > 0;
      if (points === sheet.points && !isBroken) return [];
      return { work, grader, sheet: { ...sheet, points, ...(isBroken ? { state: 'draft' as const } : {}) } };
    }),
  );
  const decided = Object.entries(decisions).flatMap(([work, decision]) => {
    const points = moved(decision.points, moves);
    if (points === decision.points) return [];
    return { work, decision: Object.keys(points).length === 0 ? null : { ...decision, points } };
  });
  return { sheets: changed, decisions: decided };
}

/** By criterion, then by old points: the new points, or null for a level that is gone. */
type Moves = ReadonlyMap<CriterionId, ReadonlyMap<number, number | null>>;

function movesBetween(before: readonly Criterion[], after: readonly Criterion[]): Moves {
  return new Map(
    before.map(({ id, levels }) => {
      const next = new Map(after.find((each) => each.id === id)?.levels.map((level) => [level.id, level.points]));
      return [id, new Map(levels.map((level) => [level.points, next.get(level.id) ?? null]))];
    }),
  );
}

/** The same object when nothing moved. */
function moved(points: Sheet['points'], moves: Moves): Sheet['points'] {
  const after = Object.entries(points).flatMap(([criterion, given]) => {
    const to = moves.get(criterion)?.get(given) ?? null;
    return to === null ? [] : ([[criterion, to]] as const);
  });
  const isSame = after.length === Object.keys(points).length && after.every(([id, to]) => points[id] === to);
  return isSame ? points : Object.fromEntries(after);
}
