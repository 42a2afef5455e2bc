import type { z } from 'zod';
import { type StageMethod, stageRequests } from '#shared/contract/audience';
import { fail, ok, type Result } from '#shared/result';
import { hear, type Press, stageCommandFor } from '#shared/stage/keys';
import type { StageView } from '#shared/stage/stage-view';
import { timerCommandFor, timerWishOf } from '#shared/stage/timer-keys';
import { problemsOf } from '#shared/workshop/command';
import { failureOf } from '../ipc/failure-of';
import type { Program } from '../program';
import type { OpenWorkshop } from '../vault/open-workshop';
import { carryOut } from './workshop';

type StageHandlers = {
  [M in StageMethod]: (
    input: z.output<(typeof stageRequests)[M]['input']>,
  ) => Result<unknown> | Promise<Result<unknown>>;
};

/** Carries out the keys of a clicker, remembering the digits that wait for Enter. */
function clicker(program: Program, workshop: () => OpenWorkshop | null) {
  let digits = '';
  return (press: Press): Result<unknown> => {
    const open = workshop();
    if (open === null) return ok({});
    const { stage } = open.read();
    const wanted = stage.blank === 'no' ? timerWishOf(press) : null;
    const turn = wanted === null ? null : timerCommandFor(wanted, stage);
    const heard = turn === null ? hear(digits, stage.blank !== 'no', press) : { digits: '', wish: null };
    digits = heard.digits;
    const command = turn ?? (heard.wish === null ? null : stageCommandFor(heard.wish, stage));
    if (command === null) return ok({});
    const done = carryOut(program, open, command);
    return done.ok ? ok({}) : done;
  };
}

/** Answers the room's window: its own small table, with nothing of the roster behind it. */
export function stageAnswers(
  program: Program,
  workshop: () => OpenWorkshop | null,
  view: () => Promise<StageView | null>,
) {
  const handlers: StageHandlers = {
    'stage.read': async () => ok({ view: await view(), now: program.now() }),
    'stage.clock': () => ok({ now: program.now() }),
    'stage.key': clicker(program, workshop),
  };
  return async (method: unknown, input: unknown, report: (reference: string, error: unknown) => void) => {
    if (typeof method !== 'string' || !Object.hasOwn(stageRequests, method))
      return fail({ kind: 'unknownMethod', method: typeof method === 'string' ? method : '' });
    const row = stageRequests[method as StageMethod];
    const asked = row.input.safeParse(input ?? {});
    if (!asked.success) return fail({ kind: 'invalid', problems: problemsOf(asked.error, input) });
    try {
      const result = await handlers[method as StageMethod](asked.data as never);
      return result.ok ? ok((row.output as z.ZodType).parse(result.value)) : result;
    } catch (error) {
      return fail(failureOf(error, report));
    }
  };
}
