import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTable } from '../../../electron/foreign/tables/read-table';
import { ARCHIVES } from './archive-kinds/all';
import type { ArchiveKind } from './archive-kinds/archive-kind';
import { MARK } from './archive-kinds/names';
import { type Budget, peak, type Row } from './row';

/** What became of one archive. */
export interface Fate {
  readonly kind: string;
  /** The kind of failure, or "read". */
  readonly end: string;
  readonly isRight: boolean;
  readonly seconds: number;
}

export async function fateOf({ kind, make, harmless }: ArchiveKind): Promise<Fate> {
  const bytes = make();
  const start = performance.now();
  const read = await readTable({ name: 'list.xlsx', bytes });
  const seconds = (performance.now() - start) / 1_000;
  return { kind, end: read.ok ? 'read' : read.failure.kind, isRight: !read.ok || harmless !== undefined, seconds };
}

/** Whether an archive's part has come out into any folder that one of the names points to. */
const escaped = (home: string): string[] =>
  [home, join(home, '..'), tmpdir(), '/tmp', '/', process.cwd()].flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder).filter((name) => name.includes(MARK)) : [],
  );

const MOST_SECONDS = 2;
const MOST_MEGABYTES = 256 * 1.048576;

/** Archives made to do harm: each is refused with a sentence, or read where it can do none. */
export async function archives({ count = ARCHIVES.length }: Budget): Promise<Row> {
  const home = mkdtempSync(join(tmpdir(), 'rostrum-archives-'));
  const before = process.cwd();
  process.chdir(home);
  const step = Math.max(1, Math.floor(ARCHIVES.length / count));
  const chosen = ARCHIVES.filter((_, at) => at % step === 0);
  const fates: Fate[] = [];
  try {
    const high = peak();
    for (const kind of chosen) fates.push(await fateOf(kind));
    // What making them took is in it too: what reading them took can only be less.
    const grown = peak() - high;
    const out = [...escaped(home), ...readdirSync(home)];
    const wrong = fates.filter(({ isRight, seconds }) => !isRight || seconds > MOST_SECONDS);
    const slowest = Math.max(...fates.map(({ seconds }) => seconds));
    const refused = fates.filter(({ end }) => end !== 'read').length;
    return {
      row: 'EL5 hostile archives',
      goal: '>= 40 kinds, 100 % refused or harmless; 0 files outside; peak <= +256 MiB; <= 2 s each',
      got: `${fates.length} kinds: ${refused} refused, ${fates.length - refused} harmless and read; ${out.length} files outside; +${Math.ceil(grown)} MB; slowest ${slowest.toFixed(2)} s${wrong.map(({ kind, end }) => `; WRONG: ${kind} (${end})`).join('')}`,
      ok: wrong.length === 0 && out.length === 0 && grown <= MOST_MEGABYTES,
    };
  } finally {
    process.chdir(before);
    rmSync(home, { recursive: true });
  }
}
