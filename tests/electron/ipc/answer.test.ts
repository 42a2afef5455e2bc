import { fc, test } from '@fast-check/vitest';
import { afterAll, describe, expect, it } from 'vitest';
import type { Handlers, Method } from '#shared/contract/contract';
import { requests } from '#shared/contract/contract';
import { explain } from '#shared/text/explain';
import { sayIn } from '#shared/text/say';
import { answer } from '../../../electron/ipc/answer';

const reported: unknown[] = [];
const report = (_reference: string, error: unknown) => reported.push(error);
const METHODS = Object.keys(requests) as Method[];

/** A program whose every method says that it was reached, with an answer that its contract does not know. */
const reached: string[] = [];
const talkative = Object.fromEntries(
  METHODS.map((method) => [
    method,
    async () => {
      reached.push(method);
      return { ok: true, value: { secret: 'of another contract' } };
    },
  ]),
) as unknown as Handlers;

afterAll(() => {
  reported.length = 0;
});

const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, maxDepth: 3 });

describe('what is asked of the program', () => {
  test.prop([anything, anything], { numRuns: 500 })(
    'is never more than refused, whatever it is',
    async (method, input) => {
      const { ok } = await answer(talkative, 'window', method, input, report);

      expect(ok).toBe(false);
    },
  );

  test.prop([fc.constantFrom(...METHODS), anything], { numRuns: 2_000 })(
    'reaches no handler unless it is what the contract says',
    async (method, input) => {
      const before = reached.length;

      const result = await answer(talkative, 'window', method, input, report);

      const fits = requests[method].input.safeParse(input ?? {}).success;
      expect(reached.length - before).toBe(fits ? 1 : 0);
      if (!fits) expect(result).toMatchObject({ ok: false, failure: { kind: 'invalid' } });
    },
  );

  it('is answered with nothing that the contract does not know', async () => {
    const result = await answer(talkative, 'window', 'clock.read', {}, report);

    expect(result).toMatchObject({ ok: false, failure: { kind: 'bug' } });
    expect(JSON.stringify(result)).not.toContain('secret');
  });

  it('is refused with the name of each field that is missing or unknown', async () => {
    const asked = (method: Method, input: unknown) => answer(talkative, 'commandLine', method, input, report);
    const inWords = async (method: Method, input: unknown) => {
      const { ok, ...refused } = await asked(method, input);
      return !ok && 'failure' in refused ? explain(refused.failure, sayIn('en')) : '';
    };

    expect(await asked('workshop.read', {})).toEqual({
      ok: false,
      failure: { kind: 'invalid', problems: [{ path: '', rule: 'fieldMissing', detail: 'id' }] },
    });
    expect(await inWords('workshop.read', null)).toBe('Please check: the field “id” is missing. Nothing was changed.');
    expect(await inWords('workshop.do', { id: 'a', command: { input: {} } })).toBe(
      'Please check: command: the field “name” is missing. Nothing was changed.',
    );
    expect(await inWords('workshop.undo', { id: 'a', lanes: 'room' })).toBe(
      'Please check: the field “lane” is missing; an unknown field: lanes. Nothing was changed.',
    );
    expect(await inWords('workshop.read', { id: 7 })).toBe(
      'Please check: id: a value of the wrong kind. Nothing was changed.',
    );
  });

  it('is refused on the command line where it needs a window', async () => {
    expect(await answer(talkative, 'commandLine', 'files.pickFolder', {}, report)).toEqual({
      ok: false,
      failure: { kind: 'notAllowed', method: 'files.pickFolder' },
    });
  });
});
