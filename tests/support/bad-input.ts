import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import type { Input, Method } from '#shared/contract/contract';
import type { Result } from '#shared/result';
import { explain } from '#shared/text/explain';
import { LANGUAGES } from '#shared/text/language';
import { sayIn } from '#shared/text/say';
import { discard, type Headless, openHeadless } from './headless';

export const ID = 'sample-astana';

export const isRoot = process.getuid?.() === 0;

const KAZAKH = /[әғқңөұүһі]/i;
const CYRILLIC = /[а-яё]/i;

/** The sentences for a refusal, after making sure that each is one of its own language. */
export function sentences(answer: Result<unknown>): string[] {
  if (answer.ok) throw new Error('It was not refused');
  const said = LANGUAGES.map((language) => explain(answer.failure, sayIn(language)));
  for (const sentence of said) expect(sentence).not.toMatch(/\{\{|failure\.|problem\./);
  const [kk = '', ru = '', en = ''] = said;
  expect([
    KAZAKH.test(kk),
    CYRILLIC.test(ru) && !/[әғқңөұүһ]/.test(ru.replace(/[^а-яёәғқңөұүһі ]/gi, '')),
    /[a-z]{3}/.test(en),
  ]).toEqual([true, true, true]);
  return said;
}

/** For each test of a file a program with the sample in it, and a folder for what is handed in to it. */
export function badInput() {
  let house: Headless;
  let folder: string;
  let mounted: string[];
  beforeEach(async () => {
    house = openHeadless();
    folder = mkdtempSync(join(tmpdir(), 'rostrum-bad-'));
    mounted = [];
    await house.must('library.openSample', {});
  });
  afterEach(() => {
    for (const place of mounted) execFileSync('umount', [place]);
    house.close();
    discard(house.vault);
    rmSync(folder, { recursive: true, force: true });
  });

  const ask: Headless['ask'] = (method, input) => house.ask(method, input);
  const must: Headless['must'] = (method, input) => house.must(method, input);

  const put = (name: string, bytes: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };

  /** A disk of its own, as only root can make one; null, with the reason printed, for anybody else. */
  function disk(options: string): string | null {
    const place = join(folder, 'disk');
    mkdirSync(place);
    try {
      if (!isRoot) throw new Error('not root');
      execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place], { stdio: 'pipe' });
    } catch (error) {
      process.stdout.write(
        `skipped: a disk of ${options} cannot be mounted here (${(error as Error).message.trim()})\n`,
      );
      return null;
    }
    mounted.push(place);
    return place;
  }

  /** Everything that is kept, to be compared with itself. */
  const kept = async () => JSON.stringify([await must('workshop.read', { id: ID }), await must('library.read', {})]);

  /** The kind and the English sentence of a refusal that changed nothing. */
  async function refused<M extends Method>(method: M, input: Input<M>): Promise<[string, string]> {
    const before = await kept();
    const answer = await ask(method, input);
    const said = sentences(answer);
    expect(await kept()).toBe(before);
    return [answer.ok ? '' : answer.failure.kind, said[2] ?? ''];
  }

  return { ask, must, put, disk, kept, refused, folder: () => folder };
}
