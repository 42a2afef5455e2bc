import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownNames } from '../../../electron/documents/own-name';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-names-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, mark: string) => writeFileSync(join(folder, name), `a paper with ${mark} in it`);

/** The names of papers by their marks, in the order in which they are written. */
function named(...papers: readonly (readonly [name: string, mark: string])[]): string[] {
  const nameOf = ownNames(folder, '.pdf');
  return papers.map(([name, mark]) => {
    const own = nameOf(name, mark);
    put(own, mark);
    return own;
  });
}

describe('the name of a paper', () => {
  it('is that of no folder, no link and no pipe, none of which is opened', () => {
    mkdirSync(join(folder, 'paper.pdf'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'paper (2).pdf'));
    symlinkSync('/dev/zero', join(folder, 'paper (3).pdf'));
    execFileSync('mkfifo', [join(folder, 'paper (4).pdf')]);

    expect(named(['paper', '[1]'])).toEqual(['paper (5).pdf']);
  });

  it('is that of no film, however large', () => {
    put('paper.pdf', '[1]');
    truncateSync(join(folder, 'paper.pdf'), 3_000_000_000);

    expect(named(['paper', '[1]'])).toEqual(['paper (2).pdf']);
  });

  it('stays the same for two namesakes, whoever was issued first or comes first', () => {
    named(['Анна', '[2]']);
    const both = named(['Анна', '[1]'], ['Анна', '[2]']);

    expect(both).toEqual(['Анна (2).pdf', 'Анна.pdf']);
    expect(named(['Анна', '[2]'], ['Анна', '[1]'])).toEqual([...both].reverse());
    expect(named(['Анна', '[3]'], ['Анна', '[1]'], ['Анна', '[2]'])).toEqual(['Анна (3).pdf', ...both]);
  });

  it('differs from that of another paper by more than case', () => {
    expect(named(['Анна', '[1]'], ['АННА', '[2]'])).toEqual(['Анна.pdf', 'АННА (2).pdf']);
  });

  it('is none where the system takes none so long', () => {
    expect(() => named(['🎓'.repeat(100), '[1]'])).toThrow(
      expect.objectContaining({ code: 'ENAMETOOLONG', path: folder }),
    );
  });
});
