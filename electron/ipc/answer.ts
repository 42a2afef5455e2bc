import type { z } from 'zod';
import { type Handlers, isMethod, requests } from '#shared/contract/contract';
import { fail, type Result } from '#shared/result';
import { problemsOf } from '#shared/workshop/command';
import { AS_IT_IS } from '../as-it-is';
import { failureOf, readable } from './failure-of';

type AnyHandler = (input: unknown) => Promise<Result<unknown>>;

/** Who is asking: a window has no paths, the command line has no dialogs. */
export type Door = 'window' | 'commandLine';

/** Answers one request. Knows the contract and nothing of Electron; never throws. */
export async function answer(
  handlers: Handlers,
  door: Door,
  method: unknown,
  input: unknown,
  report: (reference: string, error: unknown) => void,
): Promise<Result<unknown>> {
  if (!isMethod(method)) return fail({ kind: 'unknownMethod', method: typeof method === 'string' ? method : '' });
  const row = requests[method];
  if (row.doors === 'windows' && door !== 'window') return fail({ kind: 'notAllowed', method });
  try {
    const asked = (row.input as z.ZodType).safeParse(input ?? {}, AS_IT_IS);
    if (!asked.success) return fail({ kind: 'invalid', problems: problemsOf(asked.error, input) });
    // The contract pairs method and input, but TypeScript cannot follow that through an index.
    const result = await (handlers[method] as AnyHandler)(asked.data);
    return result.ok
      ? { ok: true, value: (row.output as z.ZodType).parse(result.value, AS_IT_IS) }
      : fail(readable(result.failure));
  } catch (error) {
    return fail(failureOf(error, report));
  }
}
