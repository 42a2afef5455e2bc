import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Input } from '#shared/contract/contract';
import type { AnyCommand } from '#shared/workshop/command';
import { emptyHouse } from './empty-house';
import { ASTANA } from './sample-house';

/** For each test of a file a program of its own with the sample in it, and an empty folder to issue certificates into. */
export function issuingHouse() {
  const house = emptyHouse();
  const { must } = house;
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rostrum-issue-'));
    await must('library.openSample', {});
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const workshop = async () => (await must('workshop.read', { id: ASTANA })).workshop;
  const change = (command: AnyCommand) => must('workshop.do', { id: ASTANA, command });
  return {
    ...house,
    folder: () => folder,
    workshop,
    people: async () => Object.values((await workshop()).participants),
    change,
    /** Does something whenever a job tells how far it is. */
    atEachStep: (act: (job: string) => void): void => {
      const notices = house.told();
      notices.push = (...each) => {
        for (const { topic, notice } of each) if (topic === 'job.progress') act((notice as { job: string }).job);
        return Array.prototype.push.apply(notices, each);
      };
    },
    /** Everybody there for every half-day but the named, who never came. */
    attendance: async (absent: readonly string[] = []): Promise<void> => {
      const { overview, participants } = await workshop();
      const present = Object.keys(participants).filter((id) => !absent.includes(id));
      for (const { id } of overview.halfDays)
        await change({
          name: 'attendance.mark',
          input: { participants: present, halfDay: id, mark: { status: 'present' } },
        });
    },
    asked: (wish: Partial<Input<'certificates.issue'>> = {}): Input<'certificates.issue'> => ({
      workshop: ASTANA,
      kind: 'attended',
      participants: null,
      languages: 'own',
      folder: { folder },
      each: true,
      together: false,
      ...wish,
    }),
  };
}
