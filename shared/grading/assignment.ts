import { z } from 'zod';
import { Text } from '../text/text';
import { Criterion } from './rubric';
import { Decision, Grader, GraderId, Sheet, Work, WorkId } from './work';

/** The final assignment with everything graders have said of it. */
export const Assignment = z.strictObject({
  title: Text,
  brief: Text,
  criteria: z.array(Criterion).max(30),
  graders: z.record(GraderId, Grader),
  works: z.record(WorkId, Work),
  /** By work, then by grader: nobody's sheet can overwrite another's. */
  sheets: z.record(WorkId, z.record(GraderId, Sheet)),
  decisions: z.record(WorkId, Decision),
});
export type Assignment = z.infer<typeof Assignment>;
