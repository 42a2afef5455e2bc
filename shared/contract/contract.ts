import type { z } from 'zod';
import type { Result } from '../result';
import { activityRequests } from './activity';
import { backupRequests } from './backups';
import { certificateRequests } from './certificates';
import { damageRequests } from './damage';
import { deckRequests } from './deck';
import { erasureRequests } from './erasure';
import { laptopRequests } from './laptop';
import { libraryRequests } from './library';
import { programRequests } from './program';
import { reportRequests } from './reports';
import { rosterRequests } from './roster';
import { vaultRequests } from './vault';
import { workshopRequests } from './workshop';

/** All that may be asked of the program, by a window or from the command line. */
export const requests = {
  ...libraryRequests,
  ...workshopRequests,
  ...activityRequests,
  ...rosterRequests,
  ...deckRequests,
  ...certificateRequests,
  ...programRequests,
  ...laptopRequests,
  ...reportRequests,
  ...vaultRequests,
  ...backupRequests,
  ...erasureRequests,
  ...damageRequests,
};

// The types follow from the rows; nobody writes them twice.
type Requests = typeof requests;
export type Method = keyof Requests;
export type Input<M extends Method> = z.input<Requests[M]['input']>;
export type Output<M extends Method> = z.output<Requests[M]['output']>;

export const isMethod = (name: unknown): name is Method => typeof name === 'string' && Object.hasOwn(requests, name);

/** How the main process answers; without an argument, the full set. */
export type Handlers<M extends Method = Method> = {
  readonly [K in M]: (input: z.output<Requests[K]['input']>) => Promise<Result<z.input<Requests[K]['output']>>>;
};

/** The methods of one module, for the file of handlers that answers them. */
export type MethodsOf<Rows> = Extract<keyof Rows, Method>;
