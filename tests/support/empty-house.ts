import { afterEach, beforeEach } from 'vitest';
import { discard, type Headless, openHeadless } from './headless';

/** What a new workshop is made of. */
export const SHYMKENT = {
  programme: null,
  title: { kk: '', ru: 'Чекап', en: '' },
  place: { kk: 'Шымкент', ru: 'Шымкент', en: 'Shymkent' },
  code: 'SHY',
};

/** For each test of a file a program of its own over a new vault. */
export function emptyHouse() {
  let now: Headless;
  beforeEach(() => {
    now = openHeadless();
  });
  afterEach(() => {
    now.close();
    discard(now.vault);
  });
  const ask: Headless['ask'] = (method, input) => now.ask(method, input);
  const must: Headless['must'] = (method, input) => now.must(method, input);
  const close = () => now.close();
  const reopen = () => {
    now = openHeadless(now.vault);
  };
  return {
    ask,
    must,
    close,
    reopen,
    vault: () => now.vault,
    program: () => now.program,
    told: () => now.told,
    restart: () => {
      close();
      reopen();
    },
    library: () => must('library.read', {}),
  };
}
