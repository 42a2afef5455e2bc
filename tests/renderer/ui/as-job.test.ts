import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { asJob } from '../../../renderer/ui/as-job';

const hears = new Set<(notice: string) => void>();

beforeEach(() => {
  vi.stubGlobal('window', {
    rostrum: {
      listen: (_: string, hear: (notice: string) => void) => {
        hears.add(hear);
        return () => hears.delete(hear);
      },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const tell = (job: string, done: number) => {
  for (const hear of hears) hear(JSON.stringify({ job, done, total: 9, item: '' }));
};

it('hears of a job’s own progress, and of no other’s that is under way', async () => {
  const heard: number[] = [];

  const answer = await asJob(
    ({ done }) => heard.push(done),
    async (job) => {
      tell('certificates', 4);
      tell(job, 1);
      tell('certificates', 5);
      return 'slides';
    },
  );

  expect(answer).toBe('slides');
  expect(heard).toEqual([1]);
  expect(hears.size).toBe(0);
});
