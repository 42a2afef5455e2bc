import { z } from 'zod';
import type { Assignment } from '../../grading/assignment';
import { Grader, GraderId } from '../../grading/work';
import { fail, ok, type Result } from '../../result';
import { command, invalid, missing } from '../command';
import { type Patch, remove, set } from '../patch';

const Name = Grader.shape.name;

export const graderCommands = {
  'grader.add': command(z.strictObject({ name: Name }), ({ assignment }, { name }, { newId }) => {
    if (name === '') return invalid('name', 'nameMissing');
    if (isNamed(assignment, name)) return fail({ kind: 'taken', thing: 'grader', value: name });
    const id = newId();
    return ok([set(['assignment', 'graders', id], { id, name })]);
  }),
  'grader.rename': command(z.strictObject({ id: GraderId, name: Name }), ({ assignment }, { id, name }) => {
    const before = assignment.graders[id];
    if (before === undefined) return missing('grader');
    if (name === '') return invalid('name', 'nameMissing');
    if (before.name === name) return ok([]);
    if (isNamed(assignment, name)) return fail({ kind: 'taken', thing: 'grader', value: name });
    return ok([set(['assignment', 'graders', id, 'name'], name)]);
  }),
  /** A grader's sheets never go by the way: whoever removes a grader who has some must say so. */
  'grader.remove': command(
    z.strictObject({ id: GraderId, withSheets: z.boolean().default(false) }),
    ({ assignment }, { id, withSheets }): Result<Patch[]> => {
      const grader = assignment.graders[id];
      if (grader === undefined) return missing('grader');
      const works = Object.keys(assignment.sheets).filter((work) => assignment.sheets[work]?.[id] !== undefined);
      if (works.length > 0 && !withSheets)
        return fail({ kind: 'graderHasSheets', name: grader.name, count: works.length });
      return ok([
        remove(['assignment', 'graders', id]),
        ...works.map((work) => remove(['assignment', 'sheets', work, id])),
      ]);
    },
  ),
};

const isNamed = ({ graders }: Assignment, name: string): boolean =>
  Object.values(graders).some((grader) => grader.name === name);
