import { z } from 'zod';
import { Id } from '../id';
import { Text } from '../text/text';

/** A place people come from; statistics count ids, so spelling never splits a region. */
export const Region = z.strictObject({ id: Id, names: Text });
export type Region = z.infer<typeof Region>;
