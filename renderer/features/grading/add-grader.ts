import type { GraderId } from '#shared/grading/work';
import { tidy } from '#shared/text/text';
import { readMirror } from '../../mirror';
import { change } from '../../mirror/change';

/** Adds a grader and answers the id the main process gave, or null when it was refused. */
export async function addGrader(name: string): Promise<GraderId | null> {
  if (!(await change({ name: 'grader.add', input: { name } }))) return null;
  const graders = readMirror().open?.workshop.assignment.graders ?? {};
  return Object.values(graders).find((grader) => grader.name === tidy(name))?.id ?? null;
}
