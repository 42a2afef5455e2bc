import { z } from 'zod';
import { ok } from '../../result';
import { Text } from '../../text/text';
import { command } from '../command';
import { set } from '../patch';
import { criterionCommands } from './criterion';
import { decisionCommands } from './decision';
import { graderCommands } from './grader';
import { sheetCommands } from './sheet';
import { workCommands } from './work';

export const assignmentCommands = {
  'assignment.change': command(z.strictObject({ title: Text, brief: Text }).partial(), (_, change) => {
    const fields = Object.entries(change).filter(([, value]) => value !== undefined);
    return ok(fields.map(([field, value]) => set(['assignment', field], value)));
  }),
  ...criterionCommands,
  ...graderCommands,
  ...workCommands,
  ...sheetCommands,
  ...decisionCommands,
};
