import { z } from 'zod';
import type { Result } from '../result';
import { StageView } from '../stage/stage-view';
import { Instant } from '../time';
import { Nothing, request } from './request';

/** All that the room's window may ask: what is on stage, what time it is, and to pass on a clicker's key. */
export const stageRequests = {
  'stage.read': request(Nothing, z.strictObject({ view: StageView.nullable(), now: Instant })),
  /** The steady clock alone, so that the room's countdown can be kept true. */
  'stage.clock': request(Nothing, z.strictObject({ now: Instant })),
  'stage.key': request(
    z.strictObject({ key: z.string().max(30), code: z.string().max(30), shift: z.boolean() }),
    Nothing,
  ),
};

type Requests = typeof stageRequests;
export type StageMethod = keyof Requests;

/** What the room's page is handed: answers and views as JSON. */
export interface StageWire {
  ask(method: string, input: unknown): Promise<string>;
  listen(listener: (view: string) => void): () => void;
}

/** What the room's window sees of the main process. */
export interface StageBridge {
  ask<M extends StageMethod>(
    method: M,
    input: z.input<Requests[M]['input']>,
  ): Promise<Result<z.output<Requests[M]['output']>>>;
  listen(listener: (view: StageView | null) => void): () => void;
}
