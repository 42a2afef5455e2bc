import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ok } from '#shared/result';
import { forgetWriting, isWriting, stopWriting, write, writingOf } from '../../../renderer/ui/writings';

const hears = new Set<(notice: string) => void>();
const cancelled: unknown[] = [];

/** A writing that is over when the test says so. */
function begin(key: string) {
  let name = '';
  let finish: (value: unknown) => void = () => undefined;
  const over = write(key, (job) => {
    name = job;
    return new Promise((resolve) => {
      finish = (value) => resolve(ok(value));
    });
  });
  return {
    name,
    tell: (done: number) => {
      for (const hear of hears) hear(JSON.stringify({ job: name, done, total: 9, item: '' }));
    },
    finish: async (value: unknown) => {
      finish(value);
      await over;
    },
  };
}

const doneOf = (key: string) => writingOf(key).progress?.done ?? null;

beforeEach(() => {
  hears.clear();
  cancelled.length = 0;
  vi.stubGlobal('window', {
    rostrum: {
      listen: (_: string, hear: (notice: string) => void) => {
        hears.add(hear);
        return () => hears.delete(hear);
      },
      ask: async (_: string, input: unknown) => {
        cancelled.push(input);
        return JSON.stringify(ok({}));
      },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

it('shows each of two writings its own progress, whichever is told of first', async () => {
  const certificates = begin('certificates');
  const report = begin('report');

  report.tell(1);
  expect([doneOf('certificates'), doneOf('report')]).toEqual([null, 1]);
  certificates.tell(5);
  report.tell(2);
  expect([doneOf('certificates'), doneOf('report')]).toEqual([5, 2]);

  await certificates.finish('papers');
  expect(writingOf('certificates')).toMatchObject({ isRunning: false, done: 'papers' });
  expect(isWriting('report')).toBe(true);
  await report.finish('tables');
  forgetWriting('report');
  expect(writingOf('report').done).toBeNull();
});

it('stops the writing that it is asked to stop, also before anything was told of it', async () => {
  const certificates = begin('certificates');
  const report = begin('report');

  stopWriting('report');

  expect(cancelled).toEqual([{ job: report.name }]);
  await certificates.finish(null);
  await report.finish(null);
  stopWriting('report');
  expect(cancelled).toHaveLength(1);
});
