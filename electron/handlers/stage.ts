import type { z } from 'zod';
import { type StageMethod, stageRequests } from '#shared/contract/audience';
import { fail, ok, type Result } from '#shared/result';
import type { StageView } from '#shared/stage/stage-view';
import { problemsOf } from '#shared/workshop/command';
import { failureOf } from '../ipc/failure-of';
import type { Program } from '../program';

type StageHandlers = {
  [M in StageMethod]: (input: z.output<(typeof stageRequests)[M]['input']>) => Result<unknown>;
};

/** Answers the room's window: its own small table, with nothing of the roster behind it. */
export function stageAnswers(program: Program, view: () => StageView | null) {
  const handlers: StageHandlers = {
    'stage.read': () => ok({ view: view(), now: program.now() }),
    'stage.clock': () => ok({ now: program.now() }),
    'stage.key': () => ok({}),
  };
  return async (method: unknown, input: unknown, report: (reference: string, error: unknown) => void) => {
    if (typeof method !== 'string' || !Object.hasOwn(stageRequests, method))
      return fail({ kind: 'unknownMethod', method: String(method) });
    const row = stageRequests[method as StageMethod];
    const asked = row.input.safeParse(input ?? {});
    if (!asked.success) return fail({ kind: 'invalid', problems: problemsOf(asked.error) });
    try {
      const result = handlers[method as StageMethod](asked.data as never);
      return result.ok ? ok((row.output as z.ZodType).parse(result.value)) : result;
    } catch (error) {
      return fail(failureOf(error, report));
    }
  };
}
