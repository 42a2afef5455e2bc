import type { Handlers, MethodsOf } from '#shared/contract/contract';
import type { rosterRequests } from '#shared/contract/roster';
import type { Program } from '../program';

/** Lists are understood by code that no start needs: it is loaded with the first of them. */
export const rosterHandlers = (program: Program): Handlers<MethodsOf<typeof rosterRequests>> => ({
  'roster.preview': async (source) => (await import('./list')).previewList(program, source),
  'roster.import': async (source) => (await import('./list')).importList(program, source),
});
