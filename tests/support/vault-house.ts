import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { discard, type Headless, openHeadless } from './headless';

export const PASSPHRASE = 'velvet grape window noble track abstract';
export const NEXT = 'чайник гвоздь абрикос молоко';

export const failureOf = (answer: unknown) => (answer as { failure?: unknown }).failure;

/** The words of a recovery key that are asked for, as somebody who wrote them down would type them. */
export const provenBy = ({ words, prove }: { words: string[]; prove: number[] }) =>
  prove.map((at) => words[at - 1] ?? '') as [string, string];

/** Everything that lies in a folder, as one text. */
export function everythingIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

/** For each test of a file a program of its own over an empty vault, and a way to close it behind the passphrase. */
export function vaultHouse() {
  let program: Headless;
  beforeEach(() => {
    program = openHeadless();
  });
  afterEach(() => {
    program.close();
    discard(program.vault);
  });
  return {
    program: (): Headless => program,
    /** Answers the words of the recovery key. */
    protect: async (): Promise<string[]> => {
      const prepared = await program.must('vault.prepareProtection', {});
      await program.must('vault.protect', { passphrase: PASSPHRASE, words: provenBy(prepared) });
      return prepared.words;
    },
  };
}
