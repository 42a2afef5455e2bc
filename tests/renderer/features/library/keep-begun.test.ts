import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '#shared/result';
import { keepBegun, madeOrKept } from '../../../../renderer/features/library/keep-begun';
import { readMirror, startMirror } from '../../../../renderer/mirror';

const title = { kk: '', ru: 'Школа', en: '' };
const typed = { begunProgramme: { id: null, title } };
let asked: [string, unknown][];
let answer: unknown;

/** What the window asks for when it opens. */
const BEGINNING: Record<string, unknown> = {
  'vault.status': { isLocked: false },
  'library.read': { last: { workshop: null, screen: 'library' }, workshops: [] },
  'settings.read': { language: 'ru' },
  'windows.displays': { displays: [], audience: 'closed' },
  'clock.read': { now: 0 },
};

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval'] });
  answer = ok({});
  vi.stubGlobal('window', {
    addEventListener: () => undefined,
    rostrum: {
      ask: async (method: string, input: unknown) => {
        if (method !== 'library.keepBegun') return JSON.stringify(ok(BEGINNING[method]));
        asked.push([method, input]);
        expect(readMirror().pending).toBe(1);
        return JSON.stringify(answer);
      },
      listen: () => undefined,
    },
  });
  await startMirror({ screen: () => undefined, language: () => undefined });
  asked = [];
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('what was typed in a dialog of the library', () => {
  it('is kept when what it asks for is refused, and the reason is said', async () => {
    const taken = { kind: 'taken', thing: 'code', value: 'AST' } as const;

    expect(await madeOrKept(Promise.resolve(fail(taken)), typed)).toBeNull();

    expect(asked).toEqual([['library.keepBegun', typed]]);
    expect(readMirror().failure).toEqual(taken);
  });

  it('is not kept again once that is made', async () => {
    expect(await madeOrKept(Promise.resolve(ok({ id: 'a' })), typed)).toEqual({ id: 'a' });

    expect(asked).toEqual([]);
    expect(readMirror().failure).toBeNull();
  });

  it('is said not to be kept where the disk refuses it, and counts as under way until then', async () => {
    answer = fail({ kind: 'diskFull', path: '/vault' });

    await keepBegun(typed);

    expect(readMirror().failure).toMatchObject({ kind: 'diskFull' });
    expect(readMirror().pending).toBe(0);
  });
});
