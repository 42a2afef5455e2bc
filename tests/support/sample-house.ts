import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach } from 'vitest';
import { emptyHouse } from './empty-house';

export const ASTANA = 'sample-astana';
export const ALMATY = 'sample-almaty';

/** For each test of a file a program of its own with the sample in it, and an empty stick to copy on. */
export function sampleHouse() {
  const house = emptyHouse();
  const { ask, must } = house;
  let stick: string;
  beforeEach(async () => {
    stick = join(house.vault(), '..', 'stick');
    mkdirSync(stick);
    await must('library.openSample', {});
  });
  return {
    ...house,
    stick: () => stick,
    organizer: async () => (await must('workshop.read', { id: ASTANA })).workshop.overview.organizer,
    setOrganizer: (organizer: string) =>
      ask('workshop.do', { id: ASTANA, command: { name: 'overview.change', input: { organizer } } }),
    backups: () => must('backups.list', { workshop: ASTANA }),
    copy: async () => (await must('backups.copy', { folder: { folder: stick } })).path,
  };
}
