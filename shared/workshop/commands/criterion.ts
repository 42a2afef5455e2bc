import { z } from 'zod';
import { rescored } from '../../grading/rescored';
import { Criterion, CriterionId, Level, LevelId } from '../../grading/rubric';
import { ok, type Result } from '../../result';
import { type Context, command, invalid, missing } from '../command';
import { type Patch, remove, set } from '../patch';
import type { Workshop } from '../workshop';

const MOST_CRITERIA = 30;

/** A level as it is written: one without an id is new. */
const LevelDraft = Level.extend({ id: LevelId.optional() });
type LevelDraft = z.infer<typeof LevelDraft>;

const Facts = Criterion.omit({ id: true }).extend({ levels: z.array(LevelDraft).max(10) });

export const criterionCommands = {
  'criterion.add': command(Facts, (workshop, { levels, ...facts }, context) => {
    const { criteria } = workshop.assignment;
    if (criteria.length >= MOST_CRITERIA) return invalid('criteria', 'tooManyCriteria');
    if (isTwice(levels)) return invalid('levels', 'pointsTwice');
    const added = { id: context.newId(), ...facts, levels: inOrder(levels, context) };
    return ok(rubricPatches(workshop, [...criteria, added]));
  }),

  /** Scores follow their level when its points change, and go with a level that is removed. */
  'criterion.change': command(
    z.strictObject({ id: CriterionId, facts: Facts.partial() }),
    (workshop, { id, facts: { levels, ...facts } }, context): Result<Patch[]> => {
      const { criteria } = workshop.assignment;
      const at = criteria.findIndex((criterion) => criterion.id === id);
      const before = criteria[at];
      if (before === undefined) return missing('criterion');
      if (levels === undefined) {
        const fields = Object.entries(facts).filter(([, value]) => value !== undefined);
        return ok(fields.map(([field, value]) => set(['assignment', 'criteria', at, field], value)));
      }
      if (isTwice(levels)) return invalid('levels', 'pointsTwice');
      const ids = levels.flatMap((level) => level.id ?? []);
      if (new Set(ids).size < ids.length) return invalid('levels', 'twice');
      if (ids.some((each) => !before.levels.some((level) => level.id === each))) return missing('level');
      const { name = before.name, weight = before.weight } = facts;
      const after = { id, name, weight, levels: inOrder(levels, context) };
      return ok(rubricPatches(workshop, criteria.with(at, after)));
    },
  ),

  /** Takes the criterion's scores from every sheet and decision with it; one undo brings all back. */
  'criterion.remove': command(z.strictObject({ id: CriterionId }), (workshop, { id }) => {
    const { criteria } = workshop.assignment;
    const after = criteria.filter((criterion) => criterion.id !== id);
    return after.length === criteria.length ? missing('criterion') : ok(rubricPatches(workshop, after));
  }),

  /** Puts the criterion at a place among the others, the first being 0. */
  'criterion.move': command(
    z.strictObject({ id: CriterionId, to: z.number().int().min(0) }),
    (workshop, { id, to }): Result<Patch[]> => {
      const { criteria } = workshop.assignment;
      const at = criteria.findIndex((criterion) => criterion.id === id);
      const [moving] = criteria.slice(at, at + 1);
      if (at < 0 || moving === undefined) return missing('criterion');
      const after = criteria.toSpliced(at, 1).toSpliced(to, 0, moving);
      const isMoved = after.some((criterion, index) => criterion !== criteria[index]);
      return ok(isMoved ? [set(['assignment', 'criteria'], after)] : []);
    },
  ),
};

const isTwice = (levels: readonly LevelDraft[]): boolean =>
  new Set(levels.map(({ points }) => points)).size < levels.length;

/** From the fewest points to the most, so that a key stands for the same step in every criterion. */
const inOrder = (levels: readonly LevelDraft[], { newId }: Context): Level[] =>
  levels.map((level) => ({ ...level, id: level.id ?? newId() })).sort((a, b) => a.points - b.points);

/** The whole rubric at once (it is short), and only those sheets that it changes. */
function rubricPatches({ assignment }: Workshop, criteria: readonly Criterion[]): Patch[] {
  const { sheets, decisions } = rescored(assignment, criteria);
  return [
    set(['assignment', 'criteria'], criteria),
    ...sheets.map(({ work, grader, sheet }) => set(['assignment', 'sheets', work, grader], sheet)),
    ...decisions.map(({ work, decision }) => {
      const path = ['assignment', 'decisions', work];
      return decision === null ? remove(path) : set(path, decision);
    }),
  ];
}
