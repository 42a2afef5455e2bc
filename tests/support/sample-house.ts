import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { discard, type Headless, openHeadless } from './headless';

export const ASTANA = 'sample-astana';
export const ALMATY = 'sample-almaty';

/** For each test of a file a program of its own with the sample in it, and an empty stick to copy on. */
export function sampleHouse() {
  let now: Headless;
  let stick: string;
  beforeEach(async () => {
    now = openHeadless();
    stick = join(now.vault, '..', 'stick');
    mkdirSync(stick);
    await now.must('library.openSample', {});
  });
  afterEach(() => {
    now.close();
    discard(now.vault);
  });
  const ask: Headless['ask'] = (method, input) => now.ask(method, input);
  const must: Headless['must'] = (method, input) => now.must(method, input);
  return {
    ask,
    must,
    vault: () => now.vault,
    program: () => now.program,
    stick: () => stick,
    close: () => now.close(),
    reopen: () => {
      now = openHeadless(now.vault);
    },
    organizer: async () => (await must('workshop.read', { id: ASTANA })).workshop.overview.organizer,
    setOrganizer: (organizer: string) =>
      ask('workshop.do', { id: ASTANA, command: { name: 'overview.change', input: { organizer } } }),
    backups: () => must('backups.list', { workshop: ASTANA }),
    copy: async () => (await must('backups.copy', { folder: { folder: stick } })).path,
  };
}
