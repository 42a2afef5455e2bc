import { z } from 'zod';
import { Failure } from '../failure';
import { Settings, ShownLibrary } from '../library/library';
import type { Result } from '../result';
import { Patch } from '../workshop/patch';
import { WorkshopId } from '../workshop/workshop';
import type { Input, Method, Output } from './contract';
import { Displays } from './program';
import { VaultStatus } from './vault';
import { Steps } from './workshop';

/** All that the main process tells its facilitator windows unasked. */
export const notices = {
  'workshop.changed': z.strictObject({
    id: WorkshopId,
    seq: z.number().int(),
    patches: z.array(Patch),
    steps: Steps,
  }),
  'library.changed': ShownLibrary,
  'settings.changed': Settings,
  'vault.changed': VaultStatus,
  'windows.changed': Displays,
  /** A fault that no answer could tell of: nobody had asked. */
  'program.failed': Failure,
  /** How far a long piece of work has come. */
  'job.progress': z.strictObject({
    job: z.string(),
    done: z.number().int(),
    total: z.number().int(),
    item: z.string(),
  }),
  /** A menu item was chosen; the window carries it out. */
  'action.chosen': z.strictObject({ id: z.string() }),
};

type Notices = typeof notices;
export type Topic = keyof Notices;
export type Notice<T extends Topic> = z.infer<Notices[T]>;

/** What the facilitator's page is handed: answers and notices as JSON, because text comes into a page ten times sooner than objects do. */
export interface Wire {
  ask(method: string, input: unknown): Promise<string>;
  listen(topic: string, listener: (notice: string) => void): () => void;
  ticketsFor(files: readonly unknown[]): Promise<string>;
}

/** What a facilitator window sees of the main process. */
export interface Bridge {
  ask<M extends Method>(method: M, input: Input<M>): Promise<Result<Output<M>>>;
  listen<T extends Topic>(topic: T, listener: (notice: Notice<T>) => void): () => void;
  /** A ticket for each dropped file; the window never learns a path. */
  ticketsFor(files: readonly unknown[]): Promise<{ ticket: string; name: string }[]>;
}
