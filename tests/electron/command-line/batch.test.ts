import { describe, expect, it } from 'vitest';
import type { Method } from '#shared/contract/contract';
import { type Answered, batch } from '../../../electron/command-line/batch';
import { Misuse, USAGE } from '../../../electron/command-line/call';
import { emptyHouse } from '../../support/empty-house';

const house = emptyHouse();

/** A batch of these lines, with the answers that were given before it ended. */
async function ran(...lines: string[]) {
  const answers: Answered[] = [];
  async function* given() {
    yield* lines;
  }
  const ask = (method: unknown, input: unknown) => house.ask(method as Method, input as never);
  const end = await batch(given(), ask, (said) => answers.push(said)).catch((error: unknown) => error);
  return { end, answers };
}

const SAMPLE = '{"method":"library.openSample"}';
const NONE = '{"method":"workshop.read","input":{"id":"none"}}';

describe('a batch', () => {
  it('answers every line, but for empty ones, and says nothing more when all went well', async () => {
    const { end, answers } = await ran(SAMPLE, '', '{"method":"about.read"}');

    expect(end).toBe(true);
    expect(answers.map((said) => [said.ok, Object.keys(said)])).toEqual([
      [true, ['ok', 'value']],
      [true, ['ok', 'value']],
    ]);
  });

  it('stops at the first failure and says how many were carried out before it', async () => {
    const { end, answers } = await ran(SAMPLE, '', '{"method":"about.read"}', NONE, SAMPLE);

    expect(end).toBe(false);
    expect(answers).toHaveLength(3);
    expect(answers.at(-1)).toEqual({ ok: false, failure: { kind: 'missing', thing: 'workshop' }, done: 2 });
  });

  it('names the line that is no question, and how many were carried out before it', async () => {
    const { end, answers } = await ran(SAMPLE, '', '{"method":', SAMPLE);

    expect(answers).toHaveLength(1);
    expect(end).toBeInstanceOf(Misuse);
    expect((end as Misuse).message).toMatch(/^Line 3 .*: 1\./);
  });

  it('says in its usage that it stops', () => {
    expect(USAGE).toMatch(/batch[\s\S]*stops at the first failure[\s\S]*"done"/);
  });
});
