import type { Failure } from '#shared/failure';
import type { Result } from '#shared/result';
import { jsonOf, Misuse } from './call';

/** One answer of a batch; the last one, when it is a failure, says how many questions before it were carried out. */
export type Answered = Result<unknown> | { readonly ok: false; readonly failure: Failure; readonly done: number };

/** One question a line, one answer a line, until one fails; answers whether none did. Throws `Misuse` for a line that is no question. */
export async function batch(
  lines: AsyncIterable<string>,
  ask: (method: unknown, input: unknown) => Promise<Result<unknown>>,
  say: (answer: Answered) => void,
): Promise<boolean> {
  let number = 0;
  let done = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const { method, input } = questionIn(line, number, done);
    const result = await ask(method, input);
    say(result.ok ? result : { ...result, done });
    if (!result.ok) return false;
    done += 1;
  }
  return true;
}

function questionIn(line: string, number: number, done: number): { method?: unknown; input?: unknown } {
  try {
    return jsonOf(line) ?? {};
  } catch {
    throw new Misuse(`Line ${number} is not JSON. Carried out before it: ${done}. Nothing after it was tried.`);
  }
}
