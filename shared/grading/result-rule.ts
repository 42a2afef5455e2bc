import { z } from 'zod';

/** How several finalized sheets become one result. */
export const RESULT_RULES = ['mean', 'median', 'decision'] as const;

export const ResultRule = z.enum(RESULT_RULES);
export type ResultRule = z.infer<typeof ResultRule>;
