import { z } from 'zod';
import { CriterionId, isCounted, Points } from '../../grading/rubric';
import { unscored } from '../../grading/tally';
import { GraderId, Sheet, WorkId } from '../../grading/work';
import { ParticipantId } from '../../people/participant';
import { fail, ok, type Result } from '../../result';
import { LANGUAGES } from '../../text/language';
import { inLanguage } from '../../text/text';
import { type Context, command, invalid, missing } from '../command';
import { type Patch, remove, set } from '../patch';
import type { Workshop } from '../workshop';
import { newWorks } from './work';

/** The work itself, or the person, whose work counts as handed in with the first score. */
const Of = z.union([z.strictObject({ work: WorkId }), z.strictObject({ participant: ParticipantId })]);

const Scoring = z.strictObject({
  of: Of,
  grader: GraderId,
  criterion: CriterionId,
  /** The points of one of the criterion's levels; null is "not scored". */
  points: Points.nullable(),
});

const Named = z.strictObject({ work: WorkId, grader: GraderId });

const EMPTY: Sheet = { state: 'draft', points: {}, comment: '' };

export const sheetCommands = {
  'sheet.score': command(Scoring, (workshop, { of, grader, criterion: id, points }, context) => {
    const criterion = workshop.assignment.criteria.find((each) => each.id === id);
    if (criterion === undefined) return missing('criterion');
    if (points !== null && !criterion.levels.some((level) => level.points === points))
      return invalid('points', 'notALevel');
    return written(workshop, of, grader, context, (sheet) => {
      const { [id]: _, ...others } = sheet.points;
      return { ...sheet, points: points === null ? others : { ...others, [id]: points } };
    });
  }),
  'sheet.comment': command(
    z.strictObject({ of: Of, grader: GraderId, comment: Sheet.shape.comment }),
    (workshop, { of, grader, comment }, context) =>
      written(workshop, of, grader, context, (sheet) => ({ ...sheet, comment })),
  ),
  'sheet.finalize': command(Named, ({ assignment }, { work, grader }): Result<Patch[]> => {
    if (assignment.works[work] === undefined) return missing('work');
    if (assignment.graders[grader] === undefined) return missing('grader');
    const { criteria, sheets } = assignment;
    const sheet = sheets[work]?.[grader] ?? EMPTY;
    if (sheet.state === 'final') return ok([]);
    if (!criteria.some(isCounted)) return fail({ kind: 'rubricEmpty' });
    const open = unscored(criteria, sheet);
    if (open.length === 0) return ok([set(['assignment', 'sheets', work, grader, 'state'], 'final')]);
    const [kk, ru, en] = LANGUAGES.map((language) => open.map(({ name }) => inLanguage(name, language)).join('; '));
    return fail({ kind: 'sheetIncomplete', count: open.length, kk: kk ?? '', ru: ru ?? '', en: en ?? '' });
  }),
  'sheet.reopen': command(Named, ({ assignment }, { work, grader }) => {
    const sheet = assignment.sheets[work]?.[grader];
    if (sheet === undefined) return missing('sheet');
    return ok(sheet.state === 'draft' ? [] : [set(['assignment', 'sheets', work, grader, 'state'], 'draft')]);
  }),
};

/** Writes on a draft, which begins with its first word or score and is gone again with its last. */
function written(
  workshop: Workshop,
  of: z.infer<typeof Of>,
  grader: GraderId,
  context: Context,
  write: (sheet: Sheet) => Sheet,
): Result<Patch[]> {
  const { graders, sheets } = workshop.assignment;
  if (graders[grader] === undefined) return missing('grader');
  const found = workFor(workshop, of, context);
  if (!found.ok) return found;
  const { id, handIn } = found.value;
  const before = sheets[id]?.[grader];
  if (before?.state === 'final') return fail({ kind: 'sheetFinal' });

  const path = ['assignment', 'sheets', id, grader];
  const after = write(before ?? EMPTY);
  const isEmpty = Object.keys(after.points).length === 0 && after.comment === '';
  if (isEmpty) return ok(before === undefined ? [] : [remove(path)]);
  const first = set(['assignment', 'sheets', id], { [grader]: after });
  return ok([...handIn, sheets[id] === undefined ? first : set(path, after)]);
}

function workFor(
  workshop: Workshop,
  of: z.infer<typeof Of>,
  context: Context,
): Result<{ id: WorkId; handIn: Patch[] }> {
  const { works } = workshop.assignment;
  if ('work' in of) return works[of.work] === undefined ? missing('work') : ok({ id: of.work, handIn: [] });
  if (workshop.participants[of.participant] === undefined) return missing('participant');
  const known = Object.values(works).find(({ participant }) => participant === of.participant);
  if (known !== undefined) return ok({ id: known.id, handIn: [] });
  const [work] = newWorks(workshop, [of.participant], context);
  return work === undefined
    ? missing('work')
    : ok({ id: work.id, handIn: [set(['assignment', 'works', work.id], work)] });
}
