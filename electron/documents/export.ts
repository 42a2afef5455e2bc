import type { Written } from '#shared/contract/request';
import { fail, type Result } from '#shared/result';
import type { Job } from '../jobs';
import { newId } from '../program';
import { sweepLeftovers, writeWhole } from './write-file';

/** One long piece of writing: it tells how far it is, can be stopped, and knows what it has written. */
export interface Export {
  readonly job: string;
  readonly folder: string;
  readonly written: Written[];
  isCancelled(): boolean;
  /** Lets windows breathe and people stop it; then says which piece comes next. */
  step(done: number, total: number, item: string): Promise<void>;
  write(name: string, bytes: Uint8Array): void;
}

/** Writes into a folder; each path goes into `known` as well. */
export function startExport(job: Job, folder: string, known: Set<string>): Export {
  const written: Written[] = [];
  sweepLeftovers(folder);
  return {
    job: job.id,
    folder,
    written,
    isCancelled: () => job.signal.aborted,
    step: async (done, total, item) => {
      job.tell(done, total, item);
      await new Promise((proceed) => setImmediate(proceed));
    },
    write: (name, bytes) => {
      const file = job.write(() => writeWhole(folder, name, bytes, newId()));
      known.add(file.path);
      written.push(file);
    },
  };
}

const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** What to say when the folder fails half-way: the files before are whole. Anything that is not the disk's fault goes on as it was. */
export function stoppedBy(error: unknown, { folder, written }: Export): Result<never> {
  const { code, path } = error as NodeJS.ErrnoException;
  const last = written.at(-1)?.name;
  if (code === undefined || path !== folder || last === undefined) throw error;
  const kind = FULL.has(code) ? 'exportDiskFull' : 'exportNotWritable';
  return fail({ kind, path: folder, written: written.length, last });
}
