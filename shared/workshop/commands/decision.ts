import { z } from 'zod';
import { Decision, WorkId } from '../../grading/work';
import { ok, type Result } from '../../result';
import { command, invalid, missing } from '../command';
import { type Patch, remove, set } from '../patch';

export const decisionCommands = {
  /** The lead's word on one work; it replaces an earlier one whole, and never goes without a reason. */
  'decision.set': command(
    z.strictObject({ work: WorkId, points: Decision.shape.points, reason: Decision.shape.reason }),
    ({ assignment }, { work, points, reason }): Result<Patch[]> => {
      if (assignment.works[work] === undefined) return missing('work');
      if (Object.keys(points).length === 0) return invalid('points', 'nothingDecided');
      if (reason === '') return invalid('reason', 'reasonMissing');
      for (const [id, decided] of Object.entries(points)) {
        const criterion = assignment.criteria.find((each) => each.id === id);
        if (criterion === undefined) return missing('criterion');
        if (!criterion.levels.some((level) => level.points === decided)) return invalid('points', 'notALevel');
      }
      return ok([set(['assignment', 'decisions', work], { points, reason })]);
    },
  ),
  'decision.clear': command(z.strictObject({ work: WorkId }), ({ assignment }, { work }) => {
    if (assignment.works[work] === undefined) return missing('work');
    return ok(assignment.decisions[work] === undefined ? [] : [remove(['assignment', 'decisions', work])]);
  }),
};
